import { useEffect, useRef } from 'react';
import { Button } from '../../../../ui/Button';
import { ItemLink } from '../../../../ui/ItemLink';
import { Notice } from '../../../../ui/Notice';
import { cleanUpWords } from '../../../../words/clean-up';
import { nameOf } from './deed-name';
import { tallyOf, undoOf, type Deed, type Tally } from './deed';
import type { Going } from './use-run';

const say = cleanUpWords.run;

/** What a deed came to: what is done and its way back, what is not and why, what was not reached. */
export function RunEnd(props: {
  readonly going: Going;
  readonly onGoOn: () => void;
  readonly onUndo: (undo: Deed) => void;
  readonly onDismiss: () => void;
}) {
  const { run, problem } = props.going;
  const { done, failed, left, soAlready } = tallyOf(run);
  const open = failed.length + left.length;
  const undo = undoOf(run);
  const place = useRef<HTMLDivElement>(null);
  // The button that stopped it is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone={open > 0 ? 'warning' : 'success'}
        title={open > 0 ? say.mixed(done.length, failed.length, left.length) : nameOf(run.deed).done(done.length)}
        isNews
        actions={
          <>
            {open > 0 && (
              <Button onClick={props.onGoOn}>{left.length > 0 ? say.goOn(open) : say.tryAgain(open)}</Button>
            )}
            {undo && <Button onClick={() => props.onUndo(undo)}>{say.undo(undoCount(undo))}</Button>}
            <Button look="subtle" onClick={props.onDismiss}>
              {say.dismiss}
            </Button>
          </>
        }
      >
        {open > 0 && done.length > 0 && <p className="text">{nameOf(run.deed).done(done.length)}.</p>}
        {soAlready > 0 && <p className="text">{say.soAlready(soAlready)}</p>}
        {failed.length > 0 && (
          <ul className="plain-list">
            {failed.map((each) => (
              <li key={each.target.name} className="item-line">
                <ItemLink issueKey={each.target.key} />
                <span>{whyOf(each, run.deed)}</span>
              </li>
            ))}
          </ul>
        )}
        {problem && (
          <p className="text">
            {problem.title}. {problem.advice}
          </p>
        )}
      </Notice>
    </div>
  );
}

function whyOf({ act, why }: Tally['failed'][number], { stages }: Deed): string {
  const isSecond = stages[0]?.act !== act;
  const soFar = isSecond && (act.kind === 'close' || act.kind === 'unlink') ? `${say.halfWay[act.kind]} ` : '';
  return soFar + why;
}

const undoCount = ({ stages }: Deed): number =>
  new Set(stages.flatMap(({ targets }) => targets.map(({ name }) => name))).size;
