import type { Known, NotEnoughHistory } from '../model/known';
import type { PastSprint } from './team-pace';

/** A team's past in time order: amounts per closed sprint, or per working day with the days on which nothing was done. */
export type PaceHistory =
  | {
      readonly kind: 'sprints';
      readonly sprints: readonly PastSprint[];
      /** What the next sprint starts with; null where it is not planned yet. */
      readonly committedNext: number | null;
    }
  | { readonly kind: 'days'; readonly amounts: readonly number[] };

/** A pace from fewer sprints is an accident; seven to eleven give a useful range (T. Magennis). */
export const sprintsNeeded = 5;
/** Days on which something was finished; Lighthouse asks for as many. */
const activeDaysNeeded = 5;

export const amountsOf = (pace: PaceHistory): readonly number[] =>
  pace.kind === 'days' ? pace.amounts : pace.sprints.map(({ delivered }) => delivered);

/** Why no forecast can be made from a history; null where one can. */
export function refusalOf(pace: PaceHistory): NotEnoughHistory | Extract<Known<never>, { kind: 'not-used' }> | null {
  const amounts = amountsOf(pace);
  const active = amounts.filter((amount) => amount > 0).length;
  if (amounts.some((amount) => !Number.isFinite(amount))) {
    return { kind: 'not-used', why: 'What some of the past finished is not a number' };
  }
  if (pace.kind === 'days' && active < activeDaysNeeded) {
    return {
      kind: 'not-enough-history',
      have: active,
      need: activeDaysNeeded,
      of: 'days on which something was finished',
    };
  }
  if (amounts.length < sprintsNeeded) {
    return { kind: 'not-enough-history', have: amounts.length, need: sprintsNeeded, of: 'closed sprints' };
  }
  if (active === 0) {
    return {
      kind: 'not-used',
      why: `Nothing was finished in the ${amounts.length} sprints known, so there is no pace to draw from`,
    };
  }
  return null;
}
