import type { ClosedSprint, GoalVerdict } from '../../model/closed-sprint';
import type { EarlierGoal } from '../../model/sprint-story';

/** More than a quarter of two-week sprints nobody looks back on. */
const toldAtMost = 12;

/** The goals before this sprint, newest first, with what a person said of each. */
export function goalHistory(
  closed: readonly ClosedSprint[],
  verdicts: ReadonlyMap<number, GoalVerdict>,
  before: { readonly id: number; readonly startAt: string | null },
): readonly EarlierGoal[] {
  return closed
    .filter(({ id, closedAt }) => id !== before.id && (before.startAt === null || isNoLater(closedAt, before.startAt)))
    .sort((a, b) => Date.parse(b.closedAt) - Date.parse(a.closedAt))
    .slice(0, toldAtMost)
    .map(({ id, name, goal, closedAt, totals }) => ({
      sprintId: id,
      sprintName: name,
      goal,
      closedAt,
      outcome: verdicts.get(id) ?? null,
      committed: totals.start,
      done: totals.done,
    }));
}

/** A sprint is often started minutes before the one before it is closed. */
const overlapInMs = 24 * 3_600_000;
const isNoLater = (one: string, other: string): boolean => Date.parse(one) <= Date.parse(other) + overlapInMs;
