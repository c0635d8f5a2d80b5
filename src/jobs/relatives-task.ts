import * as v from 'valibot';
import type { World } from '../resolvers/world';
import { buildRelatives } from './build-relatives';
import { foldChanges } from './fold-changes';
import type { TaskEnd } from './task-end';

const taskSchema = v.object({
  projectId: v.pipe(v.string(), v.nonEmpty()),
  task: v.picklist(['build', 'fold']),
});

/** Runs one task of the queue that keeps the duplicate indexes. */
export async function runRelativesTask(body: unknown, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const parsed = v.safeParse(taskSchema, body);
  if (!parsed.success) {
    world.log('relatives: the queue holds a task of another version');
    return { kind: 'skipped' };
  }
  const { projectId, task } = parsed.output;
  const end =
    task === 'build' ? await buildRelatives(projectId, world, timeLeftInMs) : await foldChanges(projectId, world);
  if (end.kind === 'continue') await world.relativesQueue.push(parsed.output);
  return end;
}
