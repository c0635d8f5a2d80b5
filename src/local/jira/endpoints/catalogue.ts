import type { Endpoint } from '../http/endpoint';
import { boardIssueEndpoints } from './board-issues';
import { boardEndpoints } from './boards';
import { commentEndpoints } from './comments';
import { fieldEndpoints } from './fields';
import { issueEndpoints } from './issues';
import { permissionEndpoints } from './permissions';
import { propertyEndpoints } from './properties';
import { searchEndpoints } from './search';
import { changelogEndpoints } from './changelogs';
import { issueChangeEndpoints } from './issue-changes';
import { issueCreationEndpoints } from './issue-creation';
import { issueLinkEndpoints } from './issue-links';
import { peopleEndpoints } from './people';
import { projectEndpoints } from './projects';
import { rankEndpoints } from './ranks';
import { serverEndpoints } from './server';
import { sprintEndpoints } from './sprints';
import { statusEndpoints } from './statuses';
import { watcherAndVoteEndpoints } from './watchers-and-votes';

/** Every endpoint that this Jira answers; what is not here is not modelled. */
export const endpoints: readonly Endpoint[] = [
  ...searchEndpoints,
  ...issueEndpoints,
  ...commentEndpoints,
  ...propertyEndpoints,
  ...permissionEndpoints,
  ...fieldEndpoints,
  ...boardEndpoints,
  ...boardIssueEndpoints,
  ...changelogEndpoints,
  ...issueCreationEndpoints,
  ...issueChangeEndpoints,
  ...issueLinkEndpoints,
  ...peopleEndpoints,
  ...projectEndpoints,
  ...rankEndpoints,
  ...serverEndpoints,
  ...sprintEndpoints,
  ...statusEndpoints,
  ...watcherAndVoteEndpoints,
];
