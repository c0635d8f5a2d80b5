import type { SeedComment, SeedHistory, SeedHistoryItem, SeedIssue } from '../seed';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A change as the changelog keeps it; Jira leaves `fieldId` out for links and parents. */
export type HistoryItem = Omit<SeedHistoryItem, 'fieldId'> & { readonly fieldId?: string };

export interface History extends Omit<SeedHistory, 'items'> {
  readonly items: readonly HistoryItem[];
}

/** Whoever wrote something; null stands for the app itself. */
export type Author = string | null;

export interface CommentState extends Omit<SeedComment, 'authorId'> {
  readonly authorId: Author;
  /** Absent until somebody edits the comment. */
  readonly updatedAt?: string;
}

/** A worked-on issue: the seed's fields, writable, with what only a running site knows. */
export interface IssueState extends Mutable<Omit<SeedIssue, 'comments' | 'histories' | 'customFields' | 'dueDate'>> {
  rank: string;
  dueDate: string | null;
  customFields: Readonly<Record<string, unknown>>;
  comments: readonly CommentState[];
  /** Oldest first. */
  histories: readonly History[];
}

/** When the status category last changed, from the history; the day of creation where it never did. */
export function statusCategoryChangedAt(
  issue: IssueState,
  categoryOf: (statusId: string | null) => string | undefined,
): string {
  for (let index = issue.histories.length - 1; index >= 0; index -= 1) {
    const history = issue.histories[index];
    const moved = history?.items.some(
      (item) => item.fieldId === 'status' && categoryOf(item.from) !== categoryOf(item.to),
    );
    if (history && moved) return history.createdAt;
  }
  return issue.createdAt;
}
