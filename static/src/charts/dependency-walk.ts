/** A dependency map in words and by keyboard: what its boxes say, and which one is next. */
import { dependencyWords } from '../words/dependencies';
import type { Point } from './dependency-layout';

const say = dependencyWords.map;

export interface MapBox {
  /** "SHOP-12", or words where it has no key to show. */
  readonly name: string;
  readonly title: string;
  /** What sets it apart: another project, hidden, how many items it holds. */
  readonly note: string | null;
  /** What is not drawn of it: links among its own items, links to boxes that found no room. */
  readonly notDrawn: string | null;
  readonly look: 'item' | 'group' | 'stranger' | 'hidden';
  /** What opening it is called; null where there is nothing to open. */
  readonly opens: string | null;
}

export interface MapArrow {
  /** Places in the list of boxes; `from` comes first. */
  readonly from: number;
  readonly to: number;
  readonly isInverted: boolean;
  readonly isInCircle: boolean;
  readonly isMention: boolean;
  /** Its marks in words, for the list and for a reader who walks along. */
  readonly said: string;
  /** Stands on the arrow; null where it has no mark, or many stand for one. */
  readonly sign: string | null;
}

/** Everything that the picture shows, a row for each box: what it is, what it waits for, what it holds up. */
export function listOfDependencies(
  boxes: readonly MapBox[],
  arrows: readonly MapArrow[],
): readonly (readonly string[])[] {
  return boxes.map((box, place) => [
    [box.name, box.title, box.note && `(${box.note})`, box.notDrawn && `– ${box.notDrawn}`].filter(Boolean).join(' '),
    ends(place, boxes, arrows, 'from'),
    ends(place, boxes, arrows, 'to'),
  ]);
}

export function tellBox(place: number, boxes: readonly MapBox[], arrows: readonly MapArrow[]): string {
  const box = boxes[place];
  const name = box ? [box.name, box.title, box.note && `(${box.note})`].filter(Boolean).join(' ') : '';
  const told = [
    name,
    `${say.waitsFor}: ${ends(place, boxes, arrows, 'from')}`,
    `${say.holdsUp}: ${ends(place, boxes, arrows, 'to')}`,
    box?.notDrawn,
  ];
  return told
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** What is at the other end of a box's arrows. */
function ends(place: number, boxes: readonly MapBox[], arrows: readonly MapArrow[], end: 'from' | 'to'): string {
  const own = arrows.filter((arrow) => arrow[end === 'from' ? 'to' : 'from'] === place);
  const named = own.map((arrow) => {
    const name = boxes[arrow[end]]?.name ?? '';
    return arrow.said ? `${name} (${arrow.said})` : name;
  });
  return named.join(', ') || say.nobody;
}

/** Undefined for a key that does not walk, or where there is nothing further that way. */
export function placeAfter(
  key: string,
  chosen: number | null,
  middles: readonly Point[],
  arrows: readonly MapArrow[],
): number | undefined {
  const inOrder = [...middles.keys()].sort((one, other) => {
    const [a, b] = [middles[one] ?? { x: 0, y: 0 }, middles[other] ?? { x: 0, y: 0 }];
    return a.x - b.x || a.y - b.y;
  });
  const at = chosen === null ? -1 : inOrder.indexOf(chosen);
  switch (key) {
    case 'ArrowRight':
      return chosen === null ? inOrder[0] : arrows.find(({ from }) => from === chosen)?.to;
    case 'ArrowLeft':
      return chosen === null ? inOrder[0] : arrows.find(({ to }) => to === chosen)?.from;
    case 'ArrowDown':
      return inOrder[at + 1];
    case 'ArrowUp':
      return inOrder[Math.max(0, at - 1)];
    case 'Home':
      return inOrder[0];
    case 'End':
      return inOrder.at(-1);
    default:
      return undefined;
  }
}
