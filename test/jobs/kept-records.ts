import type { ItemRecord } from '../../src/core/model/item-record';
import { recordsNow } from '../../src/resolvers/kept/warm-records';
import type { openTandem } from '../resolvers/open-tandem';
import { shop } from './lived-site';

/** The shop's records as a function that has just started reads them, the oldest item first. */
export async function recordsOf(tandem: ReturnType<typeof openTandem>): Promise<readonly ItemRecord[]> {
  const world = tandem.openWorld('');
  const head = await world.records.head(shop.id);
  if (!head?.ready) throw new Error('no records are ready');
  const { records } = await recordsNow(shop.id, head.ready, { ...world, warmRecords: new Map() });
  return [...records].sort((a, b) => Number(a.id) - Number(b.id));
}
