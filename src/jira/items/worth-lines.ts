/** Items with what is said of their worth, and by whom: the site's fields or people in Tandem. */
import type { OwnWorth } from '../../core/backlog/order/own-worth';
import type { Worth } from '../../core/model/item-record';
import { ownWorthIn, worthMarkKey } from '../marks/worth-marks';
import type { SiteFields } from '../site/site-fields';
import { worthIn } from '../site/worth-fields';
import type { FoundItem } from './issue-item';
import type { ManyIssues } from './many-issues';
import { sizedItemOf } from './sized-item';

export interface WorthLine extends Pick<FoundItem, 'item' | 'project'> {
  readonly byFields: Worth;
  /** Null where what stands on the issue is not ours. */
  readonly own: OwnWorth | null;
}

export function openWorthLines(many: ManyIssues) {
  /** A line about each, a hundred a request; those that are gone or hidden are left out. */
  async function worthLines(ids: readonly string[], fields: SiteFields): Promise<readonly WorthLine[]> {
    const { worth = {}, estimates } = fields;
    const own = [...estimates.map(({ fieldId }) => fieldId), ...Object.values(worth)];
    const details = { fields: ['summary', 'status', 'project', ...own], properties: [worthMarkKey] };
    const issues = await many.issuesById('worth-lines', ids, details);
    return issues.map((json): WorthLine => {
      const { item, project, properties } = sizedItemOf(json, fields);
      return { item, project, byFields: worthIn(json.fields, worth), own: ownWorthIn(properties) };
    });
  }

  return { worthLines };
}
