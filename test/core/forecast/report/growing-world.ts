/**
 * A world in which releases grow, told apart from the engine that forecasts it: teams with a steady pace of their own,
 * items that are filed on any day, and the day on which each release really was done.
 */
import type { OpenRelease } from '../../../../src/core/forecast/report/release-work';
import { closedSprints, dayBack, doneWork, ground, release, work } from './told-team';

const sprintInDays = 14;

export interface GrowingWorld {
  /** What is known on the day of asking. */
  readonly ground: ReturnType<typeof ground>;
  /** Days from that day on until the release was done. */
  readonly doneAfterDays: number;
}

/** Numbers of its own (mulberry32), so that nothing here follows the engine's. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A team of eight to fourteen items a sprint, and a release that it has worked on for four to eight sprints: of what it
 * set out with fifteen to fifty are left, and one to four more came in each sprint. Both go on as they are until it is
 * done.
 */
export function growingWorld(seed: number): GrowingWorld {
  const next = numbers(seed * 7_919 + 13);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pace = between(8, 14);
  const filedPerDay = between(1, 4) / sprintInDays;
  const sprints = Math.floor(between(4, 9));
  /** Half to one and a half times what is usual. */
  const finishedInSprint = (): number => Math.round(pace * (0.5 + (next() + next()) / 2));
  const filedOnDay = (): number => {
    // Poisson (Knuth).
    const limit = Math.exp(-filedPerDay);
    let [count, product] = [0, next()];
    while (product > limit) [count, product] = [count + 1, product * next()];
    return count;
  };

  const before = Array.from({ length: 8 }, finishedInSprint);
  const during = Array.from({ length: sprints }, finishedInSprint);
  const daysPast = sprints * sprintInDays;
  const done = during.reduce((sum, one) => sum + one, 0);
  const setOutWith = done + Math.floor(between(15, 50));
  const filed = Array.from({ length: daysPast }, (_, day) => Array<number>(filedOnDay()).fill(daysPast - day)).flat();
  const createdAt = [...Array<number>(setOutWith).fill(daysPast + 20), ...filed].map((daysAgo) =>
    dayBack(daysAgo - 0.5),
  );
  const finished = createdAt
    .slice(0, done)
    .map((at, place) =>
      doneWork(`D-${place}`, { estimate: 1, createdAt: at, doneAt: dayBack(place === 0 ? daysPast - 0.5 : 1) }),
    );
  const open = createdAt.slice(done).map((at, place) => work(`A-${place}`, { estimate: 1, createdAt: at }));
  const asked: OpenRelease = release(open, { done: finished });

  let left = open.length;
  let today = 0;
  for (let rest = finishedInSprint(), daysLeft = sprintInDays, each = rest / daysLeft; ; today += 1) {
    if (daysLeft === 0) {
      rest = finishedInSprint();
      daysLeft = sprintInDays;
      each = rest / daysLeft;
    }
    daysLeft -= 1;
    left -= each;
    if (left <= 0) break;
    left += filedOnDay();
  }
  return {
    ground: ground(open, [asked], { closed: closedSprints([...before, ...during]) }),
    doneAfterDays: today,
  };
}
