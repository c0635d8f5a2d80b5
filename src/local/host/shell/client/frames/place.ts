/** Where a module of the app is drawn, and the `extension` object that tells the app so. */
import type { BoardValue, Issue, Project, SprintValue } from '../jira-shapes';

export interface Place {
  readonly project?: Project;
  readonly issue?: Issue;
  readonly board?: Pick<BoardValue, 'id' | 'type'>;
  readonly sprint?: Pick<SprintValue, 'id' | 'state'>;
  readonly sprints?: readonly Pick<SprintValue, 'id' | 'state'>[];
}

type Extension = Readonly<Record<string, unknown>>;

/** Forge's context for a module type; ids are strings there, whatever REST says. */
export function extensionFor(moduleType: string, place: Place, location: string): Extension {
  const type = moduleType;
  const project = place.project && {
    id: String(place.project.id),
    key: place.project.key,
    type: place.project.projectTypeKey ?? 'software',
  };
  const issue = place.issue && {
    id: String(place.issue.id),
    key: place.issue.key,
    type: place.issue.fields.issuetype.name,
    typeId: String(place.issue.fields.issuetype.id),
  };
  const board = place.board && { id: String(place.board.id), type: place.board.type };
  const brief = ({ id, state }: Pick<SprintValue, 'id' | 'state'>) => ({ id: String(id), state });
  switch (moduleType) {
    case 'jira:issuePanel':
      return { type, issue, project, isNewToIssue: false, location };
    case 'jira:issueContext':
    case 'jira:issueActivity':
    case 'jira:issueAction':
      return { type, issue, project, location };
    case 'jira:projectPage':
      return board ? { type, project, board, location } : { type, project, location };
    case 'jira:projectSettingsPage':
      return { type, project, location };
    case 'jira:boardAction':
    case 'jira:backlogAction':
      return { type, project, board, ...(place.sprints ? { sprints: place.sprints.map(brief) } : {}), location };
    case 'jira:sprintAction':
      return { type, project, board, sprint: place.sprint && brief(place.sprint), location };
    default:
      return { type, location };
  }
}
