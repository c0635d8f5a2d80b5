import type { ReleaseForecast } from '../../model/forecast-report';
import { counted } from '../../text/counted';
import { toldDay } from '../told-day';
import { aChance, doneBy } from './told-chance';

interface Promised {
  readonly name: string;
  readonly promisedFor: string;
  readonly p85: string | null;
  /** 0 where that day is past. */
  readonly chance: number;
  readonly outlook: NonNullable<ReleaseForecast['outlook']>;
}

/**
 * What to tell first of all releases: how many promises hold, and the one that is least likely to; of none, the release
 * that is done first. `horizon` is the last day that was looked at. Null where nothing could be forecast.
 */
export function headlineOf(releases: readonly ReleaseForecast[], horizon: string | null): string | null {
  const promises = releases.flatMap(promiseOf);
  if (promises.length === 0) return firstDone(releases, horizon);
  const atRisk = promises.filter(({ outlook }) => outlook !== 'holds');
  const told = atRisk.length > 0 ? leastLikely(atRisk) : earliest(promises);
  return [...(promises.length > 1 ? [countOf(atRisk.length, promises.length)] : []), sentenceOf(told)].join(' ');
}

function promiseOf({ name, promisedFor, dates, ownDate, outlook }: ReleaseForecast): readonly Promised[] {
  if (promisedFor === null || outlook === null || dates.kind !== 'known') return [];
  return [{ name, promisedFor, outlook, p85: dates.value.p85, chance: ownDate.kind === 'known' ? ownDate.value : 0 }];
}

function countOf(late: number, promises: number): string {
  const all = promises === 2 ? 'Both' : `All ${promises}`;
  if (late === 0) return `${all} promised dates are on course.`;
  if (late === promises) return `${all} promised dates are at risk.`;
  return `${late} of ${counted(promises, 'promised date')} ${late === 1 ? 'is' : 'are'} at risk.`;
}

function sentenceOf({ name, promisedFor, p85, chance, outlook }: Promised): string {
  const promise = outlook === 'past' ? 'is past' : `has ${aChance(chance)}`;
  return p85 === null
    ? `${name} was promised for ${toldDay(promisedFor)}, which ${promise}.`
    : `${name} has an ${doneBy(p85)}; the promised ${toldDay(promisedFor)} ${promise}.`;
}

function firstDone(releases: readonly ReleaseForecast[], horizon: string | null): string | null {
  const open = releases.flatMap(({ name, dates }) => (dates.kind === 'known' ? [{ name, by: dates.value.p85 }] : []));
  if (open.length === 0) return null;
  const dated = open.filter((each): each is { name: string; by: string } => each.by !== null);
  const [first] = dated.sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
  if (!first) return horizon === null ? null : `No date is promised, and nothing here has an ${doneBy(horizon)}.`;
  return open.length === 1
    ? `${first.name} has an ${doneBy(first.by)}; no date is promised.`
    : `No date is promised. The first to be done is ${first.name}, with an ${doneBy(first.by)}.`;
}

const leastLikely = (promises: readonly Promised[]): Promised =>
  promises.reduce((least, each) => (each.chance < least.chance ? each : least));

const earliest = (promises: readonly Promised[]): Promised =>
  promises.reduce((first, each) => (each.promisedFor < first.promisedFor ? each : first));
