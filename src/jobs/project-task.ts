import * as v from 'valibot';
import type { QueuedWork, World } from '../resolvers/world';
import { makeRecords } from './build-records';
import { buildRelatives } from './build-relatives';
import { compareItems } from './compare-items';
import { foldChanges } from './fold-changes';
import { forgetAll } from './forget-project';
import { freezeSprints } from './freeze-sprints';
import { foldFlow, readFlow } from './read-flow';
import { reconcileRecords } from './reconcile-records';
import type { TaskEnd } from './task-end';
import { writeMarks } from './write-marks';

const projectId = v.pipe(v.string(), v.nonEmpty());
const projectWork = [
  ...(['build', 'fold', 'compare', 'marks'] as const),
  ...(['history', 'fold-history', 'records', 'reconcile-records'] as const),
] as const;
const boardId = v.pipe(v.number(), v.integer());
const taskSchema = v.variant('task', [
  v.object({ projectId, task: v.picklist(projectWork) }),
  v.object({ projectId, task: v.literal('sprints'), boardId }),
  v.object({ projectId, task: v.literal('forget'), boardIds: v.array(boardId) }),
]);

const projectTasks = {
  build: buildRelatives,
  fold: foldChanges,
  compare: compareItems,
  marks: writeMarks,
  history: readFlow,
  'fold-history': foldFlow,
  records: makeRecords,
  'reconcile-records': reconcileRecords,
} as const;

/** Runs one task of the queue that works on whole projects and boards. */
export async function runProjectTask(body: unknown, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const parsed = v.safeParse(taskSchema, body);
  if (!parsed.success) {
    world.log('project work: the queue holds a task of another version');
    return { kind: 'skipped' };
  }
  const end = await run(parsed.output, world, timeLeftInMs);
  if (end.kind === 'continue') await world.projectQueue.push(parsed.output);
  return end;
}

async function run(work: QueuedWork, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  if (work.task === 'sprints') return freezeSprints(work, world, timeLeftInMs);
  if (work.task !== 'forget') return projectTasks[work.task](work.projectId, world, timeLeftInMs);
  await forgetAll(work, world);
  return { kind: 'done' };
}
