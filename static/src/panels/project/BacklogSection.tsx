import type { BacklogHealthAnswer } from '../../../../src/contract';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Notice } from '../../ui/Notice';
import { projectWords as say } from '../../words/project';
import { HurtList } from './HurtList';
import { ItemsByLevel } from './ItemsByLevel';
import { SummaryRow } from './SummaryRow';

export function BacklogSection(props: {
  readonly answer: BacklogHealthAnswer;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { health } = props.answer;
  if (health.items.length === 0) {
    return (
      <Notice tone="information" title={say.empty.title}>
        {say.empty.text}
      </Notice>
    );
  }
  const linesByKey = new Map(health.items.map((item) => [item.key, item]));
  const { count, isExact } = health.openItems;
  return (
    <>
      {count > health.items.length && (
        <Notice tone="information" title={say.cut(health.items.length, count, isExact)}>
          {say.cutAdvice}
        </Notice>
      )}
      <SummaryRow health={health} linesByKey={linesByKey} onLevel={props.onLevel} />
      <HurtList
        title={say.hurts}
        help={say.hurtsHelp}
        empty={say.noHurts}
        hurts={health.hurts}
        linesByKey={linesByKey}
      />
      {health.habits.length > 0 && (
        <HurtList title={say.habits} help={say.habitsHelp} hurts={health.habits} linesByKey={linesByKey} />
      )}
      <ItemsByLevel health={health} level={props.level} onLevel={props.onLevel} />
    </>
  );
}
