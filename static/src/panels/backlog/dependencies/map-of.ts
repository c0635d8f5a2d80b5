import type { DependenciesAnswer, DependencyBox } from '../../../../../src/contract';
import type { MapArrow, MapBox } from '../../../charts/dependency-walk';
import { dependencyWords } from '../../../words/dependencies';

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;
const say = dependencyWords.map;

/** The answer as the picture draws it, in words. */
export function mapOf({ boxes, arrows }: Pick<Ready, 'boxes' | 'arrows'>): {
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
} {
  return {
    boxes: boxes.map((box) => ({
      ...(box.group === null && box.items === 1 ? itemBox(box) : groupBox(box)),
      notDrawn: notDrawn(box),
    })),
    arrows: arrows.map((arrow) => ({ ...arrow, said: marksOf(arrow), sign: signOf(arrow) })),
  };
}

function itemBox({ item, where }: DependencyBox): Omit<MapBox, 'notDrawn'> {
  if (!item) return { name: say.hidden, title: '', note: null, look: 'hidden', opens: null };
  const look = where === 'backlog' ? 'item' : 'stranger';
  return { name: item.key, title: item.summary, note: noteOf[where], look, opens: null };
}

function groupBox(box: DependencyBox): Omit<MapBox, 'notDrawn'> {
  const { name, title } = nameOfBox(box);
  const look = box.where === 'hidden' ? 'hidden' : box.where === 'backlog' ? 'group' : 'stranger';
  return { name, title, note: say.items(box.items), look, opens: box.group && say.open(box.items) };
}

/** What a group is called: "SHOP-12", "Stories" without an epic, "PAY". */
export function nameOfBox({ item, group }: Pick<DependencyBox, 'item' | 'group'>): { name: string; title: string } {
  switch (group?.kind) {
    case 'epic':
      return item ? { name: item.key, title: item.summary } : { name: say.hiddenEpic, title: '' };
    case 'no-epic':
      return { name: say.kinds[group.of], title: say.noEpic };
    case 'project':
      return { name: group.key, title: say.otherProject };
    case 'not-read':
      return { name: say.elsewhere, title: say.notRead };
    case undefined:
      return { name: say.hiddenItems, title: '' };
  }
}

/** "SHOP-12", "Stories without an epic". */
export function titleOfGroup(box: Pick<DependencyBox, 'item' | 'group'>): string {
  const { name, title } = nameOfBox(box);
  return box.group?.kind === 'no-epic' ? `${name} ${title}` : name;
}

const noteOf: Readonly<Record<DependencyBox['where'], string | null>> = {
  backlog: null,
  'other-project': say.otherProject,
  'not-read': say.notRead,
  hidden: null,
};

function notDrawn({ inside, elsewhere }: DependencyBox): string | null {
  const told = [inside > 0 && say.inside(inside), elsewhere > 0 && say.notDrawn(elsewhere)].filter(Boolean);
  return told.length > 0 ? told.join(', ') : null;
}

type Arrow = Ready['arrows'][number];

function marksOf({ isInCircle, isInverted, isMention, count }: Arrow): string {
  const { marks } = dependencyWords;
  return [
    isInCircle && marks.circle,
    isInverted && marks.inverted,
    isMention && marks.mention,
    count > 1 && marks.links(count),
  ]
    .filter(Boolean)
    .join(', ');
}

function signOf({ isInCircle, isInverted, count }: Arrow): string | null {
  const mark = isInCircle ? '↻' : isInverted ? '!' : '';
  return count > 1 ? `${mark}${count}` : mark || null;
}
