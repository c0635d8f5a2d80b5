import './refinement-plan.css';
import { Suspense, lazy } from 'react';
import type { NamedItem } from '../../../../../src/contract';
import type { HealthReport } from '../../../../../src/core/model/health-report';
import { Skeleton } from '../../../ui/Skeleton';
import { Candidates } from '../Candidates';
import { Funnel } from '../Funnel';
import { useRefinementPlan } from './use-refinement-plan';

const RefinementPlan = lazy(() => import('./RefinementPlan').then((file) => ({ default: file.RefinementPlan })));

/** What the next refinement could be about, and beside it the list of what it will be about. */
export function RefinementPart(props: {
  readonly report: HealthReport;
  readonly named: ReadonlyMap<string, NamedItem>;
}) {
  const { report, named } = props;
  const planning = useRefinementPlan();
  return (
    <div className="refinement-part">
      <div className="refinement-part__sources">
        <Candidates candidates={report.candidates} named={named} planning={planning} />
        <Funnel report={report} planning={planning} />
      </div>
      <Suspense fallback={<Skeleton lines={3} />}>
        <RefinementPlan planning={planning} />
      </Suspense>
    </div>
  );
}
