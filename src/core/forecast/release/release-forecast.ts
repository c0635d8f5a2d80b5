import type { Known } from '../../model/known';
import { usualSimulation, type Simulation } from '../amount-forecast';
import { counted, numeral } from '../../text/counted';
import { futuresWords, nearestToCertain } from '../forecast-words';
import { refusalOf } from '../pace-history';
import { toldDay } from '../told-day';
import { dateOfDay, dayNumber } from './calendar';
import type { ReleasePlan, TeamPlan } from './release-plan';
import { releaseTrials } from './release-trials';
import { waitingOrder } from './waiting';

/** The date by which all is done with a probability in per cent; null where it lies beyond the horizon. */
export interface DateAtLevel {
  readonly level: number;
  readonly date: string | null;
}

export interface DoneForecast {
  readonly dates: readonly DateAtLevel[];
  /** Chance that it is done by its own date, at most .95: say "more than 95%" there. */
  readonly byOwnDate: Known<number>;
}

/** How often each team was the last to finish, 0 to 1: whose pace decides. */
export type WasLast = readonly { readonly team: string; readonly share: number }[];

export interface MilestoneForecast extends DoneForecast {
  readonly id: string;
  /** Of the futures in which it is done within the horizon. */
  readonly wasLast: WasLast;
}

export interface ReleaseForecast extends DoneForecast {
  /** In the order of the plan. */
  readonly milestones: readonly MilestoneForecast[];
  readonly wasLast: WasLast;
  /** Last day that was looked at. */
  readonly horizon: string;
  /** Items without an estimate, whose size was drawn from those finished before. */
  readonly drawnSizes: readonly string[];
}

export type Refusal = Exclude<Known<never>, { kind: 'known' }>;

const levels = [50, 70, 85, 95] as const;
/** Sizes of finished items to draw from where an item is not estimated. */
const sizesNeeded = 5;

/**
 * When the items of a plan will be done, as dates with probabilities, from simulated futures of all its teams on one
 * clock. Unknown where a team's history is too short, and where the plan cannot be carried out as it stands.
 */
export function releaseForecast(plan: ReleasePlan, simulation: Simulation = usualSimulation): Known<ReleaseForecast> {
  const from = dayNumber(plan.from);
  if (from === null) return { kind: 'not-used', why: `"${plan.from}" is not a date` };
  const teams = plan.teams.filter(({ items }) => items.length > 0);
  const refusal = teams.map(refusalFor).find((known) => known !== null);
  if (refusal) return refusal;
  const waiting = waitingOrder({ ...plan, teams });
  if (waiting.circle.length > 0) {
    return {
      kind: 'not-used',
      why: `These items wait for each other, so none can begin: ${waiting.circle.join(', ')}`,
    };
  }

  const { doneOn, milestonesDoneOn, wasLast, milestonesWasLast } = releaseTrials(
    { ...plan, teams },
    waiting,
    simulation,
  );
  const named = (shares: readonly number[]): WasLast =>
    teams.map(({ name }, index) => ({ team: name, share: shares[index] ?? 0 }));
  const items = teams.flatMap((team) => team.items);
  const lastDay = Math.max(0, ...teams.map(({ periods }) => (periods.at(-1)?.to ?? 1) - 1));
  const grows = teams.some(({ growth = [] }) => growth.some(({ perPeriod }) => perPeriod.some((amount) => amount > 0)));
  return {
    kind: 'known',
    value: {
      ...doneForecast(plan.by, from, doneOn),
      milestones: (plan.milestones ?? []).map(({ id, by }, index) => ({
        id,
        ...doneForecast(by, from, milestonesDoneOn[index] ?? doneOn),
        wasLast: named(milestonesWasLast[index] ?? []),
      })),
      wasLast: named(wasLast),
      horizon: dateOfDay(from + lastDay),
      drawnSizes: items.filter(({ size }) => size === null).map(({ key }) => key),
    },
    formula:
      `${futuresWords(simulation)} of ${counted(items.length, 'item')}${grows ? ' and of scope that comes in as it did before' : ''}: in each, ` +
      `${teams.length === 1 ? 'the team' : 'every team'} works through its items at a pace drawn from its own history, ` +
      'and the last to finish sets the date; a level is the date by which that share of futures is done',
  };
}

function doneForecast(by: string | null, from: number, doneOn: Float64Array): DoneForecast {
  doneOn.sort();
  return {
    dates: levels.map((level) => ({ level, date: dateAt(from, doneWith(level, doneOn)) })),
    byOwnDate: chanceBy(by, from, doneOn),
  };
}

/** Why nothing can be told of a team's items; null where something can. */
export function refusalFor({ name, pace, items, periods, sizesFinished }: TeamPlan): Refusal | null {
  const refusal = refusalOf(pace);
  if (refusal) return refusal.kind === 'not-used' ? { ...refusal, why: `${name}: ${refusal.why}` } : refusal;
  if (periods.length === 0) return { kind: 'not-used', why: `${name} has no working days ahead` };
  if (items.some(({ size }) => size === null) && sizesFinished.length < sizesNeeded) {
    return {
      kind: 'not-enough-history',
      have: sizesFinished.length,
      need: sizesNeeded,
      of: 'finished items with an estimate',
    };
  }
  return null;
}

/** The day by which `level` per cent of the sorted trials are done. */
export function doneWith(level: number, sorted: Float64Array): number {
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil((level / 100) * sorted.length - 1e-9))) - 1] ?? Infinity;
}

/** What is done in the course of a day is done on its date; the end of a day still belongs to it. */
export const wholeDay = (day: number): number => Math.max(0, Math.ceil(day) - 1);

const dateAt = (from: number, day: number): string | null =>
  Number.isFinite(day) ? dateOfDay(from + wholeDay(day)) : null;

function chanceBy(by: string | null, from: number, doneOn: Float64Array): Known<number> {
  if (by === null) return { kind: 'not-used', why: 'It has no date of its own' };
  const day = dayNumber(by);
  if (day === null) return { kind: 'not-used', why: `"${by}" is not a date` };
  if (day < from) return { kind: 'not-used', why: `Its date, ${toldDay(by)}, is past` };
  const inTime = doneOn.filter((done) => wholeDay(done) <= day - from).length;
  const share = inTime / doneOn.length;
  return {
    kind: 'known',
    value: Math.min(nearestToCertain, share),
    formula:
      `${numeral(inTime)} of ${numeral(doneOn.length)} simulated futures are done by ${toldDay(by)}` +
      (share > nearestToCertain ? '; nobody can be surer than 95%' : ''),
  };
}
