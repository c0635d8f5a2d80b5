import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import type { LozengeTone } from '../../../ui/Lozenge';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.releases;

export const outlookTones: Readonly<Record<NonNullable<ReleaseForecast['outlook']>, LozengeTone>> = {
  holds: 'success',
  slips: 'warning',
  late: 'danger',
  past: 'danger',
};

/** The answer in one line: the day that holds, what was promised, and the chance of the promise. */
export function answerOf(release: ReleaseForecast, horizon: string | null): string {
  const { dates, left, total, hiddenItems } = release;
  const promised = promiseOf(release);
  // Of what is all done there is no date; what this person may not see may still be open.
  if (total.items > 0 && left.items + hiddenItems === 0) return `${say.nothingLeft} ${promised}`;
  if (dates.kind !== 'known') return promised;
  const { p85 } = dates.value;
  return `${p85 === null ? say.beyond(horizon) : say.say85(p85)} ${promised}`;
}

function promiseOf({ promisedFor, ownDate, outlook }: ReleaseForecast): string {
  if (promisedFor === null) return say.notPromised;
  if (outlook === 'past') return say.promisedPast(promisedFor);
  return say.promised(promisedFor, outlook !== null && ownDate.kind === 'known' ? ownDate.value : null);
}
