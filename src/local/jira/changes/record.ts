import type { Caller } from '../site';
import type { History, HistoryItem, IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { issueUpdated } from './events';

/** One edit of one field: what it does, and how the changelog tells it. */
export interface FieldEdit {
  readonly item: HistoryItem;
  apply(issue: IssueState): void;
}

export const authorOf = (caller: Caller): string | null => (caller.kind === 'user' ? caller.accountId : null);

/** Applies edits as one change: one entry in the history, one event. Edits that change nothing leave no trace. */
export function commit(site: SiteState, caller: Caller, issue: IssueState, edits: readonly FieldEdit[]): void {
  if (edits.length === 0) return;
  const at = site.now().toISOString();
  const history: History = {
    id: site.nextId(),
    // An empty author stands for the app.
    authorId: authorOf(caller) ?? '',
    createdAt: at,
    items: edits.map(({ item }) => item),
  };
  site.change(issue, (changed) => {
    for (const edit of edits) edit.apply(changed);
    changed.updatedAt = at;
    changed.histories = [...changed.histories, history];
  });
  issueUpdated(site, caller, issue, history);
}
