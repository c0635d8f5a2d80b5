import type { ForecastReport, ReleaseForecast } from '../../model/forecast-report';
import { counted } from '../../text/counted';
import type { Refusal } from '../release/release-forecast';
import { toldDay } from '../told-day';
import { doneBy, toldChance } from './told-chance';

export interface ForecastMail {
  readonly subject: string;
  readonly text: string;
}

/** The report as words for stakeholders: what to know first, each release with its range of dates, and what that rests on. */
export function forecastMail(projectKey: string, report: ForecastReport): ForecastMail {
  const { releases, today, assumptions, reportCard, headline } = report;
  const areDatesTold = releases.some(({ dates }) => dates.kind === 'known');
  const trust = reportCard.kind === 'known' ? reportCard.value.sentence : 'too few forecasts have come due to tell.';
  const lines = [
    `Where we stand on ${toldDay(today)}`,
    '',
    ...(headline === null ? [] : [headline, '']),
    ...(releases.length === 0 ? ['No release and no epic is open.'] : releases.flatMap((one) => linesOf(one, report))),
    ...(areDatesTold
      ? [
          '',
          `How far to trust these dates: ${trust}`,
          '',
          'What they rest on:',
          ...assumptions.map((one) => `- ${one}`),
        ]
      : []),
  ];
  return { subject: `${projectKey}: dates to expect, ${toldDay(today)}`, text: lines.join('\n') };
}

function linesOf(release: ReleaseForecast, report: ForecastReport): readonly string[] {
  const { name, left, total, hiddenItems, drift } = release;
  if (left.items + hiddenItems === 0) {
    return [
      `- ${name}: ${total.items === 0 ? 'it has no items yet' : 'everything in it is done'}.${promiseOf(release)}`,
    ];
  }
  const open = `${counted(left.items + hiddenItems, 'item')} open.`;
  return [
    `- ${name}: ${rangeOf(release, report)}.${promiseOf(release)} ${open}`,
    ...(drift.kind === 'known' && drift.value.days !== 0
      ? [`  That is ${movedBy(drift.value.days)} than we said on ${toldDay(drift.value.since)}.`]
      : []),
  ];
}

/** A range with its chances, never one day alone. */
function rangeOf({ dates }: ReleaseForecast, { history, horizon }: ForecastReport): string {
  if (dates.kind !== 'known') {
    return `no date can be given yet: ${history.kind === 'reading' ? 'the team’s past is still being read' : whyNot(dates)}`;
  }
  const { p50, p85, p95 } = dates.value;
  const by = (level: string, date: string | null): readonly string[] =>
    date === null ? [] : [`${level} by ${toldDay(date)}`];
  const others = [...by('50%', p50), ...by('95%', p95)].join(', ');
  const likely = p85 ?? horizon;
  const said = likely === null ? 'no day has an 85% chance' : `${p85 === null ? 'less than an ' : ''}${doneBy(likely)}`;
  return others === '' ? said : `${said} (${others})`;
}

function promiseOf({ promisedFor, ownDate, outlook }: ReleaseForecast): string {
  if (promisedFor === null) return '';
  const promise = ` Promised for ${toldDay(promisedFor)}`;
  if (outlook === 'past') return `${promise}, which is past.`;
  return ownDate.kind === 'known' ? `${promise}: ${toldChance(ownDate.value)} chance.` : `${promise}.`;
}

function whyNot(refusal: Refusal): string {
  if (refusal.kind === 'not-used') return `${refusal.why.charAt(0).toLowerCase()}${refusal.why.slice(1)}`;
  return `it takes ${refusal.need} ${refusal.of}; so far there are ${refusal.have}`;
}

const movedBy = (days: number): string => `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
