import { useState } from 'react';
import type { Payload, SprintGoalAnswer } from '../../../../../src/contract';
import { Button } from '../../../ui/Button';
import { sprintGoalWords as say } from '../../../words/sprint-goal';
import { BulkBar } from './BulkBar';
import { groupOf, groups, useSteadyGroups, type Group } from './item-groups';
import { ItemGroup } from './ItemGroup';
import { ItemRows } from './ItemRows';
import type { Choosing } from './SprintItemRow';
import { useMarks } from './use-marks';

/** What dropping on a group says; a suggestion is Tandem's own and nobody's to make. */
const meaning: Readonly<Record<Group, boolean | null>> = { serves: true, suggested: null, other: false };

/** The sprint's items by what they have to do with the goal: marked one by one, several at once, or by dragging. */
export function SprintItems(props: {
  readonly answer: Extract<SprintGoalAnswer, { kind: 'sprint' }>;
  readonly payload: Payload<'sprintGoal'>;
}) {
  const { report, canEdit } = props.answer;
  const { items } = report;
  const marks = useMarks(report.sprint.id, props.payload);
  const steady = useSteadyGroups(items);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<readonly string[]>([]);
  if (items.length === 0) return <p className="text text--subtle">{say.emptySprint}</p>;
  // Without a goal there is nothing to serve, so nobody is asked.
  if (report.goal.verdict === 'missing') {
    return (
      <section className="stack">
        <h2 className="heading-section">{say.allItems}</h2>
        <p className="text text--subtle text--small">{say.allItemsHelp}</p>
        <ItemRows items={items} label={say.allItems} marks={marks} choosing={null} />
      </section>
    );
  }
  const choosing: Choosing = {
    isSelected: (key) => selected.has(key),
    select: (keys, isSelected) =>
      setSelected((before) => {
        const after = new Set(before);
        for (const key of keys)
          if (isSelected) after.add(key);
          else after.delete(key);
        return after;
      }),
    // Whoever drags one of several selected items means all of them.
    startDrag: (key) => setDragged(selected.has(key) ? [...selected] : [key]),
    endDrag: () => setDragged([]),
  };
  const itemsOf = (keys: readonly string[]) => items.filter(({ key }) => keys.includes(key));
  const clear = (): void => setSelected(new Set());
  const dropOn = (group: Group): void => {
    const serves = meaning[group];
    const [first, ...others] = itemsOf(dragged);
    if (serves === null || !first) return;
    steady.move(dragged, group);
    setDragged([]);
    if (others.length > 0) marks.markMany([first, ...others], serves);
    else marks.mark(first, serves);
    clear();
  };
  const chosen = itemsOf([...selected]);
  return (
    <>
      <p className="visually-hidden" role="status">
        {marks.lastSaved && say.markSaved(marks.lastSaved.key, marks.lastSaved.serves)}
      </p>
      {!canEdit && <p className="text text--subtle text--small">{say.readOnly}</p>}
      {groups
        .filter((group) => steady.inGroup(group).length > 0 || (group === 'serves' && canEdit))
        .map((group) => (
          <ItemGroup
            key={group}
            group={group}
            items={steady.inGroup(group)}
            help={
              steady.inGroup(group).length === 0 && items.some((item) => groupOf(item) === group)
                ? say.groupHelp.servesMarked
                : helpOf(group, steady.inGroup(group).length === 0, report.sprint.state === 'closed')
            }
            marks={marks}
            choosing={canEdit ? choosing : null}
            onDrop={dragged.length > 0 && meaning[group] !== null ? () => dropOn(group) : null}
          />
        ))}
      {steady.isOvertaken && (
        <div>
          <Button look="subtle" onClick={steady.regroup}>
            {say.regroup}
          </Button>
        </div>
      )}
      <BulkBar
        selected={chosen}
        marks={marks}
        onMark={(serves) => {
          marks.markMany(chosen, serves);
          clear();
        }}
        onClear={clear}
      />
    </>
  );
}

function helpOf(group: Group, isEmpty: boolean, isClosed: boolean): string {
  if (isEmpty) return say.groupHelp.servesEmpty;
  return isClosed && group === 'other' ? say.groupHelpClosed : say.groupHelp[group];
}
