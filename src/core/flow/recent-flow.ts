import type { ProjectFlow } from '../model/flow';
import type { Known } from '../model/known';

const dayInMs = 86_400_000;
/** Shorter than that, one busy week decides. */
const daysNeeded = 28;
/** A history that holds so many finished items was cut to the newest (ProjectFlow). */
const keptAtMost = 2000;

/** What came in and went out over the last days that are known. */
export interface RecentFlow {
  readonly days: number;
  readonly created: number;
  readonly done: number;
}

/** From when on a kept history is whole, in milliseconds. */
export const wholeSince = ({ since, finished }: ProjectFlow): number =>
  Date.parse(finished.length < keptAtMost ? since : (finished[0]?.doneAt ?? since));

/** The flow of at most `windowInDays` up to `now`; unknown where the history was not read, or reaches back too little. */
export function recentFlow(flow: ProjectFlow | null, now: string, windowInDays: number): Known<RecentFlow> {
  if (flow === null) return { kind: 'not-used', why: 'The project’s history was not read' };
  const end = Date.parse(now);
  const start = Math.max(end - windowInDays * dayInMs, wholeSince(flow));
  const days = Math.round((end - start) / dayInMs);
  if (!(days >= daysNeeded))
    return { kind: 'not-enough-history', have: Math.max(0, days || 0), need: daysNeeded, of: 'days of history' };
  const created = Object.entries(flow.createdPerDay).reduce(
    (sum, [day, count]) => (Date.parse(day) >= start ? sum + count : sum),
    0,
  );
  const done = flow.finished.filter(({ doneAt }) => Date.parse(doneAt) >= start).length;
  return {
    kind: 'known',
    value: { days, created, done },
    formula: `${created} items created and ${done} finished in ${days} days`,
  };
}
