import type { Item } from '../../model/item';
import type { PlanningView } from '../../model/sprint-story';
import { contentWords } from '../content-words';

const toldAtMost = 4;
/** One item is no theme. */
const parentNeeds = 2;
const wordNeeds = 3;
/** From this share of the items on, a word is the product's name rather than a theme. */
const commonFromShare = 0.8;

/** What a sprint's goal could be about: the epics and the words most of its planned items share, largest first. */
export function goalCandidates(items: readonly Item[]): PlanningView['goalCandidates'] {
  const parents = groupedBy(items, ({ parent }) => (parent ? [[parent.key, parent.summary || parent.key]] : []));
  const words = groupedBy(items, ({ summary }) => [...contentWords(summary)]);
  const isTheme = ({ itemKeys }: Group): boolean =>
    itemKeys.length >= wordNeeds && itemKeys.length < items.length * commonFromShare;
  const byParent = parents.filter(({ itemKeys }) => itemKeys.length >= parentNeeds);
  // A word that says the same as an epic does would be the same candidate twice.
  const told = new Set(byParent.map(({ itemKeys }) => itemKeys.join(' ')));
  const byWord = words.filter((group) => isTheme(group) && !told.has(group.itemKeys.join(' ')));
  return [
    ...byParent.map((group) => ({ ...group, because: 'parent' as const })),
    ...byWord.map((group) => ({ ...group, because: 'words' as const })),
  ]
    .sort(
      (a, b) =>
        b.itemKeys.length - a.itemKeys.length || (a.because === b.because ? 0 : a.because === 'parent' ? -1 : 1),
    )
    .slice(0, toldAtMost);
}

interface Group {
  readonly about: string;
  readonly itemKeys: readonly string[];
}

function groupedBy(
  items: readonly Item[],
  namesOf: (item: Item) => readonly (readonly [id: string, name: string])[],
): readonly Group[] {
  const groups = new Map<string, { about: string; itemKeys: string[] }>();
  for (const item of items)
    for (const [id, name] of namesOf(item)) {
      const group = groups.get(id);
      if (group) group.itemKeys.push(item.key);
      else groups.set(id, { about: name, itemKeys: [item.key] });
    }
  return [...groups.values()];
}
