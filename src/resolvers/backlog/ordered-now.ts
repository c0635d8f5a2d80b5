import { orderedBacklog, type OrderedBacklog } from '../../core/backlog/health/ordered-backlog';
import { recordsNow } from '../kept/warm-records';
import { orUnreadable } from '../or-unreadable';
import type { World } from '../world';
import { surroundingsOf } from './health-now';

/** A project's open items in the order of pulling, from what is kept of them; null where nothing readable is. */
export const orderedNow = (projectId: string, world: World): Promise<OrderedBacklog | null> =>
  orUnreadable(readOrdered(projectId, world), world, 'no order is told');

async function readOrdered(projectId: string, world: World): Promise<OrderedBacklog | null> {
  const [head, site] = await Promise.all([world.records.head(projectId), world.records.site(projectId)]);
  if (!head?.ready || !site) return null;
  const [{ around }, { records }] = await Promise.all([
    surroundingsOf(projectId, { ready: head.ready, site }, world),
    recordsNow(projectId, head.ready, world),
  ]);
  return orderedBacklog(records, around);
}
