import { Queue } from '@forge/events';
import type { QueuedWork } from '../resolvers/world';

/** One task of a project at a time, and one of a board, so that no two write the same values. */
export async function pushProjectTask(work: QueuedWork, delayInSeconds = 0): Promise<void> {
  const queue = new Queue<Record<string, unknown>>({ key: 'project-work' });
  const key = 'boardId' in work ? `board-${work.boardId}` : `project-${work.projectId}`;
  await queue.push({
    body: { ...work },
    concurrency: { key, limit: 1 },
    ...(delayInSeconds > 0 ? { delayInSeconds } : {}),
  });
}
