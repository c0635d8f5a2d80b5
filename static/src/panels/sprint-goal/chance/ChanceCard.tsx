import '../../../ui/card.css';
import { useId, useState } from 'react';
import type { Known } from '../../../../../src/core/model/known';
import type { Chance, SprintStory } from '../../../../../src/core/model/sprint-story';
import { words } from '../../../words/shared';
import { storyWords } from '../../../words/sprint-story';

const say = storyWords.chance;

/** Will we meet it: the chance of the goal beside the chance of all work, each with what it rests on. */
export function ChanceCard({ story }: { readonly story: SprintStory }) {
  const { odds, history } = story;
  const isUnknownAlike = odds.goal.kind !== 'known' && JSON.stringify(odds.goal) === JSON.stringify(odds.all);
  return (
    <section className="card">
      <h2 className="heading-group">{say.title}</h2>
      {isUnknownAlike ? (
        // While the history is read, how much of it is there says nothing yet.
        history.kind === 'ready' && <p className="text text--subtle">{words.whyUnknown(odds.goal)}</p>
      ) : (
        <dl className="chances">
          <Odds name={say.goal} chance={odds.goal} />
          <Odds name={say.all} chance={odds.all} />
        </dl>
      )}
      {history.kind === 'reading' && (
        <p className="text text--subtle text--small" role="status">
          {say.readsHistory(history.done, history.total)}
        </p>
      )}
    </section>
  );
}

function Odds({ name, chance }: { readonly name: string; readonly chance: Known<Chance> }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (chance.kind !== 'known') {
    return (
      <div className="chance">
        <dt className="bar__title">{name}</dt>
        <dd className="text--subtle">{words.whyUnknown(chance)}</dd>
      </div>
    );
  }
  const { probability, reasons } = chance.value;
  return (
    <div className="chance">
      <dt className="bar__title">{name}</dt>
      <dd>
        <span className="chance__likely">{say.likely(probability)}</span>{' '}
        <span className="chance__odds">{say.inTen(probability)}</span>
        <div>
          <button
            type="button"
            className="text-button text--small"
            aria-label={`${isOpen ? say.hideWhy : say.why}: ${name}`}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? say.hideWhy : say.why}
          </button>
        </div>
        <div id={id} hidden={!isOpen}>
          {isOpen && (
            <>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <p className="text text--subtle text--small">{chance.formula}</p>
            </>
          )}
        </div>
      </dd>
    </div>
  );
}
