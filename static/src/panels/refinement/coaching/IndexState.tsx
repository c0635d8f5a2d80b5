import { useEffect, useState } from 'react';
import type { RelativesAnswer } from '../../../../../src/contract';
import { Button } from '../../../ui/Button';
import { coachingWords } from '../../../words/coaching';

const say = coachingWords.relatives;
const looksAgainAfterInMs = 4000;
/** Two minutes; later looks are the person's, so that a page left open does not ask all night. */
const looksByItself = 30;

/** What the item was compared with, or how far the comparing is. */
export function IndexState(props: {
  readonly state: RelativesAnswer['indexState'];
  readonly isAsking: boolean;
  readonly onLookAgain: (() => void) | undefined;
}) {
  const { state, isAsking, onLookAgain } = props;
  const [looks, setLooks] = useState(0);
  const isWaiting = state.kind === 'building' && looks < looksByItself && !isAsking;
  useEffect(() => {
    if (!isWaiting || !onLookAgain) return;
    const timer = setTimeout(() => {
      setLooks(looks + 1);
      onLookAgain();
    }, looksAgainAfterInMs);
    return () => clearTimeout(timer);
  }, [isWaiting, looks, onLookAgain]);
  if (state.kind === 'ready') {
    return <p className="text text--subtle text--small">{say.help(state.items, state.asOf)}</p>;
  }
  const isCounted = state.kind === 'building' && state.total > 0;
  return (
    <div className="stack">
      <p className="text" role="status">
        {state.kind === 'building' ? say.building : say.none}
      </p>
      {state.kind === 'building' && (
        <>
          <progress
            className="progress"
            aria-label={say.building}
            {...(isCounted ? { value: state.done, max: state.total } : {})}
          />
          <p className="text text--subtle text--small">
            {isCounted && `${say.buildingCount(state.done, state.total)}. `}
            {say.buildingHelp}
          </p>
        </>
      )}
      <div>
        <Button isBusy={isAsking} onClick={() => onLookAgain?.()}>
          {say.lookAgain}
        </Button>
      </div>
    </div>
  );
}
