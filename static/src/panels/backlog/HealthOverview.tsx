import './backlog.css';
import { Suspense, lazy } from 'react';
import type { NamedItem, WholeBacklog } from '../../../../src/contract';
import type { HealthReport } from '../../../../src/core/model/health-report';
import { Card } from '../../ui/Card';
import { KnownNumber } from '../../ui/KnownNumber';
import { NamedList } from '../../ui/NamedList';
import { Skeleton } from '../../ui/Skeleton';
import { HowCounted } from '../../ui/HowCounted';
import { backlogWords as say } from '../../words/backlog';

const ScoreTrend = lazy(() => import('../../charts/ScoreTrend').then((file) => ({ default: file.ScoreTrend })));

/** The score, what changed since last week, and how long the ready work lasts. */
export function HealthOverview(props: {
  readonly whole: Extract<WholeBacklog, { kind: 'ready' }>;
  readonly named: ReadonlyMap<string, NamedItem>;
}) {
  const { report, trend, changes } = props.whole;
  const scores = trend.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
  return (
    <div className="health">
      <Card title={say.score.title}>
        <Score report={report} />
        {/* One day is no trend. */}
        {scores.length > 1 && (
          <Suspense fallback={<Skeleton lines={2} />}>
            <ScoreTrend title={say.score.trend} days={scores} />
          </Suspense>
        )}
      </Card>
      {changes && (
        <Card title={say.changes.title(say.day(changes.since))}>
          {changes.sentences.length === 0 && <p className="text text--subtle">{say.changes.none}</p>}
          <ul className="plain-list health__changes">
            {changes.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={say.runway.title}>
        <RunwayFigures runway={report.runway} named={props.named} />
      </Card>
    </div>
  );
}

function Score({ report: { score, openItems, asOf } }: { readonly report: HealthReport }) {
  if (score === null) return <p className="text text--subtle">{say.score.none}</p>;
  return (
    <>
      <p className="text">
        <span className="card__figure">{say.score.value(score)}</span> <HowCounted formula={say.score.formula} />
      </p>
      <p className="text text--subtle text--small">{say.score.looked(openItems, say.day(asOf))}</p>
    </>
  );
}

function RunwayFigures(props: {
  readonly runway: HealthReport['runway'];
  readonly named: ReadonlyMap<string, NamedItem>;
}) {
  const { runway } = props;
  return (
    <>
      <p className="text">
        <KnownNumber
          value={runway}
          show={({ lasts, period, readyCount }) =>
            readyCount === 0 ? say.runway.nothing : say.runway.lasts(lasts, period)
          }
          className="card__figure"
        />
      </p>
      {runway.kind === 'known' && runway.value.readyCount === 0 && (
        <p className="text text--subtle">{say.runway.none}</p>
      )}
      {runway.kind === 'known' && runway.value.readyCount > 0 && (
        <>
          <p className="text">{say.runway.chance(runway.value)}</p>
          <p className="text text--subtle">{say.runway.range(runway.value)}</p>
          <NamedList
            label={say.runway.ready(runway.value.readyCount)}
            ids={runway.value.readyIds}
            count={runway.value.readyCount}
            known={props.named}
          />
        </>
      )}
    </>
  );
}
