import type { ForecastAnswer } from '../../../../src/contract';
import type { ItemLine } from '../../../../src/core/model/backlog-report';
import type { ForecastReport } from '../../../../src/core/model/forecast-report';
import { CopyButton } from '../../ui/CopyButton';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Notice } from '../../ui/Notice';
import { download } from '../../charts/export/download';
import { forecastWords as say } from '../../words/forecast';
import { words } from '../../words/shared';
import { ReleaseList } from './releases/ReleaseList';
import { ReportCardPart } from './ReportCardPart';
import { RoadmapPart } from './RoadmapPart';
import { VelocityPart } from './velocity/VelocityPart';

/** The answer first, then what it could be instead, then what it rests on. */
export function ForecastView(props: {
  readonly answer: ForecastAnswer;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { answer, linesByKey } = props;
  const { report } = answer;
  // What is not read yet is no too short history: it is said once that it comes.
  const isComing = report.history.kind === 'reading' && report.velocity.spread.kind !== 'known';
  const areDatesTold = report.releases.some(({ dates }) => dates.kind === 'known');
  // Where nothing was ever finished, there is neither a pace nor anything to trust.
  const hasPast = report.velocity.sprints.length + report.velocity.weeks.length > 0;
  const unit = report.unit === 'points' ? say.unit('points', answer.estimateFieldName) : null;
  return (
    <div className="forecast">
      <Announcements answer={answer} />
      <ReleaseList
        report={report}
        unit={unit}
        linesByKey={linesByKey}
        isArchived={answer.project.isArchived}
        actions={!isComing && (hasPast || report.releases.length > 0) && <Exports answer={answer} />}
      />
      <RoadmapPart report={report} />
      {!isComing && hasPast && <VelocityPart report={report} estimateFieldName={answer.estimateFieldName} />}
      {!isComing && hasPast && <ReportCardPart report={report} />}
      {areDatesTold && <Basis report={report} />}
    </div>
  );
}

function Basis({ report }: { readonly report: ForecastReport }) {
  const { assumptions, trials, seed, horizon, history, by } = report;
  return (
    <Disclosure title={say.basis.title}>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
        <li>{say.basis.futures(trials, seed)}</li>
        {horizon !== null && <li>{say.basis.horizon(horizon)}</li>}
        {history.kind === 'ready' && history.asOf !== null && <li>{say.asOf(by, history.asOf)}</li>}
      </ul>
    </Disclosure>
  );
}

/** What to know before reading on: the past is still being read, is too short, or the backlog was cut. */
function Announcements({ answer: { project, report, cutAfterItems } }: { readonly answer: ForecastAnswer }) {
  // How much comes next is refused whenever dates are, for the same reason.
  const { history, nextSprint } = report;
  const cut = cutAfterItems === undefined ? null : say.cut(cutAfterItems);
  return (
    <>
      {history.kind === 'reading' && !project.isArchived && (
        <Notice tone="information" title={say.reading.title} isNews>
          <p className="text">{say.reading.text(history.done, history.total)}</p>
        </Notice>
      )}
      {history.kind === 'ready' && !project.isArchived && nextSprint.kind !== 'known' && (
        <Notice tone="information" title={say.unknown.title}>
          <p className="text">{words.whyUnknown(nextSprint)}</p>
          <p className="text">
            {say.unknown.advice}
            {report.releases.length > 0 && ` ${say.unknown.below}`}
          </p>
        </Notice>
      )}
      {cut && (
        <Notice tone="warning" title={cut.title}>
          {cut.text}
        </Notice>
      )}
    </>
  );
}

function Exports({ answer }: { readonly answer: ForecastAnswer }) {
  const { csv, mail } = answer.exports;
  const file = say.exports.csvFile(answer.project.key, answer.report.today);
  // Without the mark at its beginning Excel takes UTF-8 for something else.
  const table = new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' });
  return (
    <div className="row forecast__exports">
      <CopyButton name={say.exports.mail} text={`${mail.subject}\n\n${mail.text}`} />
      <Button onClick={() => download(file, table)}>{say.exports.csv}</Button>
    </div>
  );
}
