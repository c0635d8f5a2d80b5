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

/** One run of chance: how much a team finishes in each sprint, and how many items are filed on a day. */
function chances(seed: number) {
  const next = numbers(seed * 7_919 + 13);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pace = between(8, 14);
  return {
    between,
    growth: (): number => between(1, 4) / sprintInDays,
    /** Half to one and a half times what is usual. */
    finishedInSprint: (): number => Math.round(pace * (0.5 + (next() + next()) / 2)),
    /** Poisson (Knuth). */
    filedOnDay: (mean: number): number => {
      const limit = Math.exp(-mean);
      let [count, product] = [0, next()];
      while (product > limit) [count, product] = [count + 1, product * next()];
      return count;
    },
  };
}
type Chances = ReturnType<typeof chances>;

/** Days from today until `open` items are done and all that is filed meanwhile. */
function daysUntilDone(open: number, filedPerDay: number, { finishedInSprint, filedOnDay }: Chances): number {
  let left = open;
  let today = 0;
  for (let rest = finishedInSprint(), daysLeft = sprintInDays, each = rest / daysLeft; ; today += 1) {
    if (daysLeft === 0) {
      rest = finishedInSprint();
      daysLeft = sprintInDays;
      each = rest / daysLeft;
    }
    daysLeft -= 1;
    left -= each;
    if (left <= 0) return today;
    left += filedOnDay(filedPerDay);
  }
}

/** Days ago on which items of a release were filed that it did not set out with. */
const filedSince = (daysPast: number, perDay: number, { filedOnDay }: Chances): readonly number[] =>
  Array.from({ length: daysPast }, (_, day) => Array<number>(filedOnDay(perDay)).fill(daysPast - day)).flat();

/**
 * A team of eight to fourteen items a sprint, and a release that it has worked on for four to eight sprints: of what it
 * set out with fifteen to fifty are left, and one to four more came in each sprint. Both go on as they are until it is
 * done.
 */
export function growingWorld(seed: number): GrowingWorld {
  const chance = chances(seed);
  const filedPerDay = chance.growth();
  const sprints = Math.floor(chance.between(4, 9));
  const before = Array.from({ length: 8 }, chance.finishedInSprint);
  const during = Array.from({ length: sprints }, chance.finishedInSprint);
  const daysPast = sprints * sprintInDays;
  const done = during.reduce((sum, one) => sum + one, 0);
  const setOutWith = done + Math.floor(chance.between(15, 50));
  const filed = filedSince(daysPast, filedPerDay, chance);
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
  return {
    ground: ground(open, [asked], { closed: closedSprints([...before, ...during]) }),
    doneAfterDays: daysUntilDone(open.length, filedPerDay, chance),
  };
}

/**
 * The same team before a release of fifteen to fifty items of which none is done, beside others of that size that are:
 * each grew for four to eight sprints, by one to four items a sprint whatever the others did, as this one will.
 */
export function youngWorld(seed: number, lenders: number): GrowingWorld {
  const chance = chances(seed);
  const past = Array.from({ length: 12 }, chance.finishedInSprint);
  const size = (): number => Math.floor(chance.between(15, 50));
  const others = Array.from({ length: lenders }, (_, lender) => {
    const daysPast = Math.floor(chance.between(4, 9)) * sprintInDays;
    const filed = filedSince(daysPast, chance.growth(), chance);
    const createdAt = [...Array<number>(size()).fill(daysPast + 20), ...filed].map((daysAgo) => dayBack(daysAgo - 0.5));
    const done = createdAt.map((at, place) =>
      doneWork(`D${lender}-${place}`, {
        estimate: 1,
        createdAt: at,
        doneAt: dayBack(place === 0 ? daysPast - 0.5 : 1),
      }),
    );
    return release([], { id: String(lender + 2), name: `Done ${lender + 1}`, done });
  });
  const open = Array.from({ length: size() }, (_, place) =>
    work(`A-${place}`, { estimate: 1, createdAt: dayBack(20) }),
  );
  return {
    ground: ground(open, [release(open), ...others], { closed: closedSprints(past) }),
    doneAfterDays: daysUntilDone(open.length, chance.growth(), chance),
  };
}
