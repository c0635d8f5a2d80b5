import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import type { LozengeTone } from '../../../ui/Lozenge';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.releases.outlooks;

export interface Outlook {
  readonly name: string;
  readonly tone: LozengeTone;
}

/** Whether the promised date holds, in two words; null where nothing was promised or nothing can be said. */
export function outlookOf({ promisedFor, ownDate, left }: ReleaseForecast): Outlook | null {
  if (promisedFor === null || left.items === 0 || ownDate.kind !== 'known') return null;
  if (ownDate.value >= 0.85) return { name: say.holds, tone: 'success' };
  return ownDate.value >= 0.5 ? { name: say.slips, tone: 'warning' } : { name: say.late, tone: 'danger' };
}

/** The answer in one line: what was promised, what we say, and the chance of the promise. */
export function answerOf(release: ReleaseForecast, horizon: string | null): string {
  const { promisedFor, dates, ownDate, left, total } = release;
  const words = forecastWords.releases;
  const promised = promisedFor === null ? words.notPromised : words.promised(promisedFor);
  if (total.items === 0) return promised;
  if (left.items === 0) return `${promised} ${words.nothingLeft}`;
  if (dates.kind !== 'known') return promised;
  const ours = dates.value.p85 === null ? words.beyond(horizon) : words.say85(dates.value.p85);
  return `${promised} ${ours}${promisedFor !== null && ownDate.kind === 'known' ? `; ${words.own(ownDate.value)}` : ''}.`;
}
