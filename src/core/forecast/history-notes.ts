import { processBehaviour, shiftWarning } from './process-behaviour';
import { dayNumber } from './release/calendar';

/** A closed sprint with its days where they are known, as dates. */
export interface DatedSprint {
  readonly name: string;
  readonly delivered: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Sprints whose length differs by more than this share of the usual one are told. */
const otherLengthFrom = 1 / 3;
/** As many empty sprints at the end are no longer a holiday. */
const emptyAtEnd = 3;

/**
 * What people should know about a history before they trust a forecast from it, oldest sprint first. Nothing named here
 * is left out of the forecast.
 */
export function historyNotes(sprints: readonly DatedSprint[]): readonly string[] {
  const amounts = sprints.map(({ delivered }) => delivered);
  const chart = processBehaviour(amounts);
  const outliers =
    chart.kind === 'known'
      ? chart.value.signals.filter(({ kind }) => kind === 'beyond-limits').flatMap(({ at }) => at)
      : [];
  const shift = shiftWarning(chart, amounts);
  return [
    ...(shift === null ? [] : [shift]),
    ...(outliers.length === 0
      ? []
      : [
          `Unusual, and counted like the others: ${outliers.map((at) => `${sprints[at]?.name} (${amounts[at]})`).join(', ')}.`,
        ]),
    ...silentEnd(amounts),
    ...calendarNotes(sprints),
  ];
}

function silentEnd(amounts: readonly number[]): readonly string[] {
  const lastActive = amounts.findLastIndex((amount) => amount > 0);
  const silent = amounts.length - 1 - lastActive;
  return lastActive >= 0 && silent >= emptyAtEnd
    ? [`Nothing was counted in the last ${silent} sprints: did the team stop, or stop estimating?`]
    : [];
}

function calendarNotes(sprints: readonly DatedSprint[]): readonly string[] {
  const dated = sprints.flatMap(({ name, from, to }) => {
    const [first, last] = [dayNumber(from ?? ''), dayNumber(to ?? '')];
    return first === null || last === null ? [] : [{ name, first, last, length: last - first + 1 }];
  });
  if (dated.length === 0) return [];
  const usual = medianOf(dated.map(({ length }) => length));
  const others = dated.filter(({ length }) => Math.abs(length - usual) > usual * otherLengthFrom);
  const pairs = dated.slice(1).flatMap((sprint, at) => {
    const before = dated[at];
    return before ? [{ sprint, before, apart: sprint.first - before.last - 1 }] : [];
  });
  return [
    ...(others.length === 0
      ? []
      : [
          `Not of the usual ${usual} days, and counted as they are: ${others.map(({ name, length }) => `${name} (${length})`).join(', ')}.`,
        ]),
    ...pairs
      .filter(({ apart }) => apart < 0)
      .map(({ before, sprint }) => `${before.name} and ${sprint.name} overlap: work may be counted twice.`),
    ...pairs
      .filter(({ apart }) => apart > usual)
      .map(({ before, sprint, apart }) => `${apart} days without a sprint between ${before.name} and ${sprint.name}.`),
  ];
}

/** The middle value; of an even number the upper of the two in the middle. Needs at least one. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
