import { useId, useState, type FormEvent } from 'react';
import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { Button } from '../../../ui/Button';
import { forecastWords } from '../../../words/forecast';
import { changeOf, type Change, type WhatIfDraft } from './what-if-draft';
import { WhatIfView } from './WhatIfView';

const say = forecastWords.what;

/** "What if these come in, what if one of us is away, what about another day?" */
export function WhatIf(props: {
  readonly release: ReleaseForecast;
  readonly today: string;
  readonly teamSize: number | null;
}) {
  const { release, teamSize } = props;
  const [draft, setDraft] = useState<WhatIfDraft>({
    addItems: '',
    awayDays: '',
    teamSize: teamSize === null ? '' : String(teamSize),
    noGrowth: false,
    date: '',
  });
  const [change, setChange] = useState<Change | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const id = useId();
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = changeOf(draft);
    setComplaint('complaint' in wanted ? wanted.complaint : null);
    if ('change' in wanted) setChange(wanted.change);
  };
  const numberField = (name: 'addItems' | 'awayDays' | 'teamSize', label: string, unit?: string) => (
    <label className="filter" htmlFor={`${id}-${name}`}>
      <span className="text--small text--strong">{label}</span>
      <span className="row">
        <input
          id={`${id}-${name}`}
          className="select plan__number"
          inputMode="numeric"
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
        {unit}
      </span>
    </label>
  );
  return (
    <div className="stack">
      <p className="text text--subtle text--small">{say.help}</p>
      <form className="filters" noValidate onSubmit={ask}>
        {numberField('addItems', say.add)}
        {numberField('awayDays', say.away)}
        {draft.awayDays.trim() !== '' && numberField('teamSize', say.team, say.people)}
        <label className="filter" htmlFor={`${id}-date`}>
          <span className="text--small text--strong">{say.date}</span>
          <input
            id={`${id}-date`}
            type="date"
            className="select"
            min={props.today}
            value={draft.date}
            onChange={(event) => setDraft({ ...draft, date: event.target.value })}
          />
        </label>
        <label className="text row">
          <input
            type="checkbox"
            checked={draft.noGrowth}
            onChange={(event) => setDraft({ ...draft, noGrowth: event.target.checked })}
          />
          {say.noGrowth}
        </label>
        <Button type="submit">{say.ask}</Button>
      </form>
      {complaint !== null && (
        <p className="text complaint" role="alert">
          {complaint}
        </p>
      )}
      {change && <WhatIfView key={JSON.stringify(change)} release={release} change={change} />}
    </div>
  );
}
