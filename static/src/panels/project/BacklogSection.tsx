import type { BacklogHealthAnswer, NamedItem, WholeBacklog } from '../../../../src/contract';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Notice } from '../../ui/Notice';
import { backlogWords } from '../../words/backlog';
import { projectWords as say } from '../../words/project';
import { Candidates } from '../backlog/Candidates';
import { Funnel } from '../backlog/Funnel';
import { HealthOverview } from '../backlog/HealthOverview';
import { HealthParts } from '../backlog/HealthParts';
import { HurtList } from './HurtList';
import { ItemsByLevel } from './ItemsByLevel';
import { SummaryRow } from './SummaryRow';

/** How the backlog fares: all of it, where it was read, and the items at the top as they are right now. */
export function BacklogSection(props: {
  readonly answer: BacklogHealthAnswer;
  readonly whole: Extract<WholeBacklog, { kind: 'ready' }> | null;
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly ruleLookedAt: string | null;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { whole, named } = props;
  const { health } = props.answer;
  if (health.items.length === 0 && !whole?.report.openItems) {
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
      {whole && (
        <>
          {whole.isRenewed && <p className="text text--subtle">{backlogWords.renewed}</p>}
          <HealthOverview whole={whole} named={named} />
          <HealthParts parts={whole.report.parts} named={named} looksAt={props.ruleLookedAt} />
          <Candidates candidates={whole.report.candidates} named={named} />
          <Funnel report={whole.report} />
        </>
      )}
      {health.items.length > 0 && (
        <>
          {count > health.items.length && (
            <Notice tone="information" title={say.cut(health.items.length, count, isExact)}>
              {say.cutAdvice}
            </Notice>
          )}
          {!whole && <SummaryRow health={health} linesByKey={linesByKey} onLevel={props.onLevel} />}
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
      )}
    </>
  );
}
