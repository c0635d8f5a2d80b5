/** Issues as a line each: enough to name them in a list. */
import type { Status } from '../core/model/item';
import type { Asker } from './ask';
import { statusOf } from './issue-item';
import { linesSchema } from './issue-schema';
import { splitFrom, splitMarkKey } from './split-mark';

export interface IssueLine {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  readonly parentKey: string | null;
  /** The id of the item that it was cut from with Tandem. */
  readonly splitFrom: string | null;
}

export function openIssueLines(ask: Asker) {
  /** A line about each of at most a hundred issues; those that are gone or hidden are left out. */
  async function lines(ids: readonly string[]): Promise<readonly IssueLine[]> {
    const json = await ask({
      name: 'lines',
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      repeatable: true,
      body: { issueIdsOrKeys: ids, fields: ['summary', 'status', 'parent'], properties: [splitMarkKey] },
      schema: linesSchema,
    });
    return json.issues.map(({ id, key, fields, properties }) => ({
      ...{ id, key },
      summary: fields.summary ?? '',
      status: statusOf(fields.status ?? null),
      parentKey: fields.parent?.key ?? null,
      splitFrom: splitFrom(properties ?? {}),
    }));
  }

  return { lines };
}
