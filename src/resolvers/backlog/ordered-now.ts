import { orderedBacklog, type OrderedBacklog } from '../../core/backlog/health/ordered-backlog';
import { UnreadableValue } from '../../store/key-value';
import { recordsNow } from '../kept/warm-records';
import type { World } from '../world';
import { surroundingsOf } from './health-now';

/** A project's open items in the order of pulling, from what is kept of them; null where nothing readable is. */
export async function orderedNow(projectId: string, world: World): Promise<OrderedBacklog | null> {
  try {
    const [head, site] = await Promise.all([world.records.head(projectId), world.records.site(projectId)]);
    if (!head?.ready || !site) return null;
    const [{ around }, { records }] = await Promise.all([
      surroundingsOf(projectId, { ready: head.ready, site }, world),
      recordsNow(projectId, head.ready, world),
    ]);
    return orderedBacklog(records, around);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`records: ${error.key} is not readable`);
    return null;
  }
}
