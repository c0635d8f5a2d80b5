/** Who asks for the duplicate index of a project also sees to it that it is built, folded and not too old. */
import type { RelativesAnswer } from '../../contract';
import { isAlive, nextBuilding, type PartsHead } from '../../store/built-parts';
import { orUnreadable } from '../or-unreadable';
import type { World } from '../world';

/** So many changes beside an index cost more to read each time than to fold in once. */
const foldedFrom = 200;
/** Changes are taken in once a day even where they are few: nobody counts them before a question reads them. */
const foldedAfterInMs = 86_400_000;
/** After a month a build anew drops what was closed long ago. */
const builtAnewAfterInDays = 30;

export const readHead = (projectId: string, world: World): Promise<PartsHead | null> =>
  orUnreadable(world.relatives.head(projectId), world, 'the index is built anew');

/** Starts a build unless one is alive; says how far it is. */
export async function beginBuilding(
  projectId: string,
  head: PartsHead | null,
  world: World,
): Promise<RelativesAnswer['indexState']> {
  const { building } = head ?? {};
  const now = world.now();
  if (!building || !isAlive(building, now)) {
    // A build that died goes on from its last part.
    const next = nextBuilding(head, now);
    await world.relatives.writeHead(projectId, { ready: head?.ready ?? null, building: next });
    try {
      await world.projectQueue.push({ projectId, task: 'build' });
    } catch (error) {
      // Nobody works on it, so it must not look as if somebody did.
      await world.relatives.writeHead(projectId, { ready: head?.ready ?? null, building: building ?? null });
      throw error;
    }
    // Whoever asks first in a project makes all of it searchable.
    if (!building) await world.projectQueue.push({ projectId, task: 'marks' });
  }
  return { kind: 'building', done: building?.done ?? 0, total: building?.total ?? 0 };
}

/** A journal that nobody read for long may be too long for one question, so its folding is asked for first. */
export async function foldBeforeReading(projectId: string, head: PartsHead, world: World): Promise<void> {
  if (isFoldDue(head, world)) await pushFold(projectId, world);
}

const isFoldDue = ({ ready, building }: PartsHead, world: World): boolean =>
  ready !== null && !building && world.now().getTime() - Date.parse(ready.asOf) >= foldedAfterInMs;

/** A courtesy to whoever asks next: this answer stands without it. */
async function pushFold(projectId: string, world: World): Promise<void> {
  try {
    await world.projectQueue.push({ projectId, task: 'fold' });
  } catch (error) {
    world.log(`relatives: no fold asked for, ${error instanceof Error ? error.name : typeof error}`);
  }
}

/** Asks for what keeps an index quick and true; the answer does not wait for it. */
export async function keepFresh(projectId: string, head: PartsHead, changes: number, world: World): Promise<void> {
  if (!head.ready) return;
  const ageInDays = (world.now().getTime() - Date.parse(head.ready.builtAt)) / 86_400_000;
  if (ageInDays > builtAnewAfterInDays || head.building) await beginBuilding(projectId, head, world);
  else if (changes >= foldedFrom && !isFoldDue(head, world)) await pushFold(projectId, world);
}
