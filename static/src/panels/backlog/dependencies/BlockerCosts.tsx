import { useId } from 'react';
import type { DependenciesAnswer } from '../../../../../src/contract';
import { HowCounted } from '../../../ui/HowCounted';
import { dependencyWords } from '../../../words/dependencies';
import { words } from '../../../words/shared';
import { ItemName } from './DependencyTroubles';

const say = dependencyWords.costs;

/** The dearest blockers, in days by which they move the dates of what waits for them. */
export function BlockerCosts({ costs }: Pick<Extract<DependenciesAnswer, { kind: 'ready' }>, 'costs'>) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id} className="heading-group">
        {say.title}
      </h3>
      {costs.kind !== 'known' && <p className="text text--subtle">{words.whyUnknown(costs)}</p>}
      {costs.kind === 'known' && (
        <>
          {costs.value.length === 0 && <p className="text text--subtle">{say.none}</p>}
          <ul className="plain-list stack">
            {costs.value.map(({ blocker, delayedCount, worstInDays }, place) => (
              <li key={place} className="row">
                <ItemName {...blocker} /> <span className="text--subtle">{say.line(delayedCount, worstInDays)}</span>
              </li>
            ))}
          </ul>
          <div>
            <HowCounted formula={costs.formula} />
          </div>
        </>
      )}
    </section>
  );
}
