import type { ItemLine } from '../../../src/core/model/backlog-report';
import type { Column } from './item-order';
import { ItemRow } from './ItemRow';
import { useRowsInView } from './rows-in-view';

/** The rows in view of a long table; empty rows above and below keep the scroll bar honest. */
export function VirtualRows(props: {
  readonly items: readonly ItemLine[];
  readonly levelNames: ReadonlyMap<number, string>;
  readonly scroller: HTMLElement;
  readonly columns: readonly Column[];
}) {
  const { items } = props;
  const { shown, above, below, measure } = useRowsInView({
    keys: items.map(({ key }) => key),
    scroller: props.scroller,
    usualHeight: 41,
  });
  return (
    <tbody>
      <Gap height={above} columns={props.columns.length} />
      {shown.map(({ index, key }) => {
        const item = items[index];
        return (
          item && (
            <ItemRow
              key={key}
              ref={measure}
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
