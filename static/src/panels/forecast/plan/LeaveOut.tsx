import { useId, useState, type FormEvent } from 'react';
import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { Button } from '../../../ui/Button';
import { forecastWords } from '../../../words/forecast';
import { ScopeAdviceView } from './ScopeAdviceView';

const say = forecastWords.scope;
const levels = [50, 70, 85, 95] as const;
const usualLevel = 85;

/** "What must I leave out to be done by then?" A promised date is asked about at once. */
export function LeaveOut(props: {
  readonly release: ReleaseForecast;
  readonly today: string;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { release, today } = props;
  const promised = release.promisedFor !== null && release.promisedFor >= today ? release.promisedFor : null;
  const [date, setDate] = useState(promised ?? '');
  const [level, setLevel] = useState<number>(usualLevel);
  const [asked, setAsked] = useState(promised === null ? null : { date: promised, level: usualLevel });
  const [isComplaining, setComplaining] = useState(false);
  const id = useId();
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const isWrong = date < today;
    setComplaining(isWrong);
    if (!isWrong) setAsked({ date, level });
  };
  return (
    <div className="stack">
      {/* The form's own words, in the person's language, stand where the browser's would. */}
      <form className="filters" noValidate onSubmit={ask}>
        <label className="filter" htmlFor={`${id}-date`}>
          <span className="text--small text--strong">{say.date}</span>
          <input
            id={`${id}-date`}
            type="date"
            className="select"
            min={today}
            value={date}
            aria-describedby={isComplaining ? `${id}-complaint` : undefined}
            aria-invalid={isComplaining || undefined}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <label className="filter" htmlFor={`${id}-level`}>
          <span className="text--small text--strong">{say.level}</span>
          <select
            id={`${id}-level`}
            className="select"
            value={level}
            onChange={(event) => setLevel(Number(event.target.value))}
          >
            {levels.map((each) => (
              <option key={each} value={each}>
                {say.levels(each / 100)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{say.ask}</Button>
      </form>
      {isComplaining && (
        <p id={`${id}-complaint`} className="text complaint" role="alert">
          {say.chooseDate}
        </p>
      )}
      {asked && (
        // Each question begins anew: the answer to the one before must not stand under this one.
        <ScopeAdviceView
          key={`${asked.date} ${asked.level}`}
          release={release}
          linesByKey={props.linesByKey}
          {...asked}
        />
      )}
    </div>
  );
}
