import './item-table.css';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { Suspense, lazy, useState } from 'react';
import type { ItemLine } from '../../../src/core/model/backlog-report';
import { projectWords as say } from '../words/project';
import { ItemRow } from './ItemRow';
import { ordered, type Column, type Order } from './item-order';

/** Beyond this only the rows in view are drawn. */
const rowsAtOnce = 100;

const VirtualRows = lazy(() => import('./VirtualRows').then((file) => ({ default: file.VirtualRows })));
const allColumns = Object.keys(say.columns) as Column[];

/** Items in rows: sorted by any column, walked by keyboard, long lists drawn only where one looks. */
export function ItemTable(props: {
  readonly items: readonly ItemLine[];
  readonly caption: string;
  readonly levelNames: ReadonlyMap<number, string>;
}) {
  const [order, setOrder] = useState<Order>({ column: 'order', direction: 'ascending' });
  // State and not a ref: the rows inside need the element, which is there only after the first drawing.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const items = ordered(props.items, order);
  // A column in which no item has anything only takes room.
  const columns = allColumns.filter(
    (column) =>
      (column !== 'estimate' || items.some((item) => item.estimate !== null)) &&
      (column !== 'sprint' || items.some((item) => item.sprintName !== null)),
  );
  const isLong = items.length > rowsAtOnce;
  const sortBy = (column: Column): void =>
    setOrder({
      column,
      direction: order.column === column && order.direction === 'ascending' ? 'descending' : 'ascending',
    });
  return (
    <div
      ref={setScroller}
      className={isLong ? 'item-table item-table--long' : 'item-table'}
      role="region"
      aria-label={props.caption}
      tabIndex={0}
    >
      <table aria-rowcount={items.length + 1}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`item-table__${column}`}
                aria-sort={order.column === column ? order.direction : undefined}
              >
                <button type="button" className="item-table__sort" onClick={() => sortBy(column)}>
                  {say.columns[column]}
                  {order.column === column &&
                    (order.direction === 'ascending' ? (
                      <ArrowUpIcon label="" size="small" />
                    ) : (
                      <ArrowDownIcon label="" size="small" />
                    ))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {isLong && scroller ? (
          <Suspense
            fallback={<Rows items={items.slice(0, rowsAtOnce)} levelNames={props.levelNames} columns={columns} />}
          >
            <VirtualRows items={items} levelNames={props.levelNames} scroller={scroller} columns={columns} />
          </Suspense>
        ) : (
          <Rows items={items.slice(0, rowsAtOnce)} levelNames={props.levelNames} columns={columns} />
        )}
      </table>
    </div>
  );
}

function Rows(props: {
  readonly items: readonly ItemLine[];
  readonly levelNames: ReadonlyMap<number, string>;
  readonly columns: readonly Column[];
}) {
  return (
    <tbody>
      {props.items.map((item, index) => (
        <ItemRow
          key={item.key}
          item={item}
          rowIndex={index + 2}
          levelNames={props.levelNames}
          columns={props.columns}
        />
      ))}
    </tbody>
  );
}
