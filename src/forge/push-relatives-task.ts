import { Queue } from '@forge/events';

/** One task of a project at a time, so that no two write the same parts. */
export async function pushRelativesTask(task: {
  readonly projectId: string;
  readonly task: 'build' | 'fold';
}): Promise<void> {
  const queue = new Queue<Record<string, unknown>>({ key: 'relatives' });
  await queue.push({ body: { ...task }, concurrency: { key: `project-${task.projectId}`, limit: 1 } });
}
