import { useId, useState, type ReactNode } from 'react';
import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { ForecastReport } from '../../../../../src/core/model/forecast-report';
import { Notice } from '../../../ui/Notice';
import { forecastWords } from '../../../words/forecast';
import { ReleaseCard } from './ReleaseCard';

const say = forecastWords.releases;
const shownAtFirst = 6;
const shownMoreAtOnce = 20;

/** Every release and epic with its answer; the first few are enough to begin with. */
export function ReleaseList(props: {
  readonly report: ForecastReport;
  /** What estimates are counted in, as people call it; null where items are. */
  readonly unit: string | null;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
  readonly actions: ReactNode;
  readonly isArchived: boolean;
}) {
  const { report, unit, linesByKey } = props;
  const { headline } = report;
  const none = props.isArchived ? say.archived : say.none;
  const id = useId();
  const [room, setRoom] = useState(shownAtFirst);
  const shown = report.releases.slice(0, room);
  const rest = report.releases.length - shown.length;
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="row row--apart">
        <h2 id={id} className="heading-section">
          {say.title}
        </h2>
        {props.actions}
      </div>
      {headline !== null && <p className="forecast__headline">{headline}</p>}
      {report.releases.length === 0 ? (
        <Notice tone="information" title={none.title}>
          {none.text}
        </Notice>
      ) : (
        <ul className="plain-list releases">
          {shown.map((release) => (
            <li key={`${release.kind} ${release.id}`}>
              <ReleaseCard release={release} report={report} unit={unit} linesByKey={linesByKey} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setRoom(room + shownMoreAtOnce)}>
            {say.more(Math.min(rest, shownMoreAtOnce))}
          </button>
        </div>
      )}
    </section>
  );
}
