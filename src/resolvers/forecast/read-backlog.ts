import type { World } from '../world';
import { keptBacklog } from './kept-backlog';
import { epicsAtMost, type BacklogAsk, type OpenBacklog } from './open-backlog';
import { pagedBacklog } from './paged-backlog';

/** A long backlog comes from what jobs keep of it, in two requests or three; any other page by page. */
export async function readBacklog(ask: BacklogAsk, world: World): Promise<OpenBacklog> {
  const kept = await keptBacklog(ask, world);
  return kept ? { ...kept, epicKeys: kept.epicKeys.slice(0, epicsAtMost) } : pagedBacklog(ask, world);
}
