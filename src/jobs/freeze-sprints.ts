import type { ClosedSprint } from '../core/model/closed-sprint';
import type { Sprint } from '../core/model/item';
import { closedSprintOf } from '../core/sprint/ledger/closed-sprint';
import { JiraFailure } from '../jira/failure';
import { boardFactsOf } from '../resolvers/board-facts';
import { orUnreadable } from '../resolvers/or-unreadable';
import { countSprint } from '../resolvers/sprint/count-sprint';
import type { World } from '../resolvers/world';
import type { BoardFacts } from '../store/board-facts';
import { AlreadyStored } from '../store/key-value';
import { begunReading, type BoardSprints, type SprintReading } from '../store/sprint-history';
import { endAfter } from './after-failure';
import { findDepartures } from './find-departures';
import type { TaskEnd } from './task-end';

/** The team's odds need a dozen; what is older than half a year tells of another team. */
const alwaysNewest = 12;
const noOlderThanInMs = 183 * 86_400_000;
/** The digest keeps no more. */
const sprintsAtMost = 60;
/** What one invocation keeps back for the sprint at hand. */
const marginInMs = 60_000;

/**
 * Freezes the ledgers of a board's closed sprints, newest first. Each ledger is kept once, so that an invocation that
 * is ended, throttled or out of time is followed by one that goes on with the next sprint.
 */
export async function freezeSprints(
  { projectId, boardId }: { readonly projectId: string; readonly boardId: number },
  world: World,
  timeLeftInMs: () => number,
): Promise<TaskEnd> {
  const hasTime = () => timeLeftInMs() > marginInMs;
  const noHistory: BoardSprints = { readAt: null, sprints: [], withoutLedger: [] };
  // What cannot be read must not stop the others: a digest is read again from Jira, and ledgers are kept apart.
  let history = (await orUnreadable(world.sprintHistory.of(boardId), world)) ?? noHistory;
  let reading = (await world.sprintHistory.reading(boardId)) ?? begunReading(world.now());
  const save = (next: SprintReading) => {
    reading = { ...next, beatAt: world.now().toISOString() };
    return world.sprintHistory.keepReading(boardId, reading);
  };
  try {
    const facts = await boardFactsOf(boardId, world);
    const [closed, running] = await Promise.all([
      world.asApp.lastClosedSprints(boardId),
      world.asApp.sprints(boardId, ['active']),
    ]);
    const missing = missingOf(closed, history, world.now());
    // A sprint that ran before Tandem came has lost items that no event told of.
    const watchedAnew = history.readAt === null || missing.length > 0 ? (running ?? []) : [];
    const sprints = [...missing, ...watchedAnew];
    if (sprints.length > 0) {
      await save({ ...reading, total: reading.done + missing.length });
      const projectKey = facts.project?.key ?? (await world.asApp.project(projectId)).key;
      const isWhole =
        reading.isSearched || (await findDepartures(sprints, { facts, projectKey }, world, { reading, save, hasTime }));
      if (!isWhole) return { kind: 'continue' };
      for (const { id } of sprints) await world.sprintHistory.noteBoard(id, boardId);
      await rememberDepartures(watchedAnew, reading, world);
      for (const sprint of missing) {
        if (!hasTime()) return { kind: 'continue' };
        history = await frozen(sprint, history, { facts, closed, reading }, world);
        await world.sprintHistory.keep(boardId, history);
        await save({ ...reading, done: reading.done + 1 });
      }
      world.log(`sprints: ${missing.length} frozen`);
    }
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`sprints: ${error.message}, after ${reading.done} of ${reading.total ?? 'unknown'}`);
    const end = endAfter(error);
    if (end) {
      await save(reading);
      return end;
    }
    // What is kept goes by the project's own event, and nothing is written after it.
    if (error.kind === 'not-found' && (await isProjectGone(projectId, world))) {
      await world.sprintHistory.endReading(boardId);
      return { kind: 'skipped' };
    }
  }
  await world.sprintHistory.keep(boardId, { ...history, readAt: world.now().toISOString() });
  await world.sprintHistory.endReading(boardId);
  return { kind: 'done' };
}

async function isProjectGone(projectId: string, world: World): Promise<boolean> {
  try {
    await world.asApp.project(projectId);
    return false;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return error.kind === 'not-found';
  }
}

/** The same, and as it was where the sprint was deleted meanwhile: the others are read all the same. */
async function frozen(...asked: Parameters<typeof freeze>): Promise<BoardSprints> {
  try {
    return await freeze(...asked);
  } catch (error) {
    if (!(error instanceof JiraFailure) || (error.kind !== 'refused' && error.kind !== 'not-found')) throw error;
    const [sprint, history, , world] = asked;
    world.log(`sprints: ${sprint.id} left out, ${error.message}`);
    return history;
  }
}

/** The digest with one sprint more, whose ledger is kept; one that was kept before stands. */
async function freeze(
  sprint: Sprint,
  history: BoardSprints,
  read: { readonly facts: BoardFacts; readonly closed: readonly Sprint[]; readonly reading: SprintReading },
  world: World,
): Promise<BoardSprints> {
  const now = world.now().toISOString();
  const seen = await world.sprintHistory.watched(sprint.id);
  const departedIds = [...new Set([...seen.departedIds, ...(read.reading.departed[sprint.id] ?? [])])];
  const around = { facts: read.facts, watched: { ...seen, departedIds }, sprints: read.closed, now };
  const { ledger, servesKeys } = await countSprint(sprint, around, world.asApp);
  if (ledger.kind === 'no-ledger') return { ...history, withoutLedger: [...history.withoutLedger, sprint.id] };
  let kept = ledger;
  try {
    await world.sprintHistory.keepLedger(ledger, now);
  } catch (error) {
    if (!(error instanceof AlreadyStored)) throw error;
    kept =
      (await orUnreadable(world.sprintHistory.ledger(sprint.id), world, 'the one just counted is told'))?.ledger ??
      ledger;
  }
  return { ...history, sprints: added(history.sprints, closedSprintOf(sprint, kept, servesKeys)) };
}

/** What left the running sprints before Tandem watched them. */
async function rememberDepartures(
  running: readonly Sprint[],
  { departed }: SprintReading,
  world: World,
): Promise<void> {
  for (const { id } of running)
    for (const issueId of departed[id] ?? []) await world.sprintHistory.seeDeparture(id, issueId);
}

/** Newest first. */
function missingOf(closed: readonly Sprint[], history: BoardSprints, now: Date): readonly Sprint[] {
  const known = new Set([...history.sprints.map(({ id }) => id), ...history.withoutLedger]);
  const closeOf = ({ completeAt, endAt }: Sprint): number => Date.parse(completeAt ?? endAt ?? '') || 0;
  return [...closed]
    .sort((a, b) => closeOf(b) - closeOf(a))
    .filter((sprint, place) => place < alwaysNewest || now.getTime() - closeOf(sprint) < noOlderThanInMs)
    .slice(0, sprintsAtMost)
    .filter(({ id }) => !known.has(id));
}

const added = (sprints: readonly ClosedSprint[], one: ClosedSprint): readonly ClosedSprint[] =>
  [...sprints.filter(({ id }) => id !== one.id), one].sort((a, b) => Date.parse(a.closedAt) - Date.parse(b.closedAt));
