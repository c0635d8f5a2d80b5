import { useEffect, useRef } from 'react';
import { Button } from '../../../../ui/Button';
import { cleanUpWords } from '../../../../words/clean-up';
import { nameOf } from './deed-name';
import { tallyOf } from './deed';
import type { Going } from './use-run';

const say = cleanUpWords.run;

/** How far a deed is, and the way to stop it. */
export function RunProgress({ going, onStop }: { readonly going: Going; readonly onStop: () => void }) {
  const { run, state, pause } = going;
  const { done, failed, left, share } = tallyOf(run);
  const total = done.length + failed.length + left.length;
  const title = nameOf(run.deed).going(total);
  const place = useRef<HTMLDivElement>(null);
  // The button that began it is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="run" role="group" aria-label={title}>
      <p className="text text--strong">{title}</p>
      <progress aria-label={title} value={share} />
      <p className="text text--small">{say.count(total - left.length, total)}</p>
      {pause !== null && (
        <p className="text" aria-hidden="true">
          {say.goesOnIn(pause)}
        </p>
      )}
      <p className="text text--subtle text--small">{state === 'stopping' ? say.stopping : say.safe}</p>
      {/* Said by quarters: a live region that changes with each step or second would not stop talking. */}
      <p className="visually-hidden" role="status">
        {pause === null ? say.quarters[Math.floor(4 * share)] : say.pause}
      </p>
      <div>
        <Button isBusy={state === 'stopping'} onClick={onStop}>
          {say.stop}
        </Button>
      </div>
    </div>
  );
}
