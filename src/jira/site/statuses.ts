/** What Tandem asks of Jira's workflows. */
import type { Status } from '../../core/model/item';
import type { Asker } from '../ask';
import { statusOf } from '../items/issue-item';
import { projectStatusesSchema, statusListSchema } from './site-schema';

export interface ProjectStatuses {
  /** Every status that one of the project's types may have. */
  readonly statuses: readonly Status[];
  /** Types whose items are part of another. */
  readonly subtaskTypeIds: readonly string[];
}

export function openStatuses(ask: Asker) {
  async function statuses(projectKey: string): Promise<ProjectStatuses> {
    const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}/statuses`;
    const types = await ask({ name: 'statuses', path, schema: projectStatusesSchema });
    const byId = new Map(types.flatMap((type) => type.statuses).map((status) => [status.id, statusOf(status)]));
    return {
      statuses: [...byId.values()],
      subtaskTypeIds: types.flatMap(({ id, subtask }) => (subtask ? [id] : [])),
    };
  }

  /** Of the whole site: for a board that shows several projects, or items that came from another. */
  async function siteStatuses(): Promise<readonly Status[]> {
    return (await ask({ name: 'site-statuses', path: '/rest/api/3/status', schema: statusListSchema })).map(statusOf);
  }

  return { statuses, siteStatuses };
}
