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
 * that is done first. Null where no date is known.
 */
export function headlineOf(releases: readonly ReleaseForecast[]): string | null {
  const promises = releases.flatMap(promiseOf);
  if (promises.length === 0) return firstDone(releases);
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

function firstDone(releases: readonly ReleaseForecast[]): string | null {
  const dated = releases.flatMap(({ name, dates, left }) =>
    left.items > 0 && dates.kind === 'known' && dates.value.p85 !== null ? [{ name, by: dates.value.p85 }] : [],
  );
  const [first] = dated.sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
  return first ? say.noPromise(first.name, first.by) : null;
}

const leastLikely = (promises: readonly Promised[]): Promised =>
  promises.reduce((least, each) => (each.chance < least.chance ? each : least));

const earliest = (promises: readonly Promised[]): Promised =>
  promises.reduce((first, each) => (each.promisedFor < first.promisedFor ? each : first));
