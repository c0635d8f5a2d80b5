import type { ItemHistory, LedgerRules } from './item-history';
import { isEligible, isGivenUp } from './item-state';
import type { ItemSteps } from './item-steps';
import type { Period } from './period';
import type { JiraDifference, LedgerEvent } from './sprint-ledger';
import type { ItemWalk } from './walk-item';

/** An item that the sprint has to do with, and what was found. */
export interface WalkedItem {
  readonly history: ItemHistory;
  readonly life: ItemSteps;
  readonly walk: ItemWalk;
}

/** An edge is an edge to the second; people work around it by the minute. */
const edgeInMs = 60_000;

/** Where Jira's own sprint report may tell another number, and why. */
export function jiraDifferences(
  walked: readonly WalkedItem[],
  events: readonly LedgerEvent[],
  around: { readonly period: Period; readonly rules: LedgerRules; readonly hiddenItems: number },
): readonly JiraDifference[] {
  const { period, rules } = around;
  const keysOf = (is: (event: LedgerEvent) => boolean): readonly string[] =>
    distinct(events.filter(is).map(({ key }) => key));
  const keysWhere = (is: (one: WalkedItem) => boolean): readonly string[] =>
    walked.filter(is).map(({ history }) => history.item.key);
  const removed = keysOf(({ kind }) => kind === 'removed');
  const cameBack = new Set(keysOf(({ kind }) => kind === 'added'));
  const found: readonly JiraDifference[] = [
    {
      id: 'given-up',
      why: 'Closed without being done (a resolution such as “Won’t do”): Jira counts them as completed, here they left the scope.',
      keys: keysWhere(({ walk }) => isEligible(walk.atEnd) && isGivenUp(walk.atEnd)),
    },
    {
      id: 're-estimated',
      why: 'Estimates changed after the start: Jira’s velocity keeps the estimate at the start as committed and the last one as completed.',
      keys: keysOf(({ kind }) => kind === 're-estimated'),
    },
    {
      id: 'taken-out-and-back',
      why: 'Taken out and put back, or put in and taken out again: here both ways are events, Jira’s report shows only the outcome.',
      keys: removed.filter((key) => cameBack.has(key)),
    },
    {
      id: 'done-outside',
      why: 'Done before they came into the sprint: Jira lists them as completed outside of it; they are no part of the scope here either.',
      keys: keysOf(({ kind }) => kind === 'completed-outside'),
    },
    {
      id: 'done-mapping',
      why: 'In a status of the category “done” that the board’s last column does not hold: other reports count them as done.',
      keys:
        rules.doneStatusIds === null
          ? []
          : keysWhere(
              ({ history, walk }) =>
                isEligible(walk.atEnd) && walk.atEnd.work !== 'done' && history.item.status.category === 'done',
            ),
    },
    {
      id: 'deleted',
      why: 'Deleted during the sprint: Jira’s report forgets that they were ever in it.',
      keys: keysOf(({ reason }) => reason === 'deleted'),
    },
    {
      id: 'moved-project',
      why: 'Moved between projects: Jira’s report follows the board’s filter as it is now, not as it was.',
      keys: keysOf(({ reason }) => reason === 'project-changed'),
    },
    {
      id: 'type-changed',
      why: 'Turned into a sub-task or an epic, or out of one: Jira’s report judges them by their type now.',
      keys: keysOf(({ reason }) => reason === 'type-changed'),
    },
    {
      id: 'at-the-edge',
      why: 'Added or removed within a minute of the start or the close: the other side of the line in Jira, if its clock differs by seconds.',
      keys: keysOf(
        ({ kind, at }) =>
          (kind === 'added' || kind === 'removed') &&
          (Date.parse(at) - period.start < edgeInMs || (period.isClosed && period.until - Date.parse(at) < edgeInMs)),
      ),
    },
  ];
  const hidden: readonly JiraDifference[] =
    around.hiddenItems === 0
      ? []
      : [
          {
            id: 'hidden',
            why: `${around.hiddenItems} of the sprint’s items you may not see are not counted here.`,
            keys: [],
          },
        ];
  return [...found.filter(({ keys }) => keys.length > 0), ...hidden];
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
