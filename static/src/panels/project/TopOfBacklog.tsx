import type { RefinementLevel } from '../../../../src/core/model/review';
import { Answered } from '../../asking/Answered';
import { useQuestion } from '../../asking/use-question';
import { Notice } from '../../ui/Notice';
import { projectWords as say } from '../../words/project';
import { HurtList } from './HurtList';
import { ItemsByLevel } from './ItemsByLevel';
import { SummaryRow } from './SummaryRow';

/** The items that are pulled first, read as they are right now: what hurts in their words, and each one's next step. */
export function TopOfBacklog(props: {
  /** Where the whole backlog tells more, this part's own figures would only compete with it. */
  readonly hasSummary: boolean;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const asked = useQuestion('backlogHealth', {});
  return (
    <Answered<'backlogHealth'> asked={asked}>
      {({ health }) => {
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
          <div className="section__parts">
            {count > health.items.length && (
              <Notice tone="information" title={say.cut(health.items.length, count, isExact)}>
                {say.cutAdvice}
              </Notice>
            )}
            {props.hasSummary && <SummaryRow health={health} linesByKey={linesByKey} onLevel={props.onLevel} />}
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
          </div>
        );
      }}
    </Answered>
  );
}
