import type { CleanUpList, DuplicatePair } from '../../contract';
import { DuplicateIndex } from '../../core/text/duplicates/duplicate-index';
import { itemWords } from '../../core/text/duplicates/item-words';
import type { OpenPair } from '../../core/text/duplicates/open-pairs';
import { areOfSeries, groupedByText } from '../../core/text/duplicates/same-text';
import type { FoundItem } from '../../jira/items/issue-item';
import { isAlive, type PartsHead } from '../../store/built-parts';
import type { DuplicatePairs } from '../../store/duplicate-pairs';
import { filedAt } from '../kept/filed-at';
import { beginBuilding, foldBeforeReading, readHead } from '../kept/index-upkeep';
import { areKin, kinOf } from '../kept/kin';
import type { World } from '../world';

const toldAtMost = 20;
/** Two ids each make as many as Jira gives in one request; some were linked, closed or rewritten since. */
const lookedUpAtMost = 50;
/** One word in common is chance. */
const wordsAtLeast = 2;

/** Pairs that a job found, as they stand now and as this person sees them; null while no job has found any. */
export async function duplicatesOf(
  projectId: string,
  world: World,
): Promise<{ readonly asOf: string; readonly list: CleanUpList<DuplicatePair> } | null> {
  const kept = await world.relatives.pairs.of(projectId);
  await keepCompared(projectId, kept, world);
  if (!kept) return null;
  const looked = kept.pairs.slice(0, lookedUpAtMost);
  const ids = [...new Set(looked.flatMap(({ newer, older }) => [newer, older]))];
  const found = ids.length > 0 ? await world.asUser.textsById(ids) : [];
  const byId = new Map(found.map((each) => [each.item.id, each]));
  const isSeen = ({ newer, older }: OpenPair): boolean => byId.has(newer) && byId.has(older);
  const index = new DuplicateIndex();
  for (const { item } of found) index.put(item.id, filedAt(item.createdAt), itemWords(item));
  const standing = looked.flatMap((pair): DuplicatePair[] => {
    const [newer, older] = [byId.get(pair.newer), byId.get(pair.older)];
    if (!newer || !older || !areStillOpenQuestion(newer, older, projectId)) return [];
    const told = pairOf(pair, { newer, older, sharedWords: wordsShared(newer, older, index) });
    return told.hasSameTitle || told.sharedWords.length >= wordsAtLeast ? [told] : [];
  });
  if (standing.length < toldAtMost && looked.length < kept.pairs.length) {
    const open = new Set(standing.map(({ newer }) => newer.id));
    const settled = new Set(looked.filter((pair) => isSeen(pair) && !open.has(pair.newer)));
    if (settled.size > 0) await moveUp(projectId, kept, settled, world);
  }
  const told = standing.slice(0, toldAtMost);
  return {
    asOf: kept.asOf,
    list: {
      items: told,
      more: kept.pairs.length - looked.length + standing.length - told.length,
      hidden: looked.filter((pair) => !isSeen(pair)).length,
    },
  };
}

/** What is settled makes room for the pairs below it, for whoever asks next. */
async function moveUp(
  projectId: string,
  kept: DuplicatePairs,
  settled: ReadonlySet<OpenPair>,
  world: World,
): Promise<void> {
  const { pairs } = world.relatives;
  try {
    // A job may have found newer ones meanwhile: those stand.
    if ((await pairs.of(projectId))?.generation !== kept.generation) return;
    await pairs.keep(projectId, { ...kept, pairs: kept.pairs.filter((pair) => !settled.has(pair)) });
  } catch (error) {
    world.log(`duplicates: not kept, ${error instanceof Error ? error.name : typeof error}`);
  }
}

/** A link of any kind says that somebody knows how the two belong together. */
const areStillOpenQuestion = (newer: FoundItem, older: FoundItem, projectId: string): boolean =>
  [newer, older].every(({ item, project }) => project?.id === projectId && item.status.category !== 'done') &&
  !newer.item.links.some(({ key }) => key === older.item.key) &&
  !areKin(kinOf(newer), kinOf(older)) &&
  !areOfSeries(newer.item.summary, older.item.summary);

/** Weighed among the items of the pairs, for the whole project's words are kept nowhere. */
function wordsShared(newer: FoundItem, older: FoundItem, index: DuplicateIndex): readonly string[] {
  const { id, createdAt } = newer.item;
  const asked = { id, filed: filedAt(createdAt), words: itemWords(newer.item) };
  const candidates = index.candidates(asked, { atMost: index.size });
  return candidates.find((candidate) => candidate.id === older.item.id)?.why ?? [];
}

function pairOf(
  { score }: OpenPair,
  told: { readonly newer: FoundItem; readonly older: FoundItem; readonly sharedWords: readonly string[] },
): DuplicatePair {
  const named = ({ item: { id, key, summary, status } }: FoundItem) => ({ id, key, summary, status });
  const [newer, older] = [named(told.newer), named(told.older)];
  const hasSameTitle = groupedByText([newer, older], ({ summary }) => summary).length === 1;
  return { newer, older, score, sharedWords: told.sharedWords, hasSameTitle };
}

/** Asks for what is missing: an index, its folding, or the comparing itself. The lists stand without it. */
async function keepCompared(projectId: string, kept: DuplicatePairs | null, world: World): Promise<void> {
  try {
    const head = await readHead(projectId, world);
    if (!head?.ready) return void (await beginBuilding(projectId, head, world));
    await foldBeforeReading(projectId, head, world);
    if (kept?.generation !== head.ready.generation) await askToCompare(projectId, head.ready, world);
  } catch (error) {
    world.log(`duplicates: no job asked for, ${error instanceof Error ? error.name : typeof error}`);
  }
}

/** Unless a job is at work or was asked for. */
async function askToCompare(
  projectId: string,
  { generation }: NonNullable<PartsHead['ready']>,
  world: World,
): Promise<void> {
  const { pairs } = world.relatives;
  const begun = await pairs.comparing(projectId);
  const goesOn = begun?.generation === generation;
  if (goesOn && isAlive(begun, world.now())) return;
  const known = goesOn ? begun : { generation, done: 0, pairs: [] };
  await pairs.keepComparing(projectId, { ...known, beatAt: world.now().toISOString() });
  try {
    await world.projectQueue.push({ projectId, task: 'compare' });
  } catch (error) {
    // Nobody works on it, so it must not look as if somebody did.
    await pairs.forgetComparing(projectId);
    throw error;
  }
}
