import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';

export interface RowsInView {
  readonly shown: readonly VirtualItem[];
  /** Pixels that the rows above and below would take, to keep the scroll bar honest. */
  readonly above: number;
  readonly below: number;
  readonly measure: (element: Element | null) => void;
}

/** Which of many rows are in view of `scroller`; each drawn row is measured through `measure` and a `data-index`. */
export function useRowsInView(rows: {
  readonly keys: readonly string[];
  readonly scroller: HTMLElement;
  /** Pixels, until a row is measured. */
  readonly usualHeight: number;
}): RowsInView {
  const virtual = useVirtualizer({
    count: rows.keys.length,
    getScrollElement: () => rows.scroller,
    estimateSize: () => rows.usualHeight,
    getItemKey: (index) => rows.keys[index] ?? index,
    overscan: 10,
  });
  const shown = virtual.getVirtualItems();
  return {
    shown,
    above: shown[0]?.start ?? 0,
    below: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  };
}
