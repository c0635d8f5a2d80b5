import * as v from 'valibot';
import type { Sprint } from '../core/model/item';
import { JiraFailure } from '../jira/failure';
import { sprintOf } from '../jira/items/issue-item';
import { sprintFieldSchema } from '../jira/items/issue-schema';
import { boardFactsOf } from '../resolvers/board-facts';
import type { World } from '../resolvers/world';
import { UnreadableValue } from '../store/key-value';
import type { PlannedItem } from '../store/watched-sprints';

const eventSchema = v.object({
  eventType: v.string(),
  sprint: sprintFieldSchema,
  /** The sprint before an update. */
  oldValue: v.fallback(v.nullish(sprintFieldSchema), null),
});

/** Jira moves unfinished work while it closes a sprint; counted a little later, all of it has arrived. */
const closedSinceInSeconds = 5;
const itemsAtMost = 1_000;

/** Keeps what Jira forgets about a sprint: its start, its goal's wordings, and the ledger once it is closed. */
export async function followSprint(event: unknown, world: World): Promise<'kept' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('sprint changed: the event names no sprint');
    return 'skipped';
  }
  const [sprint, before] = [sprintOf(parsed.output.sprint), parsed.output.oldValue];
  try {
    switch (parsed.output.eventType) {
      case 'avi:jira-software:started:sprint':
        return await started(sprint, world);
      case 'avi:jira-software:updated:sprint':
        return await updated(sprint, before ? sprintOf(before) : null, world);
      case 'avi:jira-software:closed:sprint':
        return await closed(sprint, world);
      case 'avi:jira-software:deleted:sprint':
        return await deleted(sprint, world);
      default:
        return 'skipped';
    }
  } catch (error) {
    // The job that reads closed sprints each day finds what an event could not bring.
    if (!(error instanceof JiraFailure) && !(error instanceof UnreadableValue)) throw error;
    world.log(`sprint changed: not followed, ${error.message}`);
    return 'skipped';
  }
}

async function started(sprint: Sprint, world: World): Promise<'kept' | 'skipped'> {
  const { activatedAt } = await world.sprintHistory.watched(sprint.id);
  // Told twice, or so late that the sprint is over: what stands in it now is not what was planned.
  if (activatedAt !== null || (await world.asApp.sprint(sprint.id)).state !== 'active') return 'skipped';
  const at = world.now().toISOString();
  await noteBoard(sprint, world);
  await world.sprintHistory.seeGoal(sprint.id, { at, goal: sprint.goal });
  const planned = sprint.boardId === null ? null : await plannedIn(sprint.id, sprint.boardId, world);
  await world.sprintHistory.seeStart(sprint.id, { activatedAt: at, planned });
  return 'kept';
}

async function updated(sprint: Sprint, before: Sprint | null, world: World): Promise<'kept' | 'skipped'> {
  const { goals } = await world.sprintHistory.watched(sprint.id);
  // An edit told late must not undo a newer one; what Jira says now is the wording that counts.
  const now = goals.length > 0 || before ? await world.asApp.sprint(sprint.id) : sprint;
  await noteBoard(sprint, world);
  if (goals.length === 0 && before && before.goal !== now.goal) {
    const at = sprint.startAt ?? world.now().toISOString();
    await world.sprintHistory.seeGoal(sprint.id, { at, goal: before.goal });
  }
  const at = world.now().toISOString();
  return (await world.sprintHistory.seeGoal(sprint.id, { at, goal: now.goal })) ? 'kept' : 'skipped';
}

async function noteBoard({ id, boardId }: Sprint, world: World): Promise<void> {
  if (boardId !== null) await world.sprintHistory.noteBoard(id, boardId);
}

async function closed(sprint: Sprint, world: World): Promise<'kept' | 'skipped'> {
  if (sprint.boardId === null) return 'skipped';
  const { project } = await boardFactsOf(sprint.boardId, world);
  if (!project) return 'skipped';
  const task = { projectId: project.id, task: 'sprints', boardId: sprint.boardId } as const;
  await world.projectQueue.push(task, closedSinceInSeconds);
  return 'kept';
}

async function deleted(sprint: Sprint, world: World): Promise<'kept' | 'skipped'> {
  await world.sprintHistory.forgetSprint(sprint.id);
  if (sprint.boardId === null) return 'kept';
  const history = await world.sprintHistory.of(sprint.boardId);
  const sprints = history.sprints.filter(({ id }) => id !== sprint.id);
  if (sprints.length < history.sprints.length) await world.sprintHistory.keep(sprint.boardId, { ...history, sprints });
  return 'kept';
}

/** Null where Jira does not tell them now: the moment of the start is kept all the same. */
async function plannedIn(sprintId: number, boardId: number, world: World): Promise<readonly PlannedItem[] | null> {
  try {
    const { fields } = await boardFactsOf(boardId, world);
    const jql = `sprint = ${sprintId} ORDER BY Rank`;
    const { found } = await world.asApp.search({ jql, fields, estimate: null, itemsAtMost, isBrief: true });
    return found.map(({ item: { id, key } }) => ({ id, key }));
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`sprint started: planned items not read, ${error.message}`);
    return null;
  }
}
