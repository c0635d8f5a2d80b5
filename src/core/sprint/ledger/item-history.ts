import type { Change, Item, Sprint, Status } from '../../model/item';

/** One item as it is now, with everything its changelog tells. */
export interface ItemHistory {
  readonly item: Item;
  /** In the order they were recorded; newest first is understood too. */
  readonly changes: readonly Change[];
  /** The resolution's name as it is now; null where the item is unresolved. */
  readonly resolutionName?: string | null;
  /** The project the item is in now, as the changelog names it: its id, or its key. */
  readonly projectId?: string | null;
  /** Set where Tandem learned of the deletion by an event: Jira itself keeps nothing of a deleted item. */
  readonly deletedAt?: string | null;
  /** True where older changes exist that could not be read. */
  readonly isTruncated?: boolean;
}

/** What Jira tells of a sprint, and what Tandem learned by watching it. */
export interface LedgerSprint extends Sprint {
  /** When the start button was pressed, where that is known: a person may type any start date. */
  readonly activatedAt?: string | null;
  /** Every wording of the goal with the time it was first seen, oldest first. */
  readonly goals?: readonly { readonly at: string; readonly goal: string }[];
}

/** How this team's board reads an item: what counts, and what done means. */
export interface LedgerRules {
  /** Field ids or names under which a changelog tells these changes; no estimate field means a team that counts items. */
  readonly fields: { readonly sprint: readonly string[]; readonly estimate: readonly string[] };
  readonly statuses: readonly Status[];
  /** Statuses of the board's last column; null where the mapping is unknown and the status category must do. */
  readonly doneStatusIds: readonly string[] | null;
  /** Resolutions (names or ids, any case) that mean "we decided not to do it". */
  readonly cancelledResolutions: readonly string[];
  /** Statuses that mean the same, where a workflow says it by status. */
  readonly cancelledStatusIds: readonly string[];
  /** Types (ids or names) whose items are part of another: sub-tasks and epics. */
  readonly uncountedTypes: readonly string[];
  /** Projects (ids or keys) whose items the board shows; null where it shows them all. */
  readonly projectIds: readonly string[] | null;
  /** Names of other sprints that are equal to a sprint's own: then a changelog without ids cannot tell them apart. */
  readonly sprintNames?: readonly string[];
}

/** Jira's own names and their usual translations; a team that says it otherwise adds its word. */
export const usualCancelledResolutions: readonly string[] = [
  ...[
    'won’t do',
    "won't do",
    'wont do',
    'won’t fix',
    "won't fix",
    'wont fix',
    'duplicate',
    'declined',
    'cannot reproduce',
  ],
  ...[
    'incomplete',
    'cancelled',
    'canceled',
    'abandoned',
    'obsolete',
    'invalid',
    'rejected',
    'works as designed',
    'gone away',
  ],
  ...['wird nicht erledigt', 'duplikat', 'abgelehnt', 'kann nicht reproduziert werden', 'abgebrochen'],
  ...['ne sera pas fait', 'doublon', 'refusé', 'no se hará', 'duplicado', 'rechazado', 'não será feito', 'recusado'],
  ...['不做', '重复', '已拒绝', '対応しない', '重複', '却下'],
];

/** Whether a name says that the work was not done: of a resolution, or of a status that means done. */
export const saysNotDone = (name: string): boolean => usualCancelledResolutions.includes(name.trim().toLowerCase());
