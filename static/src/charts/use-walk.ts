import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

export interface Walk {
  /** The point that is looked at; null while nobody looks. */
  readonly at: number | null;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onBlur: () => void;
  };
}

/**
 * Walks along the points of a chart: arrow keys, Home and End, or the pointer.
 * `nearest` names the point under a place in CSS pixels from the element's left upper corner. Across, the first step
 * begins at the newest point, where the eye is; down, at the top. `onPress` hears of a point that is clicked, or on which
 * Enter or Space is pressed.
 */
export function useWalk(
  points: number,
  nearest: (x: number, y: number) => number,
  direction: 'across' | 'down' = 'across',
  onPress?: (at: number) => void,
): Walk {
  const [at, setAt] = useState<number | null>(null);
  const last = points - 1;
  const clamped = at === null || last < 0 ? null : Math.min(at, last);
  const press = (point: number | null): void => {
    if (point !== null && point >= 0 && point <= last) onPress?.(point);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onPress && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      press(clamped);
      return;
    }
    const key = direction === 'down' ? (turned[event.key] ?? event.key) : event.key;
    const target = placeAfter(key, clamped, last, direction === 'down' ? 0 : last);
    if (target === undefined || last < 0) return;
    // The page must not scroll while somebody reads a chart.
    event.preventDefault();
    setAt(target);
  };
  const leave = (): void => setAt(null);
  const pointUnder = (event: MouseEvent): number => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return nearest(event.clientX - left, event.clientY - top);
  };
  const onPointerMove = (event: PointerEvent): void => setAt(pointUnder(event));
  const onClick = (event: MouseEvent): void => press(pointUnder(event));
  return { at: clamped, handlers: { onKeyDown, onPointerMove, onClick, onPointerLeave: leave, onBlur: leave } };
}

/** Rows count from the top, so down is onwards. */
const turned: Readonly<Record<string, string>> = { ArrowDown: 'ArrowUp', ArrowUp: 'ArrowDown' };

/** Undefined for a key that does not walk. */
function placeAfter(key: string, at: number | null, last: number, start: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at === null ? start : Math.min(last, at + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return at === null ? start : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return at === null ? undefined : null;
    default:
      return undefined;
  }
}

/** Of places in CSS pixels, which one is nearest to a point. */
export const nearestTo = (places: readonly number[], point: number): number =>
  places.reduce((best, at, place) => (Math.abs(at - point) < Math.abs((places[best] ?? 0) - point) ? place : best), 0);
