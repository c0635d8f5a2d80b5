import { milestoneOf } from '../../core/forecast/report/release-work';
import type { ShownForecast } from '../../core/forecast/report/shown-forecast';
import { withSaid, type SaidOfRelease } from '../../core/forecast/report/shown-outcomes';
import { JiraFailure } from '../../jira/failure';
import type { World } from '../world';
import type { ForecastReading } from './read-forecast';

/** A day brings few releases to their end, and each version costs a request to look up. */
const versionsLookedUp = 2;
/** Most are open still and read anyway; one request names all of them. */
const epicsLookedUp = 100;

const isOpenStill = ({ doneOn }: SaidOfRelease): boolean => doneOn === null;

/** Epics of which a date was said before: whether they are done by now is read along. */
export const epicsToLookUp = (said: readonly SaidOfRelease[]): readonly string[] =>
  epicsIn(said.filter(isOpenStill).map(({ id }) => id)).slice(0, epicsLookedUp);

/** Keys of the epics among releases as they are kept. */
const epicsIn = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => (id.startsWith('epic/') ? [id.slice('epic/'.length)] : []));

/** Keeps what was shown, at most once a day, and which releases came to their end. The answer stands without it. */
export async function recordForecast(
  shown: ShownForecast,
  said: readonly SaidOfRelease[],
  reading: ForecastReading,
  world: World,
): Promise<void> {
  const { id } = reading.project;
  try {
    if (!(await world.shownForecasts.keep(id, shown))) return;
    const ended = await endedOn(said, reading, world);
    const today = shown.releases.map((release) => ({ id: release.id, on: shown.day, ...release.dates }));
    const known = said.filter((release) => !ended.gone.has(release.id));
    await world.shownForecasts.keepSaid(id, withSaid(known, today, ended.doneOn));
  } catch (error) {
    world.log(`forecast: not kept, ${error instanceof Error ? error.name : typeof error}`);
  }
}

/** Days on which releases were done of which dates were said; those that are gone can never be judged. */
async function endedOn(
  said: readonly SaidOfRelease[],
  { read, dayOf, ground }: ForecastReading,
  world: World,
): Promise<{ readonly doneOn: ReadonlyMap<string, string>; readonly gone: ReadonlySet<string> }> {
  const doneOn = new Map<string, string>();
  const gone = new Set<string>();
  const open = new Map(read.releases.map((release) => [milestoneOf(release), release]));
  const vanished: string[] = [];
  for (const { id } of said.filter(isOpenStill)) {
    const release = open.get(id);
    const isDone = release?.open.length === 0 && release.hiddenKeys.length === 0;
    const last = isDone
      ? release.done
          .flatMap(({ doneAt }) => doneAt ?? [])
          .sort()
          .at(-1)
      : undefined;
    if (last !== undefined) doneOn.set(id, dayOf(last));
    if (!release) vanished.push(id);
  }
  const unseen: string[] = [];
  for (const key of epicsIn(vanished)) {
    const epic = read.epics.find(({ item }) => item.key === key);
    if (!epic) unseen.push(key);
    else if (epic.item.status.category === 'done')
      doneOn.set(`epic/${key}`, dayOf(epic.categorySince ?? world.now().toISOString()));
  }
  // What this person may not see is not gone: somebody who sees it is told its end.
  const hidden = unseen.length > 0 ? (await world.asApp.lines(unseen)).map(({ key }) => key) : [];
  for (const key of unseen) if (!hidden.includes(key)) gone.add(`epic/${key}`);
  for (const id of vanished.filter((one) => one.startsWith('version/')).slice(0, versionsLookedUp)) {
    const version = await versionOrNull(id.slice('version/'.length), world);
    if (!version) gone.add(id);
    else if (version.isReleased) doneOn.set(id, version.releaseDate ?? ground.today);
  }
  return { doneOn, gone };
}

async function versionOrNull(id: string, world: World) {
  try {
    return await world.asUser.version(id);
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'not-found') return null;
    throw error;
  }
}
