import type { Fingerprint } from '../core/text/duplicates/fingerprint';
import { fits } from '../core/text/duplicates/packed-index';
import type { World } from '../resolvers/world';
import type { TaskEnd } from './task-end';

/** Takes the journal's changes into the parts of an index, so that a question has little to read beside them. */
export async function foldChanges(projectId: string, world: World): Promise<TaskEnd> {
  const head = await world.relatives.head(projectId);
  if (!head?.ready || head.building) return { kind: 'skipped' };
  const changes = await world.relatives.changes(projectId);
  if (changes.length === 0) {
    // The parts are as true now as when they were written; saying so spares the next questions this errand.
    const asOf = world.now().toISOString();
    await world.relatives.writeHead(projectId, { ready: { ...head.ready, asOf }, building: null });
    return { kind: 'skipped' };
  }
  const stored = await world.relatives.read(projectId, head.ready);
  const prints = new Map(stored.map((print) => [print.id, print]));
  for (const { id, print } of changes) {
    if (print) prints.set(id, print);
    else prints.delete(id);
  }
  const generation = head.ready.generation + 1;
  const parts = inParts([...prints.values()]);
  for (const [part, content] of parts.entries()) await world.relatives.writePart(projectId, generation, part, content);
  const asOf = changes.at(-1)?.at ?? head.ready.asOf;
  const ready = { ...head.ready, generation, parts: parts.length, items: prints.size, asOf };
  await world.relatives.writeHead(projectId, { ready, building: null });
  await world.relatives.removeParts(projectId, head.ready);
  // By key, so that whatever was written meanwhile stays.
  await world.relatives.removeChanges(changes);
  world.log(`relatives: ${changes.length} changes folded into ${parts.length} parts`);
  return { kind: 'done' };
}

function inParts(prints: readonly Fingerprint[]): readonly (readonly Fingerprint[])[] {
  const parts: Fingerprint[][] = [[]];
  for (const print of prints) {
    const last = parts.at(-1) ?? [];
    if (last.length === 0 || fits([...last, print])) last.push(print);
    else parts.push([print]);
  }
  return parts.filter((part) => part.length > 0);
}
