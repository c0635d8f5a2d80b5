import type { ForecastReport } from '../../../../../src/core/model/forecast-report';
import { KnownNumber } from '../../../ui/KnownNumber';
import { forecastWords } from '../../../words/forecast';
import { SayDo } from './SayDo';

const say = forecastWords.velocity;

/** The pace in a few numbers: what is usual, what fits next, and what became of the plans. */
export function PaceCards({ report, unit }: { readonly report: ForecastReport; readonly unit: string }) {
  const { velocity, by, nextSprint } = report;
  return (
    <div className="velocity">
      {velocity.spread.kind === 'known' && (
        <section className="card">
          <h3 className="heading-group">{say.each[by]}</h3>
          <p className="text">
            <KnownNumber
              value={velocity.spread}
              show={({ p10, median, p90 }) => say.spread(p10, median, p90, unit)}
              of={say.each[by]}
            />
          </p>
          <p className="text text--subtle text--small">{say.spreadHelp[by]}</p>
        </section>
      )}
      {by === 'sprints' && nextSprint.kind === 'known' && (
        <section className="card">
          <h3 className="heading-group">{say.next}</h3>
          <p className="text">
            <KnownNumber value={nextSprint} show={({ p85, p50 }) => say.fits(p85, p50, unit)} of={say.next} />
          </p>
          <p className="text text--subtle text--small">{say.fitsHelp}</p>
        </section>
      )}
      {velocity.sprints.length > 0 && <SayDo sprints={velocity.sprints} />}
    </div>
  );
}
