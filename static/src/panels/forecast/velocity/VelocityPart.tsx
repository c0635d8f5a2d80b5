import '../../../ui/card.css';
import type { ForecastReport } from '../../../../../src/core/model/forecast-report';
import { ExportableChart } from '../../../charts/export/ExportableChart';
import { PaceBars } from '../../../charts/PaceBars';
import { Disclosure } from '../../../ui/Disclosure';
import { KnownNumber } from '../../../ui/KnownNumber';
import { Notice } from '../../../ui/Notice';
import { forecastWords } from '../../../words/forecast';
import { sprintRows, weekRows } from './pace-rows';
import { SayDo } from './SayDo';
import { SprintItems } from './SprintItems';

const say = forecastWords.velocity;

/** The team's pace with its spread: what a date is made of. */
export function VelocityPart(props: { readonly report: ForecastReport; readonly estimateFieldName: string | null }) {
  const { report } = props;
  const unit = forecastWords.unit(report.unit, props.estimateFieldName);
  const { velocity, by, nextSprint } = report;
  const rows = by === 'sprints' ? sprintRows(velocity.sprints) : weekRows(velocity.weeks);
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title[by]}</h2>
      <div className="velocity">
        {velocity.spread.kind === 'known' && (
          <section className="card">
            <h3 className="heading-group">{say.each[by]}</h3>
            <p className="text">
              <KnownNumber
                value={velocity.spread}
                show={({ p10, median, p90 }) => `${say.spread(p10, median, p90)} (${unit})`}
              />
            </p>
          </section>
        )}
        {by === 'sprints' && nextSprint.kind === 'known' && (
          <section className="card">
            <h3 className="heading-group">{say.next}</h3>
            <p className="text">
              <KnownNumber value={nextSprint} show={({ p85, p50 }) => say.fits(p85, p50, unit)} />
            </p>
            <p className="text text--subtle text--small">{say.fitsHelp}</p>
          </section>
        )}
        {velocity.sprints.length > 0 && <SayDo sprints={velocity.sprints} />}
      </div>
      {velocity.shift && (
        <Notice tone="warning" title={say.shift}>
          {velocity.shift.sentence}
        </Notice>
      )}
      {rows.bars.length === 0 ? (
        <p className="text text--subtle">{say.none}</p>
      ) : (
        <ExportableChart title={say.chart[by]}>
          <PaceBars title={say.chart[by]} limits={velocity.limits} {...rows} />
        </ExportableChart>
      )}
      {velocity.sprints.length > 0 && (
        <Disclosure title={say.items.title} level={3}>
          <SprintItems sprints={velocity.sprints} estimateFieldName={props.estimateFieldName} />
        </Disclosure>
      )}
      <Sentences title={say.notes} sentences={report.historyNotes} />
      <Sentences title={say.jira} sentences={velocity.jiraDifference} />
    </section>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Disclosure title={title} level={3}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
