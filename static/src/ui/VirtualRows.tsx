import { useVirtualizer } from '@tanstack/react-virtual';
import type { ItemLine } from '../../../src/core/model/backlog-report';
import type { Column } from './item-order';
import { ItemRow } from './ItemRow';

/** The rows in view of a long table; empty rows above and below keep the scroll bar honest. */
export function VirtualRows(props: {
  readonly items: readonly ItemLine[];
  readonly levelNames: ReadonlyMap<number, string>;
  readonly scroller: HTMLElement;
  readonly columns: readonly Column[];
}) {
  const { items } = props;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => props.scroller,
    estimateSize: () => 41,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Gap height={above} columns={props.columns.length} />
      {shown.map(({ index, key }) => {
        const item = items[index];
        return (
          item && (
            <ItemRow
              key={key}
              ref={rows.measureElement}
              index={index}
              rowIndex={index + 2}
              item={item}
              levelNames={props.levelNames}
              columns={props.columns}
            />
          )
        );
      })}
      <Gap height={below} columns={props.columns.length} />
    </tbody>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className="item-table__gap" style={{ height }} />
    </tr>
  );
}
