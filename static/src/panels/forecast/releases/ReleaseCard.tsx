import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { ForecastReport, ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge } from '../../../ui/Lozenge';
import { ShareBar } from '../../../ui/ShareBar';
import { forecastWords } from '../../../words/forecast';
import { words } from '../../../words/shared';
import { Drift } from './Drift';
import { answerOf, outlookTones } from './outlook';
import { ReleaseFolds } from './ReleaseFolds';

const say = forecastWords.releases;

/** One release: the answer, what moved it, what is odd about it, and the questions that come next. */
export function ReleaseCard(props: {
  readonly release: ReleaseForecast;
  readonly report: ForecastReport;
  readonly unit: string | null;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { release, report } = props;
  const { done, total, dates, outlook } = release;
  const progress = say.progress(done, total, props.unit);
  // Said once above the list, why nothing can be told is not said again for each release.
  const isUnknownForAll = report.nextSprint.kind !== 'known';
  return (
    <article className="release" aria-label={release.name}>
      <div className="row">
        <h3 className="release__name">{release.name}</h3>
        {outlook && <Lozenge tone={outlookTones[outlook]}>{say.outlooks[outlook]}</Lozenge>}
        <span className="text--subtle text--small">
          {say.kinds[release.kind]} {release.kind === 'epic' && <ItemLink issueKey={release.id} />}
        </span>
      </div>
      <p className="release__answer">{answerOf(release, report.horizon)}</p>
      {dates.kind !== 'known' && release.left.items > 0 && !isUnknownForAll && (
        <p className="text text--subtle">{words.whyUnknown(dates)}</p>
      )}
      <Drift drift={release.drift} />
      {total.items > 0 && (
        <div className="release__progress">
          <ShareBar total={total.items} parts={[{ value: done.items, fill: 'done' }]} label={progress} />
          <p className="text text--subtle text--small">{progress}</p>
        </div>
      )}
      {release.warnings.length > 0 && (
        <ul className="release__warnings">
          {release.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <ReleaseFolds {...props} />
    </article>
  );
}
