import type { BurnUpPoint } from '../../model/sprint-story';
import { amountOf } from '../amount';
import { openReplay } from '../ledger/sprint-replay';
import type { SprintLedger } from '../ledger/sprint-ledger';

const dayInMs = 86_400_000;
/** A sprint that nobody closed for years would draw a point a day; the newest tell enough. */
const daysAtMost = 120;

/**
 * Scope and done work of a sprint at its start, at the end of each day (midnight, UTC; weekends too), and at last at the
 * moment the ledger was asked for or closed. The last point is what the ledger says.
 */
export function burnUp(ledger: SprintLedger, goalKeys: ReadonlySet<string>): readonly BurnUpPoint[] {
  const replay = openReplay(ledger);
  const isEstimated = ledger.lines.start.points !== null;
  return momentsOf(ledger).map((at): BurnUpPoint => {
    const items = [...replay.at(at)].map(([key, item]) => ({ ...item, isForGoal: goalKeys.has(key) }));
    const done = items.filter(({ work }) => work === 'done');
    return {
      at,
      scope: amountOf(items, isEstimated),
      done: amountOf(done, isEstimated),
      goalScope: amountOf(items.filter(isForGoal), isEstimated),
      goalDone: amountOf(done.filter(isForGoal), isEstimated),
    };
  });
}

const isForGoal = (item: { readonly isForGoal: boolean }): boolean => item.isForGoal;

function momentsOf({ startAt, untilAt }: SprintLedger): readonly string[] {
  const [start, until] = [Date.parse(startAt), Date.parse(untilAt)];
  const times = [start];
  for (let end = Math.floor(start / dayInMs + 1) * dayInMs; end < until; end += dayInMs) times.push(end);
  if (until > start) times.push(until);
  return times.slice(-daysAtMost).map((time) => new Date(time).toISOString());
}
