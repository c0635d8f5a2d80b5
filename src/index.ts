/** The functions that manifest.yml names. */
export { resolver } from './forge/resolver';
export { onProjectTask } from './forge/project-queue';
export { onEachDay, onEachWeek } from './forge/schedules';
export { onIssueChanged, onProjectDeleted, onSprintChanged } from './forge/triggers';
