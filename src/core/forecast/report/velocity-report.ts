import type { PaceUnit, ThroughputWeek, VelocityReport, VelocitySprint } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { counted } from '../../text/counted';
import { sprintsNeeded } from '../pace-history';
import { processBehaviour, shiftWarning, type ProcessBehaviour } from '../process-behaviour';
import { dateOfDay, dayNumber } from '../release/calendar';
import { amountIn, type CountedSprint, type TeamPast } from './team-past';

/** What a team finished, sprint by sprint or week by week, and what is unusual in it. */
export function velocityReport(past: TeamPast, today: string): VelocityReport {
  const bySprint = past.pace.kind === 'sprints';
  const weeks = bySprint ? [] : weeksOf(past.days, today);
  const values = bySprint ? past.sprints.map(({ delivered }) => delivered) : weeks.map(({ done }) => done);
  const chart = processBehaviour(values, bySprint ? 'closed sprints' : 'weeks');
  const signalAt = signalsOf(chart);
  const shiftFrom = chart.kind === 'known' ? chart.value.shiftFrom : null;
  const since = shiftFrom === null ? null : (past.sprints[shiftFrom]?.from ?? weeks[shiftFrom]?.from ?? null);
  const sentence = shiftWarning(chart, values);
  return {
    sprints: past.sprints.map((sprint, at) => velocitySprint(sprint, past.unit, signalAt(at))),
    weeks: weeks.map((week, at): ThroughputWeek => ({ ...week, signal: signalAt(at) })),
    spread: spreadOf(values, bySprint ? 'closed sprints' : 'weeks'),
    limits:
      chart.kind === 'known'
        ? {
            ...chart,
            value: { mean: chart.value.mean, lower: chart.value.lowerLimit, upper: chart.value.upperLimit },
          }
        : chart,
    shift: since !== null && sentence !== null ? { since, sentence } : null,
    jiraDifference: bySprint ? jiraDifference(past.sprints) : [],
  };
}

function velocitySprint(
  { closed, name }: CountedSprint,
  unit: PaceUnit,
  signal: VelocitySprint['signal'],
): VelocitySprint {
  const { start, done, added, removed, reestimated, left } = closed.totals;
  const committed = amountIn(unit, start);
  return {
    sprintId: closed.id,
    ...{ name, committed, signal },
    closedAt: closed.closedAt,
    done: amountIn(unit, done),
    added: amountIn(unit, added),
    removed: amountIn(unit, removed),
    reestimated: unit === 'points' ? (reestimated.points ?? 0) : 0,
    left: amountIn(unit, left),
    sayDo: committed > 0 ? amountIn(unit, closed.doneOfStart) / committed : null,
  };
}

function signalsOf(chart: Known<ProcessBehaviour>): (at: number) => VelocitySprint['signal'] {
  if (chart.kind !== 'known') return () => null;
  const { signals, shiftFrom } = chart.value;
  const outliers = new Set(signals.filter(({ kind }) => kind === 'beyond-limits').flatMap(({ at }) => at));
  return (at) => (at === shiftFrom ? 'shift' : outliers.has(at) ? 'outlier' : null);
}

/** Whole weeks from Monday on; the first and the running one are left out where they are not whole. */
function weeksOf(days: TeamPast['days'], today: string): readonly Omit<ThroughputWeek, 'signal'>[] {
  const [first, end] = [dayNumber(days[0]?.date ?? ''), dayNumber(today)];
  if (first === null || end === null) return [];
  const weeks: Omit<ThroughputWeek, 'signal'>[] = [];
  for (let monday = first + ((8 - weekdayOf(first)) % 7); monday + 7 <= end; monday += 7) {
    const [from, until] = [dateOfDay(monday), dateOfDay(monday + 7)];
    const own = days.filter(({ date }) => date >= from && date < until);
    weeks.push({
      from,
      done: own.reduce((sum, { done }) => sum + done, 0),
      itemIds: own.flatMap(({ itemIds }) => itemIds),
    });
  }
  return weeks;
}

/** From 0 (Sunday) to 6; 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;

function spreadOf(values: readonly number[], of: string): VelocityReport['spread'] {
  if (values.length < sprintsNeeded) {
    return { kind: 'not-enough-history', have: values.length, need: sprintsNeeded, of };
  }
  const sorted = [...values].sort((a, b) => a - b);
  return {
    kind: 'known',
    value: { p10: quantile(sorted, 0.1), median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) },
    formula: `tenth, middle and ninetieth of a hundred among ${values.length} ${of}, between neighbours in proportion`,
  };
}

/** Between neighbours in proportion (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

function jiraDifference(sprints: readonly CountedSprint[]): readonly string[] {
  const outside = sprints.reduce((sum, { closed }) => sum + closed.totals.completedOutside.items, 0);
  const reestimated = sprints.filter(({ closed }) => closed.totals.reestimated.items > 0).length;
  const added = sprints.filter(({ closed }) => closed.totals.added.items > 0).length;
  return [
    ...(added > 0
      ? [
          `Jira’s chart sets all that was completed against the commitment, what was added to ${counted(added, 'sprint')} included. Say/do here counts only what was in a sprint at its start.`,
        ]
      : []),
    ...(outside > 0
      ? [`${counted(outside, 'item')} came to done outside the sprint they were in, and count for none.`]
      : []),
    ...(reestimated > 0
      ? [
          `In ${counted(reestimated, 'sprint')} estimates changed after the start. Committed holds the size at the start, done the size at the end.`,
        ]
      : []),
  ];
}
