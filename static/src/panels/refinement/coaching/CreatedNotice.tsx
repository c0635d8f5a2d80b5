import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CreatedChildren, RemovedChildren } from '../../../../../src/contract';
import { problemOf } from '../../../asking/use-question';
import { ask } from '../../../forge';
import { Button } from '../../../ui/Button';
import { ItemLink } from '../../../ui/ItemLink';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { coachingWords } from '../../../words/coaching';
import { words } from '../../../words/shared';

const say = coachingWords.split;

/** What was made, what was not and why, what lacks its link, and the way back. */
export function CreatedNotice(props: {
  readonly outcome: CreatedChildren;
  /** No title is left to create. */
  readonly isAllMade: boolean;
  readonly onRemoved: (keys: readonly string[]) => void;
}) {
  const { created, failed, notLinked, canUndo } = props.outcome;
  const undo = useMutation({
    mutationFn: () => ask('removeChildren', { keys: created.map(({ key }) => key) }),
    onSuccess: ({ removed }) => props.onRemoved(removed),
  });
  const place = useRef<HTMLDivElement>(null);
  // With the last title, the button that was pressed is gone.
  useEffect(() => {
    if (props.isAllMade) place.current?.focus();
  }, [props.isAllMade]);
  return (
    <div ref={place} tabIndex={-1} className="stack" aria-live="polite">
      {undo.isSuccess && <UndoneNotice outcome={undo.data} />}
      {undo.isError && (
        <ProblemNotice
          title={say.undoFailed}
          problem={problemOf(undo.error)}
          isAsking={undo.isPending}
          onRetry={() => undo.mutate()}
        />
      )}
      {created.length > 0 && !undo.isSuccess && (
        <Notice
          tone="success"
          title={say.created(created.length)}
          isNews
          actions={
            canUndo && (
              <Button label={say.undoNamed(created.length)} isBusy={undo.isPending} onClick={() => undo.mutate()}>
                {words.undo}
              </Button>
            )
          }
        >
          <ul className="plain-list">
            {created.map(({ key, title }) => (
              <li key={key} className="item-line">
                <ItemLink issueKey={key} />
                <span>{title}</span>
              </li>
            ))}
          </ul>
          {notLinked.length > 0 && <p className="text">{say.notLinked(notLinked.join(', '))}</p>}
          {!canUndo && <p className="text text--subtle text--small">{say.cannotUndo}</p>}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="warning" title={say.notCreated(failed.length)} isNews>
          <ul className="plain-list">
            {failed.map(({ title, problem }, index) => (
              <li key={index}>{say.notCreatedLine(title, problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function UndoneNotice({ outcome: { removed, kept } }: { readonly outcome: RemovedChildren }) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {removed.length > 0 && <Notice tone="success" title={say.undone(removed.length)} isNews />}
      {kept.length > 0 && (
        <Notice tone="warning" title={say.notUndone(kept.length)} isNews>
          <ul className="plain-list">
            {kept.map(({ key, why }) => (
              <li key={key} className="item-line">
                <ItemLink issueKey={key} />
                <span>{say.left[why]}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
