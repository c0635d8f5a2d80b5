import { useState } from 'react';
import type { Payload, SprintGoalAnswer } from '../../../../src/contract';
import type { SprintItem } from '../../../../src/core/model/sprint-report';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { SprintItemRow } from './SprintItemRow';
import { useMarks } from './use-marks';

type Group = keyof typeof say.groups;
const groups: readonly Group[] = ['serves', 'suggested', 'other'];

/** The sprint's items by what they have to do with the goal. A marked row stays where it is, so that nothing jumps away. */
export function SprintItems(props: {
  readonly answer: Extract<SprintGoalAnswer, { kind: 'sprint' }>;
  readonly payload: Payload<'sprintGoal'>;
}) {
  const { report, canEdit } = props.answer;
  const marks = useMarks(report.sprint.id, props.payload);
  const [groupAtFirst] = useState(() => new Map(report.items.map((item) => [item.key, groupOf(item)])));
  const inGroup = (group: Group) =>
    report.items.filter((item) => (groupAtFirst.get(item.key) ?? groupOf(item)) === group);
  if (report.items.length === 0) return <p className="text text--subtle">{say.emptySprint}</p>;
  // Without a goal there is nothing to serve, so nobody is asked.
  if (report.goal.verdict === 'missing') {
    return (
      <section className="stack">
        <h2 className="heading-section">{say.allItems}</h2>
        <p className="text text--subtle text--small">{say.allItemsHelp}</p>
        <ul className="plain-list lines">
          {report.items.map((item) => (
            <SprintItemRow key={item.key} item={item} marks={marks} canEdit={false} />
          ))}
        </ul>
      </section>
    );
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {marks.lastSaved && say.markSaved(marks.lastSaved.key, marks.lastSaved.serves)}
      </p>
      {!canEdit && <p className="text text--subtle text--small">{say.readOnly}</p>}
      {groups
        .filter((group) => inGroup(group).length > 0)
        .map((group) => (
          <section key={group} className="stack">
            <h2 className="heading-section">{say.groups[group]}</h2>
            <p className="text text--subtle text--small">{say.groupHelp[group]}</p>
            <ul className="plain-list lines">
              {inGroup(group).map((item) => (
                <SprintItemRow key={item.key} item={item} marks={marks} canEdit={canEdit} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function groupOf({ serves }: SprintItem): Group {
  if (serves.kind === 'suggested') return 'suggested';
  return serves.kind === 'marked' && serves.serves ? 'serves' : 'other';
}
