import type { History } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { jiraDate } from './dates';
import { userJson } from './people';

export function historyJson(site: SiteState, history: History): Record<string, unknown> {
  return {
    id: history.id,
    author: userJson(site, history.authorId === '' ? null : history.authorId),
    created: jiraDate(history.createdAt),
    items: history.items.map(({ fieldId, ...item }) => ({
      field: item.field,
      fieldtype: item.fieldtype,
      ...(fieldId === undefined || fieldId === '' ? {} : { fieldId }),
      from: item.from,
      fromString: item.fromString,
      to: item.to,
      toString: item.toString,
    })),
  };
}
