import type { Status } from '../../model/item';
import type { ItemHistory } from '../ledger/item-history';
import type { BoardView, CheckedItem, DataCheck } from './data-check';
import { neighbourChecks } from './neighbour-checks';
import { pathChecks } from './path-checks';
import { statusPath } from './status-path';

/** Below this share the survivors no longer speak for the whole (rules of thumb put it between 80 and 90 %). */
const usableFromShare = 0.85;

/** The twelve checks, named after those that jirametrics made usual. */
export const dataChecks: readonly DataCheck[] = [...pathChecks, ...neighbourChecks];

export interface CheckOutcome {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly found: readonly { readonly key: string; readonly what: string }[];
  /** Why the check could not judge; null where it did. */
  readonly notJudged: string | null;
}

export interface DataQuality {
  readonly checks: readonly CheckOutcome[];
  /** Items with a start and an end one can count with; of 0 items the share is null. */
  readonly usable: { readonly items: number; readonly of: number; readonly share: number | null };
  /** What to say before any number; null where the data is good enough to speak for itself. */
  readonly warning: string | null;
}

/** How far the items' histories can be trusted, each doubt with its items. Pure; order follows the items given. */
export function dataQuality(
  histories: readonly ItemHistory[],
  statuses: readonly Status[],
  board: BoardView,
): DataQuality {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const subtasks = new Map<string, ItemHistory[]>();
  for (const history of histories) {
    const parent = history.item.kind === 'subtask' ? history.item.parent?.key : undefined;
    if (parent !== undefined) subtasks.set(parent, [...(subtasks.get(parent) ?? []), history]);
  }
  const items = histories.map((history): CheckedItem => ({
    history,
    path: statusPath(history, byId),
    subtasks: subtasks.get(history.item.key) ?? [],
  }));
  const checks = dataChecks.map((check) => outcomeOf(check, items, board));
  const spoiled = new Set(histories.filter(({ isTruncated }) => isTruncated).map(({ item }) => item.key));
  for (const [place, { spoilsTimes }] of dataChecks.entries())
    if (spoilsTimes) for (const { key } of checks[place]?.found ?? []) spoiled.add(key);
  const of = histories.length;
  const usable = of - spoiled.size;
  const share = of === 0 ? null : usable / of;
  return {
    checks,
    usable: { items: usable, of, share },
    warning:
      share === null || share >= usableFromShare
        ? null
        : `Only ${usable} of ${of} items (${Math.floor(share * 100)}%) have a start and an end to count with: the numbers below speak for those alone.`,
  };
}

function outcomeOf(check: DataCheck, items: readonly CheckedItem[], board: BoardView): CheckOutcome {
  const { id, title, why } = check;
  const notJudged = check.cannotJudge?.(board) ?? null;
  if (notJudged !== null) return { id, title, why, found: [], notJudged };
  const found = items.flatMap((item) => {
    const what = check.find(item, board);
    return what === null ? [] : [{ key: item.history.item.key, what }];
  });
  return { id, title, why, found, notJudged };
}
