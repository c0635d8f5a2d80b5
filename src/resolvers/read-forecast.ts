import { comingTime, type RunningSprint } from '../core/forecast/report/coming-time';
import { daysIn, type DayOf } from '../core/forecast/report/day-in-zone';
import type { OpenRelease } from '../core/forecast/report/release-work';
import { teamPast, type TeamPast } from '../core/forecast/report/team-past';
import { workingCalendar } from '../core/forecast/report/working-calendar';
import type { PlanGround } from '../core/forecast/report/backlog-plan';
import type { ForecastReport } from '../core/model/forecast-report';
import type { Sprint } from '../core/model/item';
import type { ReleaseItem } from '../jira/release-items';
import { boardSprints, projectFlow } from './kept-history';
import type { Place } from './place';
import { QuestionProblem } from './problem';
import { readReleases, type ReadReleases } from './read-releases';
import { projectIn } from './read-sprint';
import { teamBoard, type TeamBoard } from './team-board';
import { settingsOf } from './team-settings';
import type { JiraReleases } from './warm-releases';
import type { World } from './world';

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
  const [{ team, read }, settings, flow] = await Promise.all([
    jiraReleases(project, place, ask, world),
    settingsOf(world, project.id),
    projectFlow(project.id, world),
  ]);
  const { board } = team;
  const sprints =
    board && board.type !== 'kanban' ? await boardSprints(board.id, project.id, world) : { sprints: [], reading: null };
  const dayOf = daysIn(timeZone);
  const today = dayOf(world.now().toISOString());
  const calendar = workingCalendar(settings.calendar);
  // A team-managed board may have sprints or none: it plans in them where any was ever seen.
  const plansInSprints = board?.type !== 'kanban' && (sprints.sprints.length > 0 || hasSprints(read));
  const past = teamPast({ ...{ closed: sprints.sprints, flow: flow.flow }, plansInSprints, calendar, today, dayOf });
  const running = plansInSprints ? await runningSprint(read, team, { past, dayOf, today }, world) : null;
  const reading = plansInSprints ? sprints.reading : flow.reading;
  return {
    ...{ project, team, read, dayOf },
    ground: {
      past: withCommitment(past, running),
      time: comingTime(past, today, calendar, running),
      ...{ today, open: read.open, releases: read.releases, dayOf },
    },
    history: reading
      ? { kind: 'reading', done: reading.done, total: reading.total }
      : {
          kind: 'ready',
          asOf: plansInSprints ? (sprints.sprints.at(-1)?.closedAt ?? null) : (flow.flow?.asOf ?? null),
        },
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

const hasSprints = ({ items, done }: ReadReleases): boolean =>
  [...items, ...done].some(({ sprints }) => sprints.length > 0);

/** The sprint that runs and ends first, by the items in it: Jira need not be asked for it. */
async function runningSprint(
  { items, done }: ReadReleases,
  { board }: TeamBoard,
  { past, dayOf, today }: { readonly past: TeamPast; readonly dayOf: DayOf; readonly today: string },
  world: World,
): Promise<RunningSprint | null> {
  const all = [...items, ...done];
  const running = all
    .flatMap(({ sprints }) => sprints)
    .filter((sprint): sprint is Sprint & { startAt: string; endAt: string } => isRunning(sprint, board?.id))
    .sort((one, other) => (one.endAt < other.endAt ? -1 : 1))[0];
  if (!running || dayOf(running.endAt) < today) return null;
  const { planned } = await world.sprintHistory.watched(running.id);
  const sizes = new Map(all.map(({ item }) => [item.key, past.unit === 'items' ? 1 : (item.estimate ?? 0)]));
  const committed = planned?.reduce((sum, { key }) => sum + (sizes.get(key) ?? 0), 0) ?? null;
  return { from: dayOf(running.startAt), to: dayOf(running.endAt), committed };
}

const isRunning = ({ state, startAt, endAt, boardId }: Sprint, ownBoard: number | undefined): boolean =>
  state === 'active' && !!startAt && !!endAt && (boardId === null || ownBoard === undefined || boardId === ownBoard);

const withCommitment = (past: TeamPast, running: RunningSprint | null): TeamPast =>
  past.pace.kind === 'sprints' && running
    ? { ...past, pace: { ...past.pace, committedNext: running.committed } }
    : past;

/** Whoever has or had an item of the running sprint, or any open one where nobody has: a guess at how many the team are. */
export function teamSize({ read }: ForecastReading): number | null {
  const people = (items: readonly ReleaseItem[]) =>
    new Set(items.flatMap(({ item }) => item.assignee?.accountId ?? []));
  const isNow = ({ item }: ReleaseItem): boolean =>
    item.status.category === 'inProgress' || item.sprints.some(({ state }) => state === 'active');
  const now = people([...read.items, ...read.done].filter(isNow)).size;
  const count = now > 0 ? now : people(read.items).size;
  return count > 0 ? count : null;
}
