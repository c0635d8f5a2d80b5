import type { FinishedItemTimes, ProjectFlow } from '../model/flow';

/** What one change to an item means for its project's flow. */
export interface FlowChange {
  readonly id: string;
  /** When Tandem learned of it, ISO 8601. */
  readonly at: string;
  /** The item's times; null where it is not finished, not finished any more, or gone. */
  readonly finished: FinishedItemTimes | null;
  /** When the item was filed, where this change is its filing; counted once, and only if the history is older. */
  readonly filedAt: string | null;
}

/** How far back a project's history is read. */
export const historyInDays = 183;

const finishedAtMost = 2_000;
/** More than a year: growth is read from the last months. */
const daysAtMost = 400;

/** A flow of which nothing was read yet. */
export const emptyFlow = (now: Date): ProjectFlow => ({
  asOf: now.toISOString(),
  since: new Date(now.getTime() - historyInDays * 86_400_000).toISOString(),
  finished: [],
  createdPerDay: {},
});

/** The flow after some changes, oldest first. The last word on each item counts, so that a change told twice counts once. */
export function withChanges(flow: ProjectFlow, changes: readonly FlowChange[]): ProjectFlow {
  const last = changes.at(-1);
  if (!last) return flow;
  const finished = new Map(flow.finished.map((item) => [item.id, item]));
  const filed = new Map<string, string>();
  for (const { id, finished: times, filedAt } of changes) {
    finished.delete(id);
    if (times) finished.set(id, times);
    if (filedAt !== null && Date.parse(filedAt) > Date.parse(flow.asOf)) filed.set(id, filedAt);
  }
  return {
    ...flow,
    asOf: last.at > flow.asOf ? last.at : flow.asOf,
    finished: newestFinished([...finished.values()]),
    createdPerDay: countedPerDay([...filed.values()], flow.createdPerDay),
  };
}

/** Newest last, and only as many as are kept. */
export const newestFinished = (items: readonly FinishedItemTimes[]): readonly FinishedItemTimes[] =>
  [...items].sort((a, b) => Date.parse(a.doneAt) - Date.parse(b.doneAt)).slice(-finishedAtMost);

/** Counts instants by their day in UTC, on top of what was counted before. */
export function countedPerDay(
  instants: readonly string[],
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { ...before };
  for (const instant of instants) {
    const time = Date.parse(instant);
    if (Number.isNaN(time)) continue;
    const day = new Date(time).toISOString().slice(0, 10);
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort().slice(-daysAtMost));
}
