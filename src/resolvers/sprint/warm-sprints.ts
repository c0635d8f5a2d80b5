import type { Board, Sprint } from '../../core/model/item';
import type { IssueHistory } from '../../jira/items/histories';

/** What hardly changes within a minute: what the person may do, and the board's running and coming sprints. */
export interface SprintLists {
  readonly board: Board | null;
  readonly rights: ReadonlySet<string>;
  /** Null where the board has no sprints at all. */
  readonly sprints: readonly Sprint[] | null;
}

interface Kept<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const keptInMs = 60_000;
/** A sprint of a thousand items takes a few megabytes of memory. */
const sprintsAtMost = 12;
const listsAtMost = 100;

/** What a warm function remembers of sprints, for each person apart: nobody sees what another was shown. */
export class WarmSprints {
  readonly #lists = new Map<string, Kept<SprintLists>>();
  readonly #names = new Map<string, Kept<ReadonlyMap<string, string>>>();
  readonly #histories = new Map<string, Map<string, { readonly updatedAt: string; readonly history: IssueHistory }>>();

  lists(owner: string, now: number): SprintLists | null {
    const kept = this.#lists.get(owner);
    return kept && now - kept.at < keptInMs ? kept.value : null;
  }

  keepLists(owner: string, value: SprintLists, now: number): void {
    putNewest(this.#lists, owner, { value, at: now }, listsAtMost);
  }

  names(owner: string, now: number): ReadonlyMap<string, string> | null {
    const kept = this.#names.get(owner);
    return kept && now - kept.at < keptInMs ? kept.value : null;
  }

  keepNames(owner: string, value: ReadonlyMap<string, string>, now: number): void {
    putNewest(this.#names, owner, { value, at: now }, listsAtMost);
  }

  /** Histories by issue id, each good as long as its issue was not updated since. */
  histories(owner: string): Map<string, { readonly updatedAt: string; readonly history: IssueHistory }> {
    const known = this.#histories.get(owner) ?? new Map<string, { updatedAt: string; history: IssueHistory }>();
    putNewest(this.#histories, owner, known, sprintsAtMost);
    return known;
  }
}

/** The one used longest ago goes first: a Map keeps the order of insertion. */
function putNewest<T>(all: Map<string, T>, key: string, value: T, atMost: number): void {
  all.delete(key);
  for (const oldest of all.keys()) {
    if (all.size < atMost) break;
    all.delete(oldest);
  }
  all.set(key, value);
}
