import type { World } from '../resolvers/world';

/** Asks once a day for what events may have missed, in every project that has records; how many were asked for. */
export async function askForReconciliations(world: World): Promise<number> {
  const projectIds = await world.records.projectIds();
  for (const projectId of projectIds) await world.projectQueue.push({ projectId, task: 'reconcile-records' });
  world.log(`daily: ${projectIds.length} projects to reconcile`);
  return projectIds.length;
}
