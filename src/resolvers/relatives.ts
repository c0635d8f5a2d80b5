import type { RelativeCandidate, RelativesAnswer } from '../contract';
import { type DuplicateCandidate, worthShowingFrom } from '../core/text/duplicates/duplicate-index';
import { itemWords } from '../core/text/duplicates/item-words';
import { groupedByText } from '../core/text/duplicates/same-text';
import type { FoundIssue } from '../jira/gateway';
import type { IssueLine } from '../jira/issue-lines';
import { isSplitPhrase } from '../jira/link-types';
import { splitFrom, splitMarkKey } from '../jira/split-mark';
import { isAlive, nextBuilding, type PartsHead, type ReadyParts } from '../store/built-parts';
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
/** Changes are taken in once a day even where they are few: nobody counts them before a question reads them. */
const foldedAfterInMs = 86_400_000;
/** After a month a build anew drops what was closed long ago. */
const builtAnewAfterInDays = 30;

/** Items of the project that may be about the same thing: what Jira shows this person of what the index suggests. */
export const relatives: Handler<'relatives'> = (place, _payload, world) => relativesAnswer(place, world);

export async function relativesAnswer(place: Place, world: World): Promise<RelativesAnswer> {
  const { id } = issueIn(place);
  const [found, canLink] = await Promise.all([
    world.asUser.issue(id, [splitMarkKey]),
    world.asUser.may('LINK_ISSUES', { issueIdOrKey: id }),
  ]);
  const projectId = found.project?.id;
  if (projectId === undefined) return { candidates: [], indexState: { kind: 'none' }, canLink };
  let head = await readHead(projectId, world);
  if (head?.ready) await foldBeforeReading(projectId, head, world);
  let opened = head?.ready ? await openIfReadable(projectId, head.ready, world) : null;
  if (head?.ready && !opened) {
    // A job may have put a newer index in its place between two readings.
    head = await readHead(projectId, world);
    opened = head?.ready ? await openIfReadable(projectId, head.ready, world) : null;
  }
  // What is left of an index with a lost part stays in the head, so that the next build removes it.
  if (!head?.ready || !opened)
    return { candidates: [], indexState: await beginBuilding(projectId, head, world), canLink };
  await keepFresh(projectId, head, opened.changes, world);
  const { index, lastChangeAt } = opened;
  const { item } = found;
  const asked = { id: item.id, filed: filedAt(item.createdAt), words: itemWords(item) };
  const suggested = index.candidates(asked, { atMost: lookedUpAtMost });
  return {
    candidates: await visibleOf(suggested, found, world),
    indexState: { kind: 'ready', items: index.size, asOf: later(head.ready.asOf, lastChangeAt) },
    canLink,
  };
}

/** Null where a part is gone or not readable. */
async function openIfReadable(projectId: string, ready: ReadyParts, world: World) {
  try {
    return await openIndex(world.siteId, projectId, ready, world);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`relatives: ${error.key} is not readable`);
    return null;
  }
}

async function readHead(projectId: string, world: World): Promise<PartsHead | null> {
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
async function foldBeforeReading(projectId: string, head: PartsHead, world: World): Promise<void> {
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
async function keepFresh(projectId: string, head: PartsHead, changes: number, world: World): Promise<void> {
  if (!head.ready) return;
  const ageInDays = (world.now().getTime() - Date.parse(head.ready.builtAt)) / 86_400_000;
  if (ageInDays > builtAnewAfterInDays || head.building) await beginBuilding(projectId, head, world);
  else if (changes >= foldedFrom && !isFoldDue(head, world)) await pushFold(projectId, world);
}

/** What Jira shows this person of the suggestions: those with the same title first, then the most alike. */
async function visibleOf(
  suggested: readonly DuplicateCandidate[],
  found: FoundIssue,
  world: World,
): Promise<readonly RelativeCandidate[]> {
  if (suggested.length === 0) return [];
  const { item } = found;
  const lines = new Map((await world.asUser.lines(suggested.map(({ id }) => id))).map((line) => [line.id, line]));
  const linked = new Set(item.links.map(({ key }) => key));
  const twins = new Set(
    groupedByText([item, ...lines.values()], ({ summary }) => summary).find(([first]) => first === item),
  );
  const candidates = suggested.flatMap(({ id, score, why }): RelativeCandidate[] => {
    const line = lines.get(id);
    if (!line || isKin(line, found)) return [];
    const hasSameTitle = twins.has(line);
    if (score < worthShowingFrom && !hasSameTitle) return [];
    const { key, summary, status } = line;
    return [{ key, summary, status, score, sharedWords: why, hasSameTitle, alreadyLinked: linked.has(key) }];
  });
  return candidates.sort((a, b) => Number(b.hasSameTitle) - Number(a.hasSameTitle)).slice(0, shownAtMost);
}

/** What stands above or below an item, or was cut from it or beside it, shares its words by nature and is no find. */
function isKin(line: IssueLine, { item, properties }: FoundIssue): boolean {
  const origin = splitFrom(properties);
  return (
    line.key === item.parent?.key ||
    line.parentKey === item.key ||
    line.splitFrom === item.id ||
    (origin !== null && (origin === line.id || origin === line.splitFrom)) ||
    item.links.some(({ key, phrase }) => key === line.key && isSplitPhrase(phrase))
  );
}

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);
