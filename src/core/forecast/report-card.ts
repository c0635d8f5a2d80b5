import type { LineRecord } from '../model/forecast-report';
import type { Known } from '../model/known';
import { usualSimulation, type Simulation } from './amount-forecast';
import { backtest } from './backtest';
import type { PastSprint } from './team-pace';

/** How the team's own earlier forecasts of so many sprints would have fared. */
export interface PastRecord {
  /** Sprints that each forecast looked ahead. */
  readonly horizon: number;
  readonly lines: readonly LineRecord[];
  /** Mean pinball loss over the lines, per sprint, in the unit of the pace: less is better. */
  readonly pinball: number;
  /** Share by which the middle line came closer than the average velocity of the sprints before; below 0: further off. */
  readonly skill: number | null;
  /** For a Product Owner: what to make of it. */
  readonly sentence: string;
}

const levels = [50, 70, 85, 95] as const;
/** Sprints before the first forecast judged; with fewer there would have been a refusal. */
const from = 5;
/** Fewer judged forecasts show luck, not skill. */
const forecastsNeeded = 5;
/** Sprints that people usually average: yesterday's weather. */
const averagedSprints = 3;

/**
 * What would have been said before each of the team's own past sprints, and what came: a rolling-origin backtest.
 * Forecasts of several sprints overlap, so their intervals count only as many as do not.
 */
export function reportCard(
  sprints: readonly PastSprint[],
  horizon: number,
  simulation: Simulation = usualSimulation,
): Known<PastRecord> {
  const judged = backtest(sprints, { horizons: [horizon], levels, from }, simulation).flatMap((forecast) =>
    forecast.reached === null ? [] : [{ ...forecast, reached: forecast.reached }],
  );
  if (judged.length < forecastsNeeded) {
    return {
      kind: 'not-enough-history',
      have: sprints.length,
      need: from + horizon + forecastsNeeded - 1,
      of: 'closed sprints',
    };
  }
  const lines = levels.map((level) => {
    const held = judged.filter((forecast) => forecast.reached >= (forecast.levels[level] ?? 0)).length;
    return lineRecord(level, held, judged.length, horizon);
  });
  const losses = judged.flatMap((forecast) =>
    levels.map((level) => pinballLoss(forecast.reached, forecast.levels[level] ?? 0, level)),
  );
  const middle = sum(judged.map((forecast) => Math.abs(forecast.reached - (forecast.levels[50] ?? 0))));
  const average = sum(
    judged.map(({ origin, reached }) => {
      const recent = sprints.slice(Math.max(0, origin - averagedSprints), origin);
      return Math.abs(reached - (horizon * sum(recent.map(({ delivered }) => Math.max(0, delivered)))) / recent.length);
    }),
  );
  return {
    kind: 'known',
    value: {
      horizon,
      lines,
      pinball: sum(losses) / losses.length / horizon,
      skill: average > 0 ? 1 - middle / average : null,
      sentence: verdictOf(lines),
    },
    formula:
      `${judged.length} forecasts of ${horizon === 1 ? 'one sprint' : `${horizon} sprints`}, each made from the sprints ` +
      'before it and the commitment of its first sprint only, beside what was delivered',
  };
}

/** Loss of a forecast `line` that is to be reached in `level` per cent of cases (Koenker and Bassett 1978). */
export function pinballLoss(reached: number, line: number, level: number): number {
  const below = 1 - level / 100;
  return reached >= line ? (reached - line) * below : (line - reached) * (1 - below);
}

/** A record of how often a line held; overlapping forecasts of several sprints count as fewer. */
export function lineRecord(level: number, held: number, of: number, sprintsAhead: number): LineRecord {
  const plausible = wilsonInterval(held / of, of / sprintsAhead);
  return {
    level,
    held,
    of,
    low: plausible.from,
    high: plausible.to,
    sentence: `Our ${level}% forecasts held ${held === 1 ? 'once' : `${held} times`} out of ${of}.`,
  };
}

/** Wilson score interval, 90% (Wilson 1927): stays within 0 and 1 and is usable for few cases. */
export function wilsonInterval(share: number, cases: number): { from: number; to: number } {
  const z = 1.645;
  const scale = 1 + (z * z) / cases;
  const centre = (share + (z * z) / (2 * cases)) / scale;
  const reach = (z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))) / scale;
  return { from: Math.max(0, centre - reach), to: Math.min(1, centre + reach) };
}

function verdictOf(lines: readonly LineRecord[]): string {
  const record = lines.find(({ level }) => level === 85)?.sentence ?? '';
  const tooRarely = lines.some(({ level, high }) => level / 100 > high);
  const tooOften = lines.some(({ level, low }) => level / 100 < low);
  if (tooRarely && !tooOften)
    return `${record} Our forecasts held less often than they said: promise less than they show.`;
  if (tooOften && !tooRarely)
    return `${record} Our forecasts held more often than they said: they are on the safe side.`;
  return tooRarely
    ? `${record} Our forecasts did not hold as often as they said: read them with care.`
    : `${record} That is about as often as they should.`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
