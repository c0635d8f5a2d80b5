import { useId, useState } from 'react';
import type { RefinementAnswer } from '../../../../src/contract';
import { refinementWords as say } from '../../words/refinement';

/** The summary number, small on purpose; it opens into every point that is lost. */
export function Readiness({ readiness }: { readonly readiness: RefinementAnswer['readiness'] }) {
  const { score, losses } = readiness;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="readiness">
      <button
        type="button"
        className="text-button text--small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {say.readiness(score)}
      </button>
      <div id={id} hidden={!isOpen} className="stack text--small">
        <p className="text text--subtle">{losses.length > 0 ? say.readinessHelp : say.readinessWhole}</p>
        {losses.length > 0 && (
          <ul className="losses plain-list">
            {losses.map((loss, index) => (
              <li key={`${loss.rule}-${index}`}>
                <span>{loss.what}</span>
                <span className="losses__points">{say.loss(loss.points)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
