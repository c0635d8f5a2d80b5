import * as v from 'valibot';
import type { World } from '../resolvers/world';
import { buildRelatives } from './build-relatives';
import { foldChanges } from './fold-changes';
import type { TaskEnd } from './task-end';
import { writeMarks } from './write-marks';

const taskSchema = v.object({
  projectId: v.pipe(v.string(), v.nonEmpty()),
  task: v.picklist(['build', 'fold', 'marks']),
});

const tasks = { build: buildRelatives, fold: foldChanges, marks: writeMarks } as const;

/** Runs one task of the queue that works on whole projects. */
export async function runProjectTask(body: unknown, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const parsed = v.safeParse(taskSchema, body);
  if (!parsed.success) {
    world.log('project work: the queue holds a task of another version');
    return { kind: 'skipped' };
  }
  const { projectId, task } = parsed.output;
  const end = await tasks[task](projectId, world, timeLeftInMs);
  if (end.kind === 'continue') await world.projectQueue.push(parsed.output);
  return end;
}
