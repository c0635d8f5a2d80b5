import { useState } from 'react';
import type { LedgerEventView } from '../../../../../src/core/model/sprint-story';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge } from '../../../ui/Lozenge';
import { storyWords } from '../../../words/sprint-story';

const say = storyWords.course;
const shownAtFirst = 20;

/** What a number of the ledger is the sum of, in the order it happened. */
export function EventList({ events }: { readonly events: readonly LedgerEventView[] }) {
  const [isWhole, setWhole] = useState(false);
  if (events.length === 0) return <p className="text text--subtle text--small">{say.noEvents}</p>;
  const shown = isWhole ? events : events.slice(0, shownAtFirst);
  return (
    <>
      <ul className="plain-list stack">
        {shown.map((event, index) => (
          <li key={index} className="event">
            <span className="row">
              {event.key === null ? (
                <span className="text--subtle">{say.hiddenItem}</span>
              ) : (
                <>
                  <ItemLink issueKey={event.key} />
                  <span>{event.summary}</span>
                </>
              )}
              {event.servesGoal && <Lozenge tone="success">{say.servesGoal}</Lozenge>}
            </span>
            <span className="text--subtle text--small">
              {event.what} · <time dateTime={event.at}>{say.when(event.at)}</time>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < events.length && (
        <button type="button" className="text-button text--small" onClick={() => setWhole(true)}>
          {say.restOfEvents(events.length - shown.length)}
        </button>
      )}
    </>
  );
}
