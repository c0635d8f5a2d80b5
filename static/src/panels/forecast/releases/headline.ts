import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { forecastWords } from '../../../words/forecast';
import { onCourseFrom } from './outlook';

const say = forecastWords.headline;

interface Promised {
  readonly name: string;
  readonly promisedFor: string;
  readonly p85: string | null;
  readonly chance: number;
}

/**
 * What to tell first of all releases: how many promises hold, and the one that is least likely to; of none, the release
 * that is done first. `horizon` is the last day that was looked at. Null where nothing could be forecast.
 */
export function headlineOf(releases: readonly ReleaseForecast[], horizon: string | null): string | null {
  const promises = releases.flatMap(promiseOf);
  if (promises.length === 0) return firstDone(releases, horizon);
  const atRisk = promises.filter(({ chance }) => chance < onCourseFrom);
  const told = atRisk.length > 0 ? leastLikely(atRisk) : earliest(promises);
  const count = atRisk.length > 0 ? say.atRisk(atRisk.length, promises.length) : say.onCourse(promises.length);
  return [...(promises.length > 1 ? [count] : []), sentenceOf(told)].join(' ');
}

function promiseOf({ name, promisedFor, dates, ownDate, left }: ReleaseForecast): readonly Promised[] {
  if (promisedFor === null || left.items === 0 || dates.kind !== 'known' || ownDate.kind !== 'known') return [];
  return [{ name, promisedFor, p85: dates.value.p85, chance: ownDate.value }];
}

const sentenceOf = ({ name, promisedFor, p85, chance }: Promised): string =>
  p85 === null ? say.promisedBeyond(name, promisedFor, chance) : say.promised(name, p85, promisedFor, chance);

function firstDone(releases: readonly ReleaseForecast[], horizon: string | null): string | null {
  const open = releases.flatMap(({ name, dates, left }) =>
    left.items > 0 && dates.kind === 'known' ? [{ name, by: dates.value.p85 }] : [],
  );
  if (open.length === 0) return null;
  const dated = open.filter((each): each is { name: string; by: string } => each.by !== null);
  const [first] = dated.sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
  if (!first) return horizon === null ? null : say.allBeyond(horizon);
  return open.length === 1 ? say.noPromise(first.name, first.by) : say.noPromises(first.name, first.by);
}

const leastLikely = (promises: readonly Promised[]): Promised =>
  promises.reduce((least, each) => (each.chance < least.chance ? each : least));

const earliest = (promises: readonly Promised[]): Promised =>
  promises.reduce((first, each) => (each.promisedFor < first.promisedFor ? each : first));
