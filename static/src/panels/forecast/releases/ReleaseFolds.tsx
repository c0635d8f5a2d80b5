import { Suspense, lazy, useId, useState } from 'react';
import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { ForecastReport, ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { Skeleton } from '../../../ui/Skeleton';
import { forecastWords } from '../../../words/forecast';
import { LeaveOut } from '../plan/LeaveOut';
import { WhatIf } from '../plan/WhatIf';
import { Basis } from './Basis';

const say = forecastWords.releases;

const ReleaseBurnUp = lazy(() => import('./ReleaseBurnUp').then((file) => ({ default: file.ReleaseBurnUp })));

type Fold = keyof typeof say.folds;

/** The questions that follow an answer: one open at a time, each asked of Jira only then. */
export function ReleaseFolds(props: {
  readonly release: ReleaseForecast;
  readonly report: ForecastReport;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { release, report } = props;
  const [open, setOpen] = useState<Fold | null>(null);
  const id = useId();
  const canPlan = release.dates.kind === 'known' && release.left.items > 0;
  const folds: readonly Fold[] = canPlan ? ['scope', 'what', 'burnUp', 'basis'] : ['basis'];
  return (
    <>
      <div className="row release__folds">
        {folds.map((fold) => (
          <button
            key={fold}
            type="button"
            className="chip-button"
            aria-label={say.foldNamed(say.folds[fold], release.name)}
            aria-expanded={open === fold}
            aria-controls={id}
            onClick={() => setOpen(open === fold ? null : fold)}
          >
            {say.folds[fold]}
          </button>
        ))}
      </div>
      <div id={id} hidden={open === null} className="release__fold">
        {open === 'scope' && <LeaveOut release={release} today={report.today} linesByKey={props.linesByKey} />}
        {open === 'what' && <WhatIf release={release} today={report.today} teamSize={report.teamSize} />}
        {open === 'basis' && <Basis {...props} />}
        {open === 'burnUp' && (
          <Suspense fallback={<Skeleton lines={6} />}>
            <ReleaseBurnUp release={release} />
          </Suspense>
        )}
      </div>
    </>
  );
}
