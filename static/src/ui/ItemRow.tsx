import { forwardRef, memo, type ReactNode } from 'react';
import type { ItemLine } from '../../../src/core/model/backlog-report';
import type { RefinementLevel } from '../../../src/core/model/review';
import { projectWords as say } from '../words/project';
import { words } from '../words/shared';
import { ItemLink } from './ItemLink';
import type { Column } from './item-order';
import { Lozenge, StatusLozenge, type LozengeTone } from './Lozenge';

const levelTones: Readonly<Record<RefinementLevel, LozengeTone>> = {
  0: 'neutral',
  1: 'information',
  2: 'information',
  3: 'information',
  4: 'success',
  5: 'success',
};

interface Cells {
  readonly item: ItemLine;
  /** Counts the header as row 1, as assistive technology does. */
  readonly rowIndex: number;
  readonly levelNames: ReadonlyMap<number, string>;
  readonly columns: readonly Column[];
  readonly index?: number;
}

/** Drawn once, however often the table around it is while it scrolls. */
export const ItemRow = memo(
  forwardRef<HTMLTableRowElement, Cells>(function ItemRow({ item, rowIndex, levelNames, columns, index }, ref) {
    return (
      <tr ref={ref} data-index={index} aria-rowindex={rowIndex}>
        {columns.map((column) => (
          <td key={column} className={`item-table__${column}`}>
            {cell(item, column, levelNames)}
          </td>
        ))}
      </tr>
    );
  }),
);

function cell(item: ItemLine, column: Column, levelNames: ReadonlyMap<number, string>): ReactNode {
  switch (column) {
    case 'order':
      return item.rank ?? say.inSprint;
    case 'key':
      return <ItemLink issueKey={item.key} />;
    case 'summary':
      return item.summary;
    case 'level':
      return <Lozenge tone={levelTones[item.level]}>{levelNames.get(item.level) ?? `L${item.level}`}</Lozenge>;
    case 'nextStep':
      return item.nextStep ?? say.nothingNext;
    case 'estimate':
      return item.estimate === null ? say.blank : words.estimate(item.estimate);
    case 'status':
      return <StatusLozenge {...item.status} />;
    case 'sprint':
      return item.sprintName ?? say.blank;
  }
}
