import { useEffect, useId, useState } from 'react';
import type { PeopleAnswer } from '../../../../src/contract';
import { Answered } from '../../asking/Answered';
import { useQuestion } from '../../asking/use-question';
import { settingsWords } from '../../words/settings';

const say = settingsWords.roles;

/** Fewer letters fit everybody. */
const lettersAtLeast = 2;
/** Jira is not asked at every letter. */
const waitsInMs = 300;

type Person = PeopleAnswer['found'][number];

/** Finds people of the project by name. */
export function PersonFinder(props: {
  readonly label: string;
  readonly isChosen: (accountId: string) => boolean;
  readonly onChoose: (person: Person) => void;
}) {
  const [typed, setTyped] = useState('');
  const query = useSettled(typed.trim());
  const id = useId();
  return (
    <div className="stack">
      <div className="row">
        <label htmlFor={id} className="text--small">
          {props.label}
        </label>
        <input
          id={id}
          className="select"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Enter would save the whole form.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      {query.length >= lettersAtLeast && (
        <Found
          query={query}
          isChosen={props.isChosen}
          onChoose={(person) => {
            setTyped('');
            props.onChoose(person);
          }}
        />
      )}
    </div>
  );
}

function Found(props: {
  readonly query: string;
  readonly isChosen: (accountId: string) => boolean;
  readonly onChoose: (person: Person) => void;
}) {
  const asked = useQuestion('people', { query: props.query });
  return (
    <Answered<'people'> asked={asked}>
      {({ found }) => {
        const fresh = found.filter(({ accountId }) => !props.isChosen(accountId));
        if (fresh.length === 0) return <p className="text text--subtle text--small">{say.nobodyFound}</p>;
        return (
          <ul className="plain-list row">
            {fresh.map((person) => (
              <li key={person.accountId}>
                <button type="button" className="chip-button" onClick={() => props.onChoose(person)}>
                  {person.displayName}
                </button>
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}

/** What was typed, once the typing has paused. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), waitsInMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed === '' ? '' : settled;
}
