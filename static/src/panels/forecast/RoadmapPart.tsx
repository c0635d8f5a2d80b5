import { useState } from 'react';
import type { ForecastReport, ReleaseForecast } from '../../../../src/core/model/forecast-report';
import { ExportableChart } from '../../charts/export/ExportableChart';
import { Roadmap } from '../../charts/Roadmap';
import { forecastWords } from '../../words/forecast';

const say = forecastWords.roadmap;
const shownAtFirst = 20;

/** Promise and forecast of every release side by side, on one time line; what has neither has no place there. */
export function RoadmapPart({ report }: { readonly report: ForecastReport }) {
  const [isWhole, setWhole] = useState(false);
  const { releases, horizon, today } = report;
  const dated = releases.filter((release) => release.promisedFor !== null || isSeen(release));
  const beyond = releases.filter((release) => isForecast(release) && !dated.includes(release)).length;
  if (dated.length === 0) return null;
  const shown = isWhole ? dated : dated.slice(0, shownAtFirst);
  const rest = dated.length - shown.length;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle text--small">{say.help}</p>
      <ExportableChart title={say.chart}>
        <Roadmap title={say.chart} releases={shown} today={today} horizon={horizon} />
      </ExportableChart>
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {forecastWords.releases.more(rest)}
          </button>
        </div>
      )}
      {beyond > 0 && horizon !== null && <p className="text text--subtle text--small">{say.beyond(beyond, horizon)}</p>}
    </section>
  );
}

const isForecast = ({ dates, left }: ReleaseForecast): boolean => dates.kind === 'known' && left.items > 0;

/** Whether any day of its forecast lies within what was looked at. */
const isSeen = ({ dates, left }: ReleaseForecast): boolean =>
  dates.kind === 'known' && left.items > 0 && dates.value.p50 !== null;
