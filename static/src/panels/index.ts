/** Which panel draws which module of the manifest, and the question it opens with. */
import type { ComponentType } from 'react';

export type OpeningQuestion = 'refinement' | 'wholeBacklog' | 'sprintGoal' | 'settings';

export interface Panel {
  /** Asked with an empty payload while the panel's code is still on its way. */
  readonly opening: OpeningQuestion;
  readonly load: () => Promise<ComponentType>;
}

const refinement: Panel = {
  opening: 'refinement',
  load: () => import('./refinement/RefinementPanel').then((file) => file.RefinementPanel),
};
const project: Panel = {
  opening: 'wholeBacklog',
  load: () => import('./project/ProjectPage').then((file) => file.ProjectPage),
};
const sprintGoal: Panel = {
  opening: 'sprintGoal',
  load: () => import('./sprint-goal/SprintGoalDialog').then((file) => file.SprintGoalDialog),
};

const settings: Panel = {
  opening: 'settings',
  load: () => import('./settings/SettingsPage').then((file) => file.SettingsPage),
};

export const panels: Readonly<Record<string, Panel>> = {
  'refinement-context': refinement,
  'refinement-panel': refinement,
  'project-page': project,
  'project-settings': settings,
  'sprint-goal-board': sprintGoal,
  'sprint-goal-backlog': sprintGoal,
  'sprint-goal-sprint': sprintGoal,
};
