import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import type { LozengeTone } from '../../../ui/Lozenge';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.releases.outlooks;

/** The chance from which on a promise counts as kept: the line that all dates are told by. */
export const onCourseFrom = 0.85;

export interface Outlook {
  readonly name: string;
  readonly tone: LozengeTone;
}

/** Whether the promised date holds, in two words; null where nothing was promised or nothing can be said. */
export function outlookOf({ promisedFor, ownDate, left }: ReleaseForecast): Outlook | null {
  if (promisedFor === null || left.items === 0 || ownDate.kind !== 'known') return null;
  if (ownDate.value >= onCourseFrom) return { name: say.holds, tone: 'success' };
  return ownDate.value >= 0.5 ? { name: say.slips, tone: 'warning' } : { name: say.late, tone: 'danger' };
}

/** The answer in one line: the day that holds, what was promised, and the chance of the promise. */
export function answerOf(release: ReleaseForecast, horizon: string | null): string {
  const { promisedFor, dates, ownDate, left, total } = release;
  const words = forecastWords.releases;
  const isOpen = total.items > 0 && left.items > 0 && dates.kind === 'known';
  const chance = isOpen && ownDate.kind === 'known' ? ownDate.value : null;
  const promised = promisedFor === null ? words.notPromised : words.promised(promisedFor, chance);
  if (!isOpen) return total.items > 0 && left.items === 0 ? `${words.nothingLeft} ${promised}` : promised;
  const { p85 } = dates.value;
  return `${p85 === null ? words.beyond(horizon) : words.say85(p85)} ${promised}`;
}
