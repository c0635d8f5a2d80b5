import type { DependenciesAnswer } from '../../../../../src/contract';
import type { MapArrow, MapBox } from '../../../charts/DependencyMap';
import { dependencyWords as say } from '../../../words/dependencies';

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;

/** The answer as the picture draws it, in words. */
export function mapOf({ boxes, arrows }: Pick<Ready, 'boxes' | 'arrows'>): {
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
} {
  return {
    boxes: boxes.map(boxOf),
    arrows: arrows.map((arrow) => ({ ...arrow, said: marksOf(arrow) })),
  };
}

function boxOf({ item, where, epicId, items }: Ready['boxes'][number]): MapBox {
  const note = epicId === null ? noteOf[where] : say.map.items(items);
  if (!item) return { name: say.map.hidden, title: '', note: epicId === null ? null : note, look: 'hidden' };
  const look = epicId !== null ? 'epic' : where === 'backlog' ? 'item' : 'stranger';
  return { name: item.key, title: item.summary, note, look };
}

const noteOf: Readonly<Record<Ready['boxes'][number]['where'], string | null>> = {
  backlog: null,
  'other-project': say.map.otherProject,
  'not-read': say.map.notRead,
  hidden: null,
};

function marksOf({ isInCircle, isInverted, isMention, count }: Ready['arrows'][number]): string {
  return [
    isInCircle && say.marks.circle,
    isInverted && say.marks.inverted,
    isMention && say.marks.mention,
    count > 1 && say.marks.links(count),
  ]
    .filter(Boolean)
    .join(', ');
}
