import { memo, useState, type ReactNode } from 'react';
import { useRowsInView } from './rows-in-view';

interface Rows<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Draws a list item that passes `row` on to its `<li>`. */
  readonly draw: (item: T, row: VirtualRow) => ReactNode;
}

export interface VirtualRow {
  readonly ref: (element: Element | null) => void;
  readonly 'data-index': number;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
}

/** A long list that scrolls in itself and draws only the rows in view. */
export function VirtualList<T>(props: Rows<T> & { readonly label: string; readonly className: string }) {
  // State and not a ref: the rows inside need the element, which is there only after the first drawing.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setScroller} className={props.className} role="region" aria-label={props.label} tabIndex={0}>
      {scroller && <RowsInView {...props} scroller={scroller} />}
    </div>
  );
}

function RowsInView<T>({ items, keyOf, draw, scroller }: Rows<T> & { readonly scroller: HTMLElement }) {
  const { shown, above, below, measure } = useRowsInView({ keys: items.map(keyOf), scroller, usualHeight: 57 });
  return (
    <ul className="plain-list">
      <Gap height={above} />
      {shown.map(({ index, key }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <Row key={key} item={item} index={index} count={items.length} draw={draw as Draw} measure={measure} />
          )
        );
      })}
      <Gap height={below} />
    </ul>
  );
}

type Draw = (item: unknown, row: VirtualRow) => ReactNode;

/** Drawn once, however often the list around it is while it scrolls. */
const Row = memo(function Row(props: {
  readonly item: unknown;
  readonly index: number;
  readonly count: number;
  readonly draw: Draw;
  readonly measure: VirtualRow['ref'];
}) {
  const { item, index, count, draw, measure } = props;
  return draw(item, { ref: measure, 'data-index': index, 'aria-setsize': count, 'aria-posinset': index + 1 });
});

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <li aria-hidden="true" style={{ height }} /> : null;
}
