import { Suspense, lazy } from 'react';
import type { SprintItem } from '../../../../../src/core/model/sprint-report';
import { SprintItemRow, type Choosing } from './SprintItemRow';
import type { Marks } from './use-marks';

/** Beyond this only the rows in view are drawn. */
const rowsAtOnce = 100;

const VirtualList = lazy(async () => {
  const file = await import('../../../ui/VirtualList');
  return { default: file.VirtualList<SprintItem> };
});

/** Items in rows; a long list scrolls in itself. */
export function ItemRows(props: {
  readonly items: readonly SprintItem[];
  readonly label: string;
  readonly marks: Marks;
  readonly choosing: Choosing | null;
}) {
  const { items, marks, choosing } = props;
  const few = (
    <ul className="plain-list lines">
      {items.slice(0, rowsAtOnce).map((item) => (
        <SprintItemRow key={item.key} item={item} marks={marks} choosing={choosing} />
      ))}
    </ul>
  );
  if (items.length <= rowsAtOnce) return few;
  return (
    <Suspense fallback={few}>
      <VirtualList
        items={items}
        label={props.label}
        className="lines lines--long"
        keyOf={keyOf}
        draw={(item, row) => <SprintItemRow item={item} marks={marks} choosing={choosing} row={row} />}
      />
    </Suspense>
  );
}

const keyOf = ({ key }: SprintItem): string => key;
