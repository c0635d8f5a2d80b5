import type { PlanGround } from '../../core/forecast/report/backlog-plan';
import { daysIn, type DayOf } from '../../core/forecast/report/day-in-zone';
import type { OpenRelease } from '../../core/forecast/report/release-work';
import { workingCalendar } from '../../core/forecast/report/working-calendar';
import type { ForecastReport } from '../../core/model/forecast-report';
import type { ReleaseItem } from '../../jira/items/release-items';
import { projectIn, type Place } from '../place';
import { QuestionProblem } from '../problem';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';
import { readReleases, type ReadReleases } from './read-releases';
import { teamBoard, type TeamBoard } from './team-board';
import { teamGrounds } from './team-grounds';
import type { JiraReleases } from './warm-releases';

/** All that the Forecast section stands on. */
export interface ForecastReading {
  readonly project: { readonly id: string; readonly key: string };
  readonly team: TeamBoard;
  readonly read: ReadReleases;
  readonly ground: PlanGround;
  readonly history: ForecastReport['history'];
  readonly dayOf: DayOf;
}

export interface ForecastAsk {
  readonly timeZone: string | undefined;
  /** Epics spoken of before that may be closed by now: they are read along. */
  readonly moreEpics?: readonly string[];
  /** What was read for this person a short while ago will do where nothing changed since. */
  readonly mayBeWarm?: true;
}

export async function readForecast(place: Place, ask: ForecastAsk, world: World): Promise<ForecastReading> {
  const { timeZone } = ask;
  const project = projectIn(place);
  const [{ team, read }, settings] = await Promise.all([
    jiraReleases(project, place, ask, world),
    settingsOf(world, project.id),
  ]);
  const dayOf = daysIn(timeZone);
  const today = dayOf(world.now().toISOString());
  const calendar = workingCalendar(settings.calendar);
  const { teams, history } = await teamGrounds({ projectId: project.id, team, read, calendar, today, dayOf }, world);
  return {
    ...{ project, team, read, dayOf, history },
    ground: { ...{ teams, today, dayOf }, open: read.open, releases: read.releases },
  };
}

async function jiraReleases(
  project: ForecastReading['project'],
  place: Place,
  { moreEpics = [], mayBeWarm }: ForecastAsk,
  world: World,
): Promise<JiraReleases> {
  const owner = `${world.siteId}/${world.personId}/${project.id}/${place.board?.id ?? ''}`;
  const at = world.now().getTime();
  // Whoever is refused this is refused the rest too, and told why.
  const newestUpdate = () => world.asUser.newestUpdate(project.key).catch(() => null);
  const kept = mayBeWarm ? await world.warmReleases.of(owner, at, newestUpdate) : null;
  if (kept) return kept;
  const team = await teamBoard(project.key, place, world);
  const releases = { team, read: await readReleases(project, team, moreEpics, world) };
  world.warmReleases.keep(owner, releases, at);
  return releases;
}

/** The release that a question names, as it stands now. */
export function releaseIn({ read }: ForecastReading, wanted: Pick<OpenRelease, 'kind' | 'id'>): OpenRelease {
  const found = read.releases.find(({ kind, id }) => kind === wanted.kind && id === wanted.id);
  if (found) return found;
  throw new QuestionProblem({
    kind: 'not-found',
    title: wanted.kind === 'version' ? 'This version is not open any more' : 'This epic is not open any more',
    advice: 'It was released, finished, moved or deleted, or you may not see it. Reload to see what is open now.',
  });
}

/**
 * Whoever has or had an item of the asked team's running sprint, or any open one where nobody has: a guess at how many
 * they are.
 */
export function teamSize({ read }: ForecastReading): number | null {
  const isOwn = ({ item }: ReleaseItem): boolean => !read.boardOf.has(item.id);
  const people = (items: readonly ReleaseItem[]) =>
    new Set(items.filter(isOwn).flatMap(({ item }) => item.assignee?.accountId ?? []));
  const isNow = ({ item }: ReleaseItem): boolean =>
    item.status.category === 'inProgress' || item.sprints.some(({ state }) => state === 'active');
  const now = people([...read.items, ...read.done].filter(isNow)).size;
  const count = now > 0 ? now : people(read.items).size;
  return count > 0 ? count : null;
}
