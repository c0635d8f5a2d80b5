import { Suspense, lazy } from 'react';
import type { NamedItem, WholeBacklog } from '../../../../src/contract';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Disclosure } from '../../ui/Disclosure';
import { Skeleton } from '../../ui/Skeleton';
import { backlogWords as say } from '../../words/backlog';
import { cleanUpWords } from '../../words/clean-up';
import { dependencyWords } from '../../words/dependencies';
import { orderWords } from '../../words/order';
import { HealthOverview } from '../backlog/HealthOverview';
import { HealthParts } from '../backlog/HealthParts';
import { RefinementPart } from '../backlog/refinement-plan/RefinementPart';
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

/** How the backlog fares: all of it, where it was read, and the items at the top as they are right now. */
export function BacklogSection(props: {
  readonly whole: Extract<WholeBacklog, { kind: 'ready' }> | null;
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly ruleLookedAt: string | null;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { whole, named } = props;
  return (
    <>
      {whole && (
        <>
          {whole.isRenewed && <p className="text text--subtle">{say.renewed}</p>}
          <HealthOverview whole={whole} named={named} />
          <HealthParts parts={whole.report.parts} named={named} looksAt={props.ruleLookedAt} />
          <RefinementPart report={whole.report} named={named} />
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
      )}
      <TopOfBacklog hasSummary={whole === null} level={props.level} onLevel={props.onLevel} />
    </>
  );
}
