import './chart.css';
import { useState, type ReactNode } from 'react';
import { chartWords as say } from '../words/charts';

/** A chart's numbers in rows: the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart has around its picture: a title, and the same numbers as a table for whoever prefers it. */
export function ChartFrame(props: {
  readonly title: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
}) {
  const { title, table } = props;
  const [isTable, setTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption className="row row--apart">
        <h3 className="heading-group">{title}</h3>
        <button
          type="button"
          className="text-button text--small"
          aria-label={isTable ? say.showChartNamed(title) : say.showTableNamed(title)}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? say.showChart : say.showTable}
        </button>
      </figcaption>
      {isTable ? <NumbersTable title={title} {...table} /> : props.children}
    </figure>
  );
}

function NumbersTable({ title, columns, rows }: ChartTable & { readonly title: string }) {
  return (
    <div className="chart__scroller" role="region" aria-label={title} tabIndex={0}>
      <table className="chart__table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
