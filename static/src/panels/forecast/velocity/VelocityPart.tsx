import '../../../ui/card.css';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ForecastReport } from '../../../../../src/core/model/forecast-report';
import { ExportableChart } from '../../../charts/export/ExportableChart';
import { PaceBars } from '../../../charts/PaceBars';
import { Disclosure } from '../../../ui/Disclosure';
import { Notice } from '../../../ui/Notice';
import { forecastWords } from '../../../words/forecast';
import { BehindTheBars } from './BehindTheBars';
import { PaceCards } from './PaceCards';
import { sprintRows, weekRows } from './pace-rows';
import { SprintItems } from './SprintItems';
import { WeekItems } from './WeekItems';

const say = forecastWords.velocity;

/** The team's pace with its spread: what a date is made of. */
export function VelocityPart(props: { readonly report: ForecastReport; readonly estimateFieldName: string | null }) {
  const { report, estimateFieldName } = props;
  const { velocity, by } = report;
  const rows = by === 'sprints' ? sprintRows(velocity.sprints) : weekRows(velocity.weeks);
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title[by]}</h2>
      <PaceCards report={report} unit={forecastWords.unit(report.unit, estimateFieldName)} />
      {velocity.shift && (
        <Notice tone="warning" title={say.shift}>
          {velocity.shift.sentence}
        </Notice>
      )}
      {rows.bars.length === 0 ? <p className="text text--subtle">{say.none}</p> : <Bars rows={rows} {...props} />}
      <Sentences title={say.notes} sentences={report.historyNotes} />
      <Sentences title={say.jira} sentences={velocity.jiraDifference} />
    </section>
  );
}

/** The bars, and the items behind the one that is asked about: the newest until another is pressed. */
function Bars(props: {
  readonly rows: ReturnType<typeof sprintRows>;
  readonly report: ForecastReport;
  readonly estimateFieldName: string | null;
}) {
  const { rows, report, estimateFieldName } = props;
  const { velocity, by, unit } = report;
  const [isOpen, setOpen] = useState(false);
  const [pressed, setPressed] = useState<string | null>(null);
  const choice = useRef<HTMLSelectElement>(null);
  // A chart's rows are named in the first column of its table.
  const newestFirst = rows.bars.map(({ id, label }, at) => ({ id, name: rows.table.rows[at]?.[0] ?? label })).reverse();
  const chosen = newestFirst.some(({ id }) => id === pressed) ? pressed : newestFirst[0]?.id;
  const week = velocity.weeks.find(({ from }) => from === chosen);
  const openAt = (id: string): void => {
    // The choice must stand there before it can be gone to.
    flushSync(() => {
      setPressed(id);
      setOpen(true);
    });
    choice.current?.focus();
  };
  return (
    <>
      <ExportableChart title={say.chart[by]}>
        <PaceBars title={say.chart[by]} limits={velocity.limits} onPress={openAt} {...rows} />
      </ExportableChart>
      <Disclosure title={say.items.title} level={3} isOpen={isOpen} onToggle={setOpen}>
        <BehindTheBars
          label={say.items.choose[by]}
          bars={newestFirst}
          chosen={chosen ?? ''}
          onChoose={setPressed}
          choice={choice}
        >
          {/* What was looked at before must not stand under the name of the next. */}
          {by === 'sprints' ? (
            <SprintItems key={chosen} sprintId={Number(chosen)} estimateFieldName={estimateFieldName} />
          ) : (
            week && (
              <WeekItems
                key={chosen}
                week={week}
                unit={unit === 'items' ? null : forecastWords.unit(unit, estimateFieldName)}
              />
            )
          )}
        </BehindTheBars>
      </Disclosure>
    </>
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
