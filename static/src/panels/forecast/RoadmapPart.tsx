import type { ForecastReport } from '../../../../src/core/model/forecast-report';
import { ExportableChart } from '../../charts/export/ExportableChart';
import { Roadmap } from '../../charts/Roadmap';
import { forecastWords } from '../../words/forecast';

const say = forecastWords.roadmap;

/** Promise and forecast of every release side by side, on one time line; what has neither has no place there. */
export function RoadmapPart({ report }: { readonly report: ForecastReport }) {
  const dated = report.releases.filter(
    ({ promisedFor, dates, left }) => promisedFor !== null || (dates.kind === 'known' && left.items > 0),
  );
  if (dated.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle text--small">{say.help}</p>
      <ExportableChart title={say.chart}>
        <Roadmap title={say.chart} releases={dated} today={report.today} horizon={report.horizon} />
      </ExportableChart>
    </section>
  );
}
