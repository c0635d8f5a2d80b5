import { Queue } from '@forge/events';

/** One task of a project at a time, so that no two write the same parts. */
export async function pushProjectTask(task: {
  readonly projectId: string;
  readonly task: 'build' | 'fold' | 'marks';
}): Promise<void> {
  const queue = new Queue<Record<string, unknown>>({ key: 'project-work' });
  await queue.push({ body: { ...task }, concurrency: { key: `project-${task.projectId}`, limit: 1 } });
}
