import type { ForecastReport, ReleaseForecast } from '../../model/forecast-report';
import { counted } from '../../text/counted';
import { toldChance } from './told-chance';
import { toldDay } from '../told-day';

export interface ForecastMail {
  readonly subject: string;
  readonly text: string;
}

/** The report as words for stakeholders: what is promised, what to expect, and what that rests on. */
export function forecastMail(projectKey: string, report: ForecastReport): ForecastMail {
  const { releases, today, assumptions, reportCard } = report;
  const lines = [
    `Where we stand on ${toldDay(today)}`,
    '',
    ...(releases.length === 0 ? ['No release and no epic is open.', ''] : releases.flatMap(paragraphOf)),
    ...(reportCard.kind === 'known'
      ? [`How far to trust these dates: ${reportCard.value.sentence}`, '']
      : ['How far to trust these dates: too few forecasts have come due to tell.', '']),
    'What they rest on:',
    ...assumptions.map((assumption) => `- ${assumption}`),
  ];
  return { subject: `${projectKey}: dates to expect, ${toldDay(today)}`, text: lines.join('\n') };
}

function paragraphOf({ name, promisedFor, dates, ownDate, left, drift }: ReleaseForecast): readonly string[] {
  const promise = promisedFor === null ? '' : `, promised for ${toldDay(promisedFor)}`;
  const open = `${counted(left.items, 'item')} open`;
  if (dates.kind !== 'known') {
    const why = dates.kind === 'not-used' ? dates.why : `${dates.have} of ${dates.need} ${dates.of} needed`;
    return [`${name}${promise}: ${open}. No date can be given. ${why}.`, ''];
  }
  const { p50, p85 } = dates.value;
  return [
    `${name}${promise}: ${open}.`,
    p85 === null
      ? '  Done with 85%: further away than we can see.'
      : `  Done by ${toldDay(p85)} with 85%${p50 === null ? '' : `, by ${toldDay(p50)} with 50%`}.`,
    ...(ownDate.kind === 'known' ? [`  Chance of the promised day: ${toldChance(ownDate.value)}.`] : []),
    ...(drift.kind === 'known' && drift.value.days !== 0
      ? [`  That is ${movedBy(drift.value.days)} than we said on ${toldDay(drift.value.since)}.`]
      : []),
    '',
  ];
}

const movedBy = (days: number): string => `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
