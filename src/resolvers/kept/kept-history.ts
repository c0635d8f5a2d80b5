/** What jobs keep of the past; where it is missing or old, they are asked for it, and the answer does not wait. */
import { withChanges } from '../../core/flow/flow-changes';
import type { ClosedSprint } from '../../core/model/closed-sprint';
import type { ProjectFlow } from '../../core/model/flow';
import { isAlive } from '../../store/built-parts';
import { begunReading as begunFlow } from '../../store/project-flow';
import { begunReading as begunSprints } from '../../store/sprint-history';
import { orUnreadable } from '../or-unreadable';
import type { QueuedWork, World } from '../world';

/** How far a job is: items or sprints; total is null until it has counted. */
export interface HistoryProgress {
  readonly done: number;
  readonly total: number | null;
}

const dayInMs = 86_400_000;
const foldedFrom = 200;
/** Half a year of history, read anew each month. */
const readAnewAfterInDays = 213;

/** A board's closed sprints, newest last, and how far a job is that reads them; null where none is at work. */
export async function boardSprints(
  boardId: number,
  projectId: string,
  world: World,
): Promise<{ readonly sprints: readonly ClosedSprint[]; readonly reading: HistoryProgress | null }> {
  const [history, reading] = await Promise.all([
    orUnreadable(world.sprintHistory.of(boardId), world),
    world.sprintHistory.reading(boardId),
  ]);
  const sprints = history?.sprints ?? [];
  if (reading && isAlive(reading, world.now())) return { sprints, reading };
  const readAt = history?.readAt ?? null;
  if (!reading && readAt !== null && ageInMs(readAt, world) < dayInMs) return { sprints, reading: null };
  // A job that died goes on from where it stood.
  const begun = { ...(reading ?? begunSprints(world.now())), beatAt: world.now().toISOString() };
  await world.sprintHistory.keepReading(boardId, begun);
  const isAsked = await push({ projectId, task: 'sprints', boardId }, world);
  if (!isAsked) await world.sprintHistory.endReading(boardId);
  // A daily look for what events missed is not worth telling.
  return { sprints, reading: isAsked && readAt === null ? begun : null };
}

/** How work flows through a project, as it stands now; null until its history has been read. */
export async function projectFlow(
  projectId: string,
  world: World,
): Promise<{ readonly flow: ProjectFlow | null; readonly reading: HistoryProgress | null }> {
  const [kept, changes, reading] = await Promise.all([
    orUnreadable(world.flow.kept(projectId), world),
    world.flow.changes(projectId),
    world.flow.reading(projectId),
  ]);
  const flow = kept ? withChanges(kept, changes) : null;
  if (reading && isAlive(reading, world.now())) return { flow, reading: flow ? null : reading };
  const isOld = !kept || reading !== null || ageInMs(kept.since, world) > readAnewAfterInDays * dayInMs;
  if (!isOld) {
    if (changes.length >= foldedFrom) await push({ projectId, task: 'fold-history' }, world);
    return { flow, reading: null };
  }
  const begun = { ...(reading ?? begunFlow(world.now())), beatAt: world.now().toISOString() };
  await world.flow.keepReading(projectId, begun);
  const isAsked = await push({ projectId, task: 'history' }, world);
  if (!isAsked) await world.flow.endReading(projectId);
  // Whoever asks first in a project makes all of it searchable.
  else if (!kept && !reading) await push({ projectId, task: 'marks' }, world);
  return { flow, reading: isAsked && !flow ? begun : null };
}

/** A courtesy to whoever asks next: this answer stands without it. */
async function push(work: QueuedWork, world: World): Promise<boolean> {
  try {
    await world.projectQueue.push(work);
    return true;
  } catch (error) {
    world.log(`history: no ${work.task} asked for, ${error instanceof Error ? error.name : typeof error}`);
    return false;
  }
}

const ageInMs = (at: string, world: World): number => world.now().getTime() - Date.parse(at);
