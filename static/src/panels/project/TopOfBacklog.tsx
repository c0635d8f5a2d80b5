import type { BacklogHealthAnswer } from '../../../../src/contract';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Notice } from '../../ui/Notice';
import { projectWords as say } from '../../words/project';
import { HurtList } from './HurtList';
import { SummaryRow } from './SummaryRow';

/** What hurts in the items that are pulled first, in their words, read as they are right now. */
export function TopOfBacklog(props: {
  readonly answer: BacklogHealthAnswer;
  /** Where the whole backlog tells more, this part's own figures would only compete with it. */
  readonly hasSummary: boolean;
  /** Rules whose word on the whole backlog stands above. */
  readonly toldAbove: ReadonlySet<string>;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { project, health } = props.answer;
  if (health.items.length === 0) {
    const words = project.isArchived ? say.emptyArchived : say.empty;
    return (
      <Notice tone="information" title={words.title}>
        {words.text}
      </Notice>
    );
  }
  const linesByKey = new Map(health.items.map((item) => [item.key, item]));
  const { count, isExact } = health.openItems;
  const isCut = count > health.items.length;
  const notTold = ({ rule }: { readonly rule: string }): boolean => !props.toldAbove.has(rule);
  const habits = health.habits.filter(notTold);
  return (
    <div className="section__parts">
      {isCut && props.hasSummary && (
        <Notice tone="information" title={say.cut(health.items.length, count, isExact)}>
          {say.cutAdvice}
        </Notice>
      )}
      {props.hasSummary && <SummaryRow health={health} linesByKey={linesByKey} onLevel={props.onLevel} />}
      <HurtList
        title={props.hasSummary ? say.hurts : say.hurtsInItems}
        help={isCut && !props.hasSummary ? `${say.cutNow(health.items.length, count)} ${say.hurtsHelp}` : say.hurtsHelp}
        empty={say.noHurts}
        hurts={health.hurts.filter(notTold)}
        linesByKey={linesByKey}
      />
      {habits.length > 0 && (
        <HurtList title={say.habits} help={say.habitsHelp} hurts={habits} linesByKey={linesByKey} />
      )}
    </div>
  );
}
