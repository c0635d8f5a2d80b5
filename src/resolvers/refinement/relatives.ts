import type { RelativeCandidate, RelativesAnswer } from '../../contract';
import { type DuplicateCandidate, worthShowingFrom } from '../../core/text/duplicates/duplicate-index';
import { itemWords } from '../../core/text/duplicates/item-words';
import { groupedByText } from '../../core/text/duplicates/same-text';
import type { FoundIssue } from '../../jira/gateway';
import { splitMarkKey } from '../../jira/marks/split-mark';
import type { ReadyParts } from '../../store/built-parts';
import type { Handler } from '../door';
import { filedAt } from '../kept/filed-at';
import { beginBuilding, foldBeforeReading, keepFresh, readHead } from '../kept/index-upkeep';
import { areKin, kinOf } from '../kept/kin';
import { openIndex } from '../kept/warm-indexes';
import { orUnreadable } from '../or-unreadable';
import type { Place } from '../place';
import type { World } from '../world';
import { issueIn } from './read-refinement';

const shownAtMost = 10;
/** More than are shown, because some may be hidden from this person, or be parts of the item itself. */
const lookedUpAtMost = 30;

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
  let opened = head?.ready ? await openOrNull(projectId, head.ready, world) : null;
  if (head?.ready && !opened) {
    // A job may have put a newer index in its place between two readings.
    head = await readHead(projectId, world);
    opened = head?.ready ? await openOrNull(projectId, head.ready, world) : null;
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
const openOrNull = (projectId: string, ready: ReadyParts, world: World) =>
  orUnreadable(openIndex(world.siteId, projectId, ready, world), world, 'the index is built anew');

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
    if (!line || areKin(kinOf(found), line)) return [];
    const hasSameTitle = twins.has(line);
    if (score < worthShowingFrom && !hasSameTitle) return [];
    const { key, summary, status } = line;
    return [{ key, summary, status, score, sharedWords: why, hasSameTitle, alreadyLinked: linked.has(key) }];
  });
  return candidates.sort((a, b) => Number(b.hasSameTitle) - Number(a.hasSameTitle)).slice(0, shownAtMost);
}

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);
