import { useId, useState } from 'react';
import { ProblemNotice } from '../../../../ui/ProblemNotice';
import { Skeleton } from '../../../../ui/Skeleton';
import { cleanUpWords } from '../../../../words/clean-up';
import type { Stage } from '../run/deed';
import type { Form } from './DeedForm';
import { FormFrame } from './FormFrame';
import { useWaysToClose } from './use-ways-to-close';

/** Asks as what to close, from what Jira offers this person, and says which items cannot go there. */
export function CloseForm({
  entries,
  linksFirst = false,
  onStart,
  onCancel,
}: Form & { readonly linksFirst?: boolean }) {
  const say = linksFirst ? { ...cleanUpWords.close, ...cleanUpWords.linkClose } : cleanUpWords.close;
  const targets = entries.map(({ target }) => target);
  const asked = useWaysToClose([...new Set(targets.map(({ id }) => id))]);
  const [wanted, setWanted] = useState<string | null>(null);
  const radios = useId();
  const statuses = asked.state === 'ready' ? asked.ways.statuses : [];
  const way = statuses.find(({ status }) => status.id === wanted) ?? statuses[0];
  const goingTo = (ids: readonly string[]) => targets.filter(({ id }) => ids.includes(id));
  const going = way ? goingTo(way.ids) : [];
  const stay = targets.filter((target) => !going.includes(target));
  const start = (): void => {
    if (!way) return;
    const close: Stage = { act: { kind: 'close', status: way.status }, targets: going };
    onStart({ stages: linksFirst ? [{ act: { kind: 'link' }, targets: going }, close] : [close], isUndo: false });
  };
  return (
    <FormFrame
      title={say.title(targets.length)}
      promise={way ? say.promise(going.length, way.status.name) : null}
      submit={way ? say.submit(going.length) : null}
      onSubmit={start}
      onCancel={onCancel}
    >
      {asked.state === 'loading' && <Skeleton lines={2} />}
      {asked.state === 'problem' && (
        <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />
      )}
      {asked.state === 'ready' && !way && <p className="text">{say.noWay}</p>}
      {way && (
        <fieldset className="switch">
          <legend className="text--strong text--small">{say.legend}</legend>
          {statuses.map(({ status, ids }) => (
            <label key={status.id} className="switch__choice">
              <input type="radio" name={radios} checked={status === way.status} onChange={() => setWanted(status.id)} />
              {say.way(status.name, goingTo(ids).length)}
            </label>
          ))}
        </fieldset>
      )}
      {way?.countsAsFinished && <p className="text">{say.countsAsFinished(way.status.name)}</p>}
      {way && stay.length > 0 && <p className="text">{say.stay([...new Set(stay.map(({ key }) => key))])}</p>}
    </FormFrame>
  );
}
