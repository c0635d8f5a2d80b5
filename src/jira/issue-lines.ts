/** Issues as a line each: enough to name them in a list. */
import type { Status } from '../core/model/item';
import { statusOf } from './issue-item';
import type { ManyIssues } from './many-issues';
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

export function openIssueLines(many: ManyIssues) {
  /** A line about each, a hundred a request; those that are gone or hidden are left out. */
  async function lines(ids: readonly string[]): Promise<readonly IssueLine[]> {
    const details = { fields: ['summary', 'status', 'parent'], properties: [splitMarkKey] };
    const issues = await many.issuesById('lines', ids, details);
    return issues.map(({ id, key, fields, properties }) => ({
      ...{ id, key },
      summary: fields.summary ?? '',
      status: statusOf(fields.status ?? null),
      parentKey: fields.parent?.key ?? null,
      splitFrom: splitFrom(properties ?? {}),
    }));
  }

  return { lines };
}
