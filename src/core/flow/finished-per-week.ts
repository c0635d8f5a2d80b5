import type { ProjectFlow } from '../model/flow';
import { wholeSince } from './recent-flow';

const weekInMs = 7 * 86_400_000;

/**
 * Items finished in each whole week that ends with `now`, oldest first, at most `weeksAtMost`; a week in which nothing was
 * finished is a 0. Empty where the history reaches back less than a week.
 */
export function finishedPerWeek(flow: ProjectFlow, now: string, weeksAtMost: number): readonly number[] {
  const end = Date.parse(now);
  const known = Math.floor((end - wholeSince(flow)) / weekInMs);
  const weeks = Math.max(0, Math.min(weeksAtMost, known || 0));
  const counts = new Array<number>(weeks).fill(0);
  for (const { doneAt } of flow.finished) {
    const weeksAgo = Math.floor((end - Date.parse(doneAt)) / weekInMs);
    // What a clock that runs ahead calls tomorrow belongs to this week.
    const place = weeks - 1 - Math.max(0, weeksAgo);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
