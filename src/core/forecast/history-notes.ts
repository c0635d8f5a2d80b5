import { processBehaviour, shiftWarning } from './process-behaviour';
import { dayNumber } from './release/calendar';
import { sprintLengths, type DatedSprint } from './sprint-lengths';

/** As many empty sprints at the end are no longer a holiday. */
const emptyAtEnd = 3;

/** So many usual sprints without one that closed: the one that runs now is not yet silence. */
const silentSprints = 2;

/**
 * What people should know about a history before they trust a forecast from it, oldest sprint first; `today` is a date.
 * Nothing named here is left out of the forecast.
 */
export function historyNotes(sprints: readonly DatedSprint[], today: string): readonly string[] {
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
    ...calendarNotes(sprints, today),
  ];
}

function silentEnd(amounts: readonly number[]): readonly string[] {
  const lastActive = amounts.findLastIndex((amount) => amount > 0);
  const silent = amounts.length - 1 - lastActive;
  return lastActive >= 0 && silent >= emptyAtEnd
    ? [`Nothing was counted in the last ${silent} sprints: did the team stop, or stop estimating?`]
    : [];
}

function calendarNotes(sprints: readonly DatedSprint[], today: string): readonly string[] {
  const { usual, dated } = sprintLengths(sprints);
  if (usual === null) return [];
  const others = dated.filter(({ isUnusual }) => isUnusual);
  const pairs = dated.slice(1).flatMap((after, at) => {
    const before = dated[at];
    return before ? [{ before, after, apart: after.first - before.last - 1 }] : [];
  });
  const last = dated.at(-1);
  const silent = last === undefined ? 0 : (dayNumber(today) ?? last.last) - last.last;
  return [
    ...(others.length === 0
      ? []
      : [
          `Not of the usual ${usual} days, and counted per ${usual} days: ${others.map(({ sprint, length }) => `${sprint.name} (${length})`).join(', ')}.`,
        ]),
    ...pairs
      .filter(({ apart }) => apart < 0)
      .map(({ before, after }) => `${before.sprint.name} and ${after.sprint.name} overlap: work may be counted twice.`),
    ...pairs
      .filter(({ apart }) => apart > usual)
      .map(
        ({ before, after, apart }) =>
          `${apart} days without a sprint between ${before.sprint.name} and ${after.sprint.name}.`,
      ),
    ...(last !== undefined && silent > silentSprints * usual
      ? [`No sprint has closed since ${last.sprint.name}, ${silent} days ago: is the team’s pace still the same?`]
      : []),
  ];
}
