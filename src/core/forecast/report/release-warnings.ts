import type { PaceUnit } from '../../model/forecast-report';
import { counted, few, perCent } from '../../text/counted';
import type { OpenRelease } from './release-work';
import { toldDay } from '../told-day';

/** From this share of items without an estimate on, dates rest on guesses. */
const unestimatedFrom = 0.2;

/** What is odd about a release, the weightiest first. */
export function releaseWarnings(
  { kind, promisedFor, open, done, hiddenKeys, epics }: OpenRelease,
  { today, unit, isDated }: { readonly today: string; readonly unit: PaceUnit; readonly isDated: boolean },
): readonly string[] {
  const left = open.length + hiddenKeys.length;
  const blanks = open.filter(({ estimate }) => estimate === null).length;
  const own = new Set(open.map(({ key }) => key));
  const outside = open.flatMap(({ waitsFor }) => waitsFor.filter((key) => !own.has(key)));
  const flagged = open.filter(({ isFlagged }) => isFlagged);
  const withoutCriteria = epics.filter(({ hasSuccessCriteria }) => !hasSuccessCriteria).map(({ key }) => key);
  return [
    ...(promisedFor !== null && promisedFor < today && open.length > 0
      ? [`Its date, ${toldDay(promisedFor)}, is past and ${counted(open.length, 'item is', 'items are')} still open.`]
      : []),
    // Few epics have a due date, and none needs one.
    ...(kind === 'version' && promisedFor === null && open.length > 0 ? ['It has no release date.'] : []),
    ...(left === 0 && done.length > 0
      ? [
          kind === 'version'
            ? 'All its items are done, but it is not released.'
            : 'All its items are done, but it is open.',
        ]
      : []),
    ...(left === 0 && done.length === 0 ? ['No item belongs to it yet.'] : []),
    ...(outside.length > 0 ? [`It waits for work outside it: ${few([...new Set(outside)])}.`] : []),
    ...(flagged.length > 0 ? [`Flagged as blocked: ${few(flagged.map(({ key }) => key))}.`] : []),
    ...(unit === 'points' && blanks >= unestimatedFrom * open.length && blanks > 0
      ? [
          `${perCent(blanks / open.length)} of its open items have no estimate${isDated ? '; their sizes are drawn from finished ones' : ''}.`,
        ]
      : []),
    ...(hiddenKeys.length > 0
      ? [
          `${counted(hiddenKeys.length, 'open item')} of it you may not see; ${isDated ? 'the dates count them, the sums do not' : 'the sums do not count them'}.`,
        ]
      : []),
    ...(withoutCriteria.length > 0
      ? [`No success criteria are written in ${few(withoutCriteria)}: how will you know that it was worth it?`]
      : []),
  ];
}
