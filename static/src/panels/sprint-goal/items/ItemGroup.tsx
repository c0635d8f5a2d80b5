import { useState, type DragEvent } from 'react';
import type { SprintItem } from '../../../../../src/core/model/sprint-report';
import { sprintGoalWords as say } from '../../../words/sprint-goal';
import type { Group } from './item-groups';
import { ItemRows } from './ItemRows';
import type { Choosing } from './SprintItemRow';
import type { Marks } from './use-marks';

/** One group of items; takes what is dropped on it, where a drop would mean something. */
export function ItemGroup(props: {
  readonly group: Group;
  readonly items: readonly SprintItem[];
  readonly help: string;
  readonly marks: Marks;
  readonly choosing: Choosing | null;
  /** Null where nothing is being dragged that could be dropped here. */
  readonly onDrop: (() => void) | null;
}) {
  const { group, items, choosing, onDrop } = props;
  const [isOver, setOver] = useState(false);
  const keys = items.map(({ key }) => key);
  const isWhole = keys.length > 0 && choosing !== null && keys.every(choosing.isSelected);
  const drop = (event: DragEvent): void => {
    if (!onDrop) return;
    event.preventDefault();
    setOver(false);
    onDrop();
  };
  const hover = (event: DragEvent): void => {
    if (!onDrop) return;
    // Without this the browser takes no drop.
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={`stack group${onDrop ? ' group--open' : ''}${onDrop && isOver ? ' group--over' : ''}`}
      data-group={group}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="row row--apart">
        <h2 className="heading-section">{say.groups[group]}</h2>
        {choosing && items.length > 1 && (
          <label className="check text--small">
            <input
              type="checkbox"
              aria-label={say.selectAllNamed(say.groups[group])}
              checked={isWhole}
              onChange={(event) => choosing.select(keys, event.target.checked)}
            />
            {say.selectAll}
          </label>
        )}
      </div>
      <p className="text text--subtle text--small">{props.help}</p>
      {items.length > 0 && (
        <ItemRows
          items={items}
          label={say.listOf(say.groups[group], items.length)}
          marks={props.marks}
          choosing={choosing}
        />
      )}
    </section>
  );
}
