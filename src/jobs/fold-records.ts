import { withRecordChanges, type KeptRecord } from '../core/backlog/records-with-changes';
import { keepHealth } from '../resolvers/backlog/health-now';
import type { World } from '../resolvers/world';
import type { ReadyParts } from '../store/built-parts';
import { recordsInParts } from '../store/packed-records';
import type { TaskEnd } from './task-end';

/** Takes the journal's changes into the parts, so that a page has little to read beside them, and judges anew. */
export async function foldRecords(projectId: string, ready: ReadyParts, world: World): Promise<TaskEnd> {
  const changes = await world.records.changes(projectId);
  if (changes.length > 0) {
    const kept = withRecordChanges(await world.records.read(projectId, ready), changes);
    await replaceParts(projectId, ready, { kept, asOf: changes.at(-1)?.at ?? ready.asOf }, world);
    // By key, so that whatever was written meanwhile stays.
    await world.records.removeChanges(changes);
    world.log(`records: ${changes.length} changes folded into ${kept.length} items`);
  }
  await keepHealth(projectId, world);
  return { kind: 'done' };
}

/** Puts a new generation in the place of the old; until its head is written, the old one stands. */
export async function replaceParts(
  projectId: string,
  ready: ReadyParts,
  { kept, asOf }: { readonly kept: readonly KeptRecord[]; readonly asOf: string },
  world: World,
): Promise<void> {
  const generation = ready.generation + 1;
  const parts = recordsInParts(kept);
  for (const [part, some] of parts.entries()) await world.records.writePart(projectId, generation, part, some);
  const next = { ...ready, generation, parts: parts.length, items: kept.length, asOf };
  await world.records.writeHead(projectId, { ready: next, building: null });
  await world.records.removeParts(projectId, ready);
}
