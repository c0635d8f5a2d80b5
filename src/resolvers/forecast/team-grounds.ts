import { comingTime, type RunningSprint } from '../../core/forecast/report/coming-time';
import type { DayOf } from '../../core/forecast/report/day-in-zone';
import { teamPast, type TeamPast } from '../../core/forecast/report/team-past';
import type { TeamGround, Teams } from '../../core/forecast/report/teams';
import type { WorkingCalendar } from '../../core/forecast/report/working-calendar';
import type { ClosedSprint } from '../../core/model/closed-sprint';
import type { ForecastReport } from '../../core/model/forecast-report';
import type { Board, Sprint } from '../../core/model/item';
import { keptFacts } from '../board-facts';
import { boardSprints, projectFlow } from '../kept/kept-history';
import type { World } from '../world';
import type { ReadReleases } from './read-releases';
import type { TeamBoard } from './team-board';

export interface GroundAsk {
  readonly projectId: string;
  readonly team: TeamBoard;
  readonly read: ReadReleases;
  readonly calendar: WorkingCalendar;
  readonly today: string;
  readonly dayOf: DayOf;
}

interface Grounds {
  readonly teams: Teams;
  /** Of the team that is asked about. */
  readonly history: ForecastReport['history'];
}

/** What is known of each team that works on a backlog: its own past, its own running sprint, its own coming time. */
export async function teamGrounds(ask: GroundAsk, world: World): Promise<Grounds> {
  const { projectId, team, read } = ask;
  const { board } = team;
  const [{ flow, reading: flowReading }, own] = await Promise.all([
    projectFlow(projectId, world),
    board && board.type !== 'kanban' ? boardSprints(board.id, projectId, world) : { sprints: [], reading: null },
  ]);
  // A team-managed board may have sprints or none: it plans in them where any was ever seen.
  const plansInSprints = board?.type !== 'kanban' && (own.sprints.length > 0 || hasSprints(read));
  const past = teamPast({ ...ask, ...{ closed: own.sprints, flow, plansInSprints } });
  const running = plansInSprints ? await runningSprint(ask, { board, past }, world) : null;
  const first = groundOf(ask, { board, past, running });
  // What flows through a project cannot be told apart by team.
  const others = plansInSprints
    ? await Promise.all(read.otherBoards.map((other) => otherGround(ask, { board: other, flow }, world)))
    : [];
  const reading = plansInSprints ? own.reading : flowReading;
  return {
    teams: [first, ...others],
    history: reading
      ? { kind: 'reading', done: reading.done, total: reading.total }
      : {
          kind: 'ready',
          asOf: plansInSprints ? (own.sprints.at(-1)?.closedAt ?? null) : (flow?.asOf ?? null),
        },
  };
}

async function otherGround(
  ask: GroundAsk,
  { board, flow }: { readonly board: Board; readonly flow: Awaited<ReturnType<typeof projectFlow>>['flow'] },
  world: World,
): Promise<TeamGround> {
  const [{ sprints, reading }, facts] = await Promise.all([
    boardSprints(board.id, ask.projectId, world),
    keptFacts(board.id, world),
  ]);
  // Items were read with the estimates of the asked board; a team that uses others is counted by items.
  const isSizedAlike = facts === null || facts.estimateField?.fieldId === ask.team.estimateField?.fieldId;
  const closed = isSizedAlike ? sprints : sprints.map(withoutPoints);
  const past = teamPast({ ...ask, ...{ closed, flow, plansInSprints: true } });
  const running = await runningSprint(ask, { board, past }, world);
  return { ...groundOf(ask, { board, past, running }), ...(reading ? { isBeingRead: true } : {}) };
}

const withoutPoints = (sprint: ClosedSprint): ClosedSprint => ({
  ...sprint,
  totals: { ...sprint.totals, done: { ...sprint.totals.done, points: null } },
});

function groundOf(
  { calendar, today }: GroundAsk,
  {
    board,
    past,
    running,
  }: { readonly board: Board | null; readonly past: TeamPast; readonly running: RunningSprint | null },
): TeamGround {
  const time = comingTime(past, today, calendar, running);
  return { id: board?.id ?? null, name: board?.name ?? 'The team', past: withCommitment(past, running), time };
}

const hasSprints = ({ items, done }: ReadReleases): boolean =>
  [...items, ...done].some(({ sprints }) => sprints.length > 0);

/** The sprint of a team that runs and ends first, by the items in it: Jira need not be asked for it. */
async function runningSprint(
  { team, read, dayOf, today }: GroundAsk,
  { board, past }: { readonly board: Board | null; readonly past: TeamPast },
  world: World,
): Promise<RunningSprint | null> {
  const all = [...read.items, ...read.done];
  const isAsked = board?.id === team.board?.id;
  const running = all
    .flatMap(({ sprints }) => sprints)
    .filter((sprint): sprint is Sprint & { startAt: string; endAt: string } => isRunning(sprint, board, isAsked))
    .sort((one, other) => (one.endAt < other.endAt ? -1 : 1))[0];
  if (!running || dayOf(running.endAt) < today) return null;
  const { planned } = await world.sprintHistory.watched(running.id);
  const sizes = new Map(all.map(({ item }) => [item.key, past.unit === 'items' ? 1 : (item.estimate ?? 0)]));
  const committed = planned?.reduce((sum, { key }) => sum + (sizes.get(key) ?? 0), 0) ?? null;
  return { from: dayOf(running.startAt), to: dayOf(running.endAt), committed };
}

/** Where Jira does not tell the board of a sprint, it is taken for the asked one's. */
const isRunning = ({ state, startAt, endAt, boardId }: Sprint, board: Board | null, isAsked: boolean): boolean =>
  state === 'active' && !!startAt && !!endAt && (boardId === null ? isAsked : !board || boardId === board.id);

const withCommitment = (past: TeamPast, running: RunningSprint | null): TeamPast =>
  past.pace.kind === 'sprints' && running
    ? { ...past, pace: { ...past.pace, committedNext: running.committed } }
    : past;
