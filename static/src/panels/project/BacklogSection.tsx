import { Suspense, lazy } from 'react';
import type { NamedItem, WholeBacklog } from '../../../../src/contract';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Answered } from '../../asking/Answered';
import { useQuestion } from '../../asking/use-question';
import { Disclosure } from '../../ui/Disclosure';
import { Skeleton } from '../../ui/Skeleton';
import { backlogWords as say } from '../../words/backlog';
import { cleanUpWords } from '../../words/clean-up';
import { dependencyWords } from '../../words/dependencies';
import { orderWords } from '../../words/order';
import { HealthOverview } from '../backlog/HealthOverview';
import { HealthParts } from '../backlog/HealthParts';
import { RefinementPart } from '../backlog/refinement-plan/RefinementPart';
import { ItemsByLevel } from './ItemsByLevel';
import { TopOfBacklog } from './TopOfBacklog';

const DependencySection = lazy(() =>
  import('../backlog/dependencies/DependencySection').then((file) => ({ default: file.DependencySection })),
);

const CleanUpSection = lazy(() =>
  import('../backlog/clean-up/CleanUpSection').then((file) => ({ default: file.CleanUpSection })),
);

const OrderSection = lazy(() =>
  import('../backlog/order/OrderSection').then((file) => ({ default: file.OrderSection })),
);

type Whole = Extract<WholeBacklog, { kind: 'ready' }>;

/** Rules that speak of single items, by the rule that says the same of the whole backlog. */
const alsoOfItems: Readonly<Record<string, string>> = { 'health/orphans': 'trace/no-parent' };
const toldBy = (whole: Whole | null): ReadonlySet<string> =>
  new Set(
    (whole?.report.parts ?? []).flatMap(({ rule, judged }) =>
      judged.kind === 'known' ? (alsoOfItems[rule] ?? []) : [],
    ),
  );

/** How the backlog fares: what hurts as a whole and in its items, what to do about it, the tools, and the items. */
export function BacklogSection(props: {
  readonly whole: Whole | null;
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly ruleLookedAt: string | null;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { whole, named } = props;
  const live = useQuestion('backlogHealth', {});
  return (
    <>
      {whole && (
        <>
          {whole.isRenewed && <p className="text text--subtle">{say.renewed}</p>}
          <HealthOverview whole={whole} named={named} />
          <HealthParts parts={whole.report.parts} named={named} looksAt={props.ruleLookedAt} />
        </>
      )}
      <Answered<'backlogHealth'> asked={live}>
        {(answer) => (
          <TopOfBacklog answer={answer} hasSummary={whole === null} toldAbove={toldBy(whole)} onLevel={props.onLevel} />
        )}
      </Answered>
      {whole && (
        <>
          <RefinementPart report={whole.report} named={named} />
          <Tools />
        </>
      )}
      {live.state === 'ready' && live.answer.health.items.length > 0 && (
        <ItemsByLevel health={live.answer.health} level={props.level} onLevel={props.onLevel} />
      )}
    </>
  );
}

/** Each folded away until somebody wants to work with it. */
function Tools() {
  return (
    <>
      <Disclosure title={dependencyWords.title}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <DependencySection />
        </Suspense>
      </Disclosure>
      <Disclosure title={orderWords.title}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <OrderSection />
        </Suspense>
      </Disclosure>
      {/* Folding it away must not end what it has under way. */}
      <Disclosure title={cleanUpWords.title} keepsContent>
        <Suspense fallback={<Skeleton lines={4} />}>
          <CleanUpSection />
        </Suspense>
      </Disclosure>
    </>
  );
}
