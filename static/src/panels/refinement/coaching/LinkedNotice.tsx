import { useEffect, useRef } from 'react';
import type { Payload } from '../../../../../src/contract';
import { useChange } from '../../../asking/use-change';
import { problemOf } from '../../../asking/use-question';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { coachingWords } from '../../../words/coaching';
import { words } from '../../../words/shared';

const say = coachingWords.relatives;

/** What was just linked, and the way back. */
export function LinkedNotice(props: { readonly linked: Payload<'unlinkRelative'>; readonly onUndone: () => void }) {
  const { linked } = props;
  const change = useChange('unlinkRelative', ['relatives', {}]);
  const undoButton = useRef<HTMLButtonElement>(null);
  // The button that made the link is gone: the way back is the natural next stop.
  useEffect(() => undoButton.current?.focus(), []);
  const undo = (): void => change.mutate(linked, { onSuccess: props.onUndone });
  if (change.isError) {
    return (
      <ProblemNotice
        title={say.undoFailed(linked.issueKey)}
        problem={problemOf(change.error)}
        isAsking={change.isPending}
        onRetry={undo}
      />
    );
  }
  return (
    <Notice
      tone="success"
      title={say.linkedNow(linked.issueKey)}
      isNews
      actions={
        <Button ref={undoButton} label={say.undoNamed(linked.issueKey)} isBusy={change.isPending} onClick={undo}>
          {words.undo}
        </Button>
      }
    />
  );
}

/** Takes the focus that the undo button had. */
export function UndoneLine({ issueKey }: { readonly issueKey: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1} role="status" className="text text--subtle text--small">
      {say.undone(issueKey)}
    </p>
  );
}
