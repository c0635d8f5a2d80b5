/** A board's closed sprints as one stored value: amounts as pairs, moments as rows of six numbers. */
import * as v from 'valibot';
import type { Amount, ClosedSprint, SprintMoment } from '../core/model/closed-sprint';

const points = v.nullable(v.number());
const pair = v.tuple([v.number(), points]);
/** Scope, in progress and done, each in items and points. */
const row = v.tuple([v.number(), points, v.number(), points, v.number(), points]);

const lineNames = ['start', 'added', 'removed', 'reestimated', 'done', 'left', 'completedOutside'] as const;

export const packedSprintsSchema = v.array(
  v.object({
    id: v.number(),
    name: v.string(),
    goal: v.string(),
    startAt: v.string(),
    endAt: v.nullable(v.string()),
    closedAt: v.string(),
    totals: v.pipe(v.array(pair), v.length(lineNames.length)),
    doneOfStart: pair,
    /** Sprints that were kept before sizes were have none. */
    sizesOfDone: v.exactOptional(v.array(v.tuple([v.number(), v.number()]))),
    moments: v.array(row),
    goalMoments: v.nullable(v.array(row)),
    identityHolds: v.boolean(),
  }),
);

export type PackedSprints = v.InferOutput<typeof packedSprintsSchema>;

export const packSprints = (sprints: readonly ClosedSprint[]): PackedSprints =>
  sprints.map(({ sizesOfDone, ...sprint }) => ({
    ...sprint,
    ...(sizesOfDone ? { sizesOfDone: sizesOfDone.map(([begun, ended]): [number, number] => [begun, ended]) } : {}),
    totals: lineNames.map((name) => pairOf(sprint.totals[name])),
    doneOfStart: pairOf(sprint.doneOfStart),
    moments: sprint.moments.map(rowOf),
    goalMoments: sprint.goalMoments?.map(rowOf) ?? null,
  }));

export const unpackSprints = (packed: PackedSprints): readonly ClosedSprint[] =>
  packed.map((sprint) => {
    const lineOf = (name: (typeof lineNames)[number]): Amount =>
      amountIn(sprint.totals[lineNames.indexOf(name)] ?? [0, null]);
    return {
      ...sprint,
      totals: {
        ...{ start: lineOf('start'), added: lineOf('added'), removed: lineOf('removed') },
        ...{ reestimated: lineOf('reestimated'), done: lineOf('done'), left: lineOf('left') },
        completedOutside: lineOf('completedOutside'),
      },
      doneOfStart: amountIn(sprint.doneOfStart),
      moments: sprint.moments.map(momentIn),
      goalMoments: sprint.goalMoments?.map(momentIn) ?? null,
    };
  });

const pairOf = ({ items, points: size }: Amount): [number, number | null] => [items, size];
const amountIn = ([items, size]: readonly [number, number | null]): Amount => ({ items, points: size });

const rowOf = ({ scope, inProgress, done }: SprintMoment): v.InferOutput<typeof row> => [
  ...pairOf(scope),
  ...pairOf(inProgress),
  ...pairOf(done),
];

const momentIn = (six: v.InferOutput<typeof row>): SprintMoment => ({
  scope: amountIn([six[0], six[1]]),
  inProgress: amountIn([six[2], six[3]]),
  done: amountIn([six[4], six[5]]),
});
