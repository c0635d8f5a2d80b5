import { dayNumber } from './release/calendar';
import type { PastSprint } from './team-pace';

/** A closed sprint with its first and last day, where they are known, as dates. */
export interface DatedSprint extends PastSprint {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Sprints whose length differs from the usual one by more than this share of it are unusual: a holiday is not. */
const unusualFrom = 1 / 3;

/** Days of each sprint that has both dates in order, beside the usual number; null where no sprint has them. */
export function sprintLengths<Sprint extends DatedSprint>(sprints: readonly Sprint[]) {
  const dated = sprints.flatMap((sprint) => {
    const [first, last] = [dayNumber(sprint.from ?? ''), dayNumber(sprint.to ?? '')];
    return first === null || last === null || last < first ? [] : [{ sprint, first, last, length: last - first + 1 }];
  });
  const usual = dated.length === 0 ? null : medianOf(dated.map(({ length }) => length));
  return {
    usual,
    dated: dated.map((one) => ({
      ...one,
      isUnusual: usual !== null && Math.abs(one.length - usual) > usual * unusualFrom,
    })),
  };
}

/** The same sprints with the amounts of unusually long or short ones as a sprint of the usual length would have them. */
export function perUsualLength<Sprint extends DatedSprint>(sprints: readonly Sprint[]): readonly Sprint[] {
  const { usual, dated } = sprintLengths(sprints);
  const factors = new Map(
    dated.map(({ sprint, length, isUnusual }) => [sprint, isUnusual ? (usual ?? length) / length : 1]),
  );
  return sprints.map((sprint) => {
    const factor = factors.get(sprint) ?? 1;
    return {
      ...sprint,
      delivered: sprint.delivered * factor,
      committed: sprint.committed === null ? null : sprint.committed * factor,
    };
  });
}

/** The middle value; of an even number the upper of the two in the middle. Needs at least one. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
