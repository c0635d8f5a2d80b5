import { forwardRef } from 'react';
import type { ItemLine } from '../../../src/core/model/backlog-report';
import type { RefinementLevel } from '../../../src/core/model/review';
import { projectWords as say } from '../words/project';
import { words } from '../words/shared';
import { ItemLink } from './ItemLink';
import { Lozenge, StatusLozenge, type LozengeTone } from './Lozenge';

const levelTones: Readonly<Record<RefinementLevel, LozengeTone>> = {
  0: 'neutral',
  1: 'information',
  2: 'information',
  3: 'information',
  4: 'success',
  5: 'success',
};

/** `rowIndex` counts the header as row 1, as assistive technology does. */
export const ItemRow = forwardRef<
  HTMLTableRowElement,
  {
    readonly item: ItemLine;
    readonly rowIndex: number;
    readonly levelNames: ReadonlyMap<number, string>;
    readonly index?: number;
  }
>(function ItemRow({ item, rowIndex, levelNames, index }, ref) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={rowIndex}>
      <td className="item-table__order">{item.rank ?? say.inSprint}</td>
      <td className="item-table__key">
        <ItemLink issueKey={item.key} />
      </td>
      <td className="item-table__summary">{item.summary}</td>
      <td className="item-table__level">
        <Lozenge tone={levelTones[item.level]}>{levelNames.get(item.level) ?? `L${item.level}`}</Lozenge>
      </td>
      <td className="item-table__nextStep">{item.nextStep ?? say.nothingNext}</td>
      <td className="item-table__estimate">{item.estimate === null ? say.blank : words.estimate(item.estimate)}</td>
      <td className="item-table__status">
        <StatusLozenge {...item.status} />
      </td>
      <td className="item-table__sprint">{item.sprintName ?? say.blank}</td>
    </tr>
  );
});
