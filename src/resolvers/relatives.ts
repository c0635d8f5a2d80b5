import type { RelativeCandidate, RelativesAnswer } from '../contract';
import { type DuplicateCandidate, worthShowingFrom } from '../core/text/duplicates/duplicate-index';
import { itemWords } from '../core/text/duplicates/item-words';
import type { FoundIssue } from '../jira/gateway';
import type { IndexHead } from '../store/relatives-index';
import { UnreadableValue } from '../store/key-value';
import type { Handler } from './door';
import { filedAt } from './filed-at';
import type { Place } from './place';
import { issueIn } from './read-refinement';
import { openIndex } from './warm-indexes';
import type { World } from './world';

const shownAtMost = 10;
/** More than are shown, because some may be hidden from this person, or be parts of the item itself. */
const lookedUpAtMost = 30;
/** So many changes beside an index cost more to read each time than to fold in once. */
const foldedFrom = 200;
/** After a month a build anew drops what was closed long ago. */
const builtAnewAfterInDays = 30;
/** A build that wrote nothing for so long has died. Longer than a consumer may run. */
const deadAfterInMs = 20 * 60_000;

/** Items of the project that may be about the same thing: what Jira shows this person of what the index suggests. */
export const relatives: Handler<'relatives'> = (place, _payload, world) => relativesAnswer(place, world);

export async function relativesAnswer(place: Place, world: World): Promise<RelativesAnswer> {
  const { id } = issueIn(place);
  const [found, canLink] = await Promise.all([
    world.asUser.issue(id, []),
    world.asUser.may('LINK_ISSUES', { issueIdOrKey: id }),
  ]);
  const projectId = found.project?.id;
  if (projectId === undefined) return { candidates: [], indexState: { kind: 'none' }, canLink };
  const head = await readHead(projectId, world);
  if (!head?.ready) return { candidates: [], indexState: await beginBuilding(projectId, head, world), canLink };
  let opened: Awaited<ReturnType<typeof openIndex>>;
  try {
    opened = await openIndex(world.siteId, projectId, head.ready, world);
  } catch (error) {
    // A job may have put a newer index in its place just now, or a part was lost: the next build mends both.
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`relatives: ${error.key} is not readable, the index is built anew`);
    return { candidates: [], indexState: await beginBuilding(projectId, { ...head, ready: null }, world), canLink };
  }
  await keepFresh(projectId, head, opened.changes, world);
  const { index, lastChangeAt } = opened;
  const { item } = found;
  const suggested = index
    .candidates({ id: item.id, filed: filedAt(item.createdAt), words: itemWords(item) }, { atMost: lookedUpAtMost })
    .filter(({ score }) => score >= worthShowingFrom);
  return {
    candidates: await visibleOf(suggested, found, world),
    indexState: { kind: 'ready', items: index.size, asOf: later(head.ready.asOf, lastChangeAt) },
    canLink,
  };
}

async function readHead(projectId: string, world: World): Promise<IndexHead | null> {
  try {
    return await world.relatives.head(projectId);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`relatives: ${error.key} is not readable, the index is built anew`);
    return null;
  }
}

/** Starts a build unless one is alive; says how far it is. */
async function beginBuilding(
  projectId: string,
  head: IndexHead | null,
  world: World,
): Promise<RelativesAnswer['indexState']> {
  const { building } = head ?? {};
  const now = world.now();
  const isAlive = building && now.getTime() - Date.parse(building.beatAt) < deadAfterInMs;
  if (!isAlive) {
    const at = now.toISOString();
    // A build that died goes on from its last part.
    const next = building
      ? { ...building, beatAt: at }
      : {
          generation: (head?.ready?.generation ?? 0) + 1,
          ...{ parts: 0, done: 0, total: 0, pageToken: null, startedAt: at, beatAt: at },
        };
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

/** Asks for what keeps an index quick and true; the answer does not wait for it. */
async function keepFresh(projectId: string, head: IndexHead, changes: number, world: World): Promise<void> {
  if (!head.ready) return;
  const ageInDays = (world.now().getTime() - Date.parse(head.ready.builtAt)) / 86_400_000;
  if (ageInDays > builtAnewAfterInDays || head.building) await beginBuilding(projectId, head, world);
  else if (changes >= foldedFrom) await world.projectQueue.push({ projectId, task: 'fold' });
}

async function visibleOf(
  suggested: readonly DuplicateCandidate[],
  { item }: FoundIssue,
  world: World,
): Promise<readonly RelativeCandidate[]> {
  if (suggested.length === 0) return [];
  const lines = new Map((await world.asUser.lines(suggested.map(({ id }) => id))).map((line) => [line.id, line]));
  const linked = new Set(item.links.map(({ key }) => key));
  const candidates = suggested.flatMap(({ id, score, why }): RelativeCandidate[] => {
    const line = lines.get(id);
    // What stands above or below an item shares its words by nature.
    if (!line || line.key === item.parent?.key || line.parentKey === item.key) return [];
    const { key, summary, status } = line;
    return [{ key, summary, status, score, sharedWords: why, alreadyLinked: linked.has(key) }];
  });
  return candidates.slice(0, shownAtMost);
}

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);
