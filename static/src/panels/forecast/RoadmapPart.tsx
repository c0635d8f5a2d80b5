import { useState } from 'react';
import type { ForecastReport } from '../../../../src/core/model/forecast-report';
import { ExportableChart } from '../../charts/export/ExportableChart';
import { Roadmap } from '../../charts/Roadmap';
import { forecastWords } from '../../words/forecast';

const say = forecastWords.roadmap;
const shownAtFirst = 20;

/** Promise and forecast of every release side by side, on one time line; what has neither has no place there. */
export function RoadmapPart({ report }: { readonly report: ForecastReport }) {
  const [isWhole, setWhole] = useState(false);
  const dated = report.releases.filter(
    ({ promisedFor, dates, left }) => promisedFor !== null || (dates.kind === 'known' && left.items > 0),
  );
  if (dated.length === 0) return null;
  const shown = isWhole ? dated : dated.slice(0, shownAtFirst);
  const rest = dated.length - shown.length;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle text--small">{say.help}</p>
      <ExportableChart title={say.chart}>
        <Roadmap title={say.chart} releases={shown} today={report.today} horizon={report.horizon} />
      </ExportableChart>
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {forecastWords.releases.more(rest)}
          </button>
        </div>
      )}
    </section>
  );
}
