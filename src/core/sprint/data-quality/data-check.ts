import type { Status } from '../../model/item';
import type { ItemHistory } from '../ledger/item-history';
import type { StatusMove } from './status-path';

/** One item with what the checks need to know of it and of its neighbours. */
export interface CheckedItem {
  readonly history: ItemHistory;
  readonly path: readonly StatusMove[];
  readonly subtasks: readonly ItemHistory[];
}

/** What is known of the board; null where nobody could tell, and then its checks say so. */
export interface BoardView {
  /** Status ids of the columns, from left to right. */
  readonly columns: readonly (readonly string[])[] | null;
  /** Sprints that run now; null on boards without sprints. */
  readonly activeSprintIds: readonly number[] | null;
  /** The boards each item is on, by its key. */
  readonly boardsByKey: ReadonlyMap<string, readonly string[]> | null;
}

/** A check of the data, as a value: its examples are its tests. */
export interface DataCheck {
  readonly id: string;
  readonly title: string;
  /** What goes wrong with numbers where it fires. */
  readonly why: string;
  /** True where such an item has no start or no end one could count with. */
  readonly spoilsTimes: boolean;
  /** Why it cannot judge this board; null where it can. */
  readonly cannotJudge?: (board: BoardView) => string | null;
  /** What is odd about the item, in a sentence; null where nothing is. */
  readonly find: (item: CheckedItem, board: BoardView) => string | null;
}

const rank = { todo: 0, inProgress: 1, done: 2 } as const;

/** How far a status is along the three categories. */
export const categoryRank = ({ category }: Status): number => rank[category];
