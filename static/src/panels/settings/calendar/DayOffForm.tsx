import { useId, useState } from 'react';
import type { ProjectSettings } from '../../../../../src/contract';
import { Button } from '../../../ui/Button';
import { settingsWords } from '../../../words/settings';

type DayOff = ProjectSettings['calendar']['daysOff'][number];

const say = settingsWords.calendar;
const blank: DayOff = { from: '', to: '', why: '' };
/** As many as the contract takes. */
const daysOffAtMost = 60;
const whyAtMost = 80;

/** One or more days in a row on which nobody works. It stands in a form already, so that Enter must not save that. */
export function DayOffForm(props: { readonly daysOff: readonly DayOff[]; readonly onAdd: (dayOff: DayOff) => void }) {
  const [typed, setTyped] = useState(blank);
  const [complaint, setComplaint] = useState<string | null>(null);
  const id = useId();
  const add = (): void => {
    // One day alone needs no last day.
    const dayOff = { from: typed.from, to: typed.to === '' ? typed.from : typed.to, why: typed.why.trim() };
    const wrong = complaintAbout(dayOff, props.daysOff);
    setComplaint(wrong);
    if (wrong !== null) return;
    props.onAdd(dayOff);
    setTyped(blank);
  };
  const field = (name: keyof DayOff, type: 'date' | 'text', label: string) => (
    <label className="threshold" htmlFor={`${id}-${name}`}>
      <span className="text--small text--strong">{label}</span>
      <input
        id={`${id}-${name}`}
        type={type}
        className="select"
        value={typed[name]}
        maxLength={type === 'text' ? whyAtMost : undefined}
        min={name === 'to' ? typed.from : undefined}
        aria-describedby={complaint === null ? undefined : `${id}-complaint`}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
    </label>
  );
  return (
    <>
      <div className="row settings__row">
        {field('from', 'date', say.from)}
        {field('to', 'date', say.to)}
        {field('why', 'text', say.why)}
        <Button onClick={add}>{say.add}</Button>
      </div>
      {complaint !== null && (
        <p id={`${id}-complaint`} className="text complaint" role="alert">
          {complaint}
        </p>
      )}
    </>
  );
}

function complaintAbout(dayOff: DayOff, others: readonly DayOff[]): string | null {
  if (dayOff.from === '') return say.noDay;
  if (dayOff.to < dayOff.from) return say.backwards;
  if (others.length >= daysOffAtMost) return say.tooMany(daysOffAtMost);
  return others.some(({ from, to }) => from === dayOff.from && to === dayOff.to) ? say.already : null;
}
