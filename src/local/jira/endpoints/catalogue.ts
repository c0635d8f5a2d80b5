import type { Endpoint } from '../http/endpoint';
import { boardIssueEndpoints } from './board-issues';
import { boardEndpoints } from './boards';
import { commentEndpoints } from './comments';
import { fieldEndpoints } from './fields';
import { issueEndpoints } from './issues';
import { permissionEndpoints } from './permissions';
import { propertyEndpoints } from './properties';
import { searchEndpoints } from './search';

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
];
