import { useEffect, useState } from 'react';
import type { Problem } from '../../../src/contract';
import { words } from '../words/shared';
import { Button } from './Button';
import { Notice } from './Notice';

/** Later tries are the person's: a page left open must not knock on a busy Jira all night. */
const triesByItself = 3;

/** Why something could not be shown, what to do, and when it is worth trying again. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly title?: string;
  readonly isAsking?: boolean;
  readonly onRetry?: () => void;
}) {
  const { problem, onRetry } = props;
  const secondsLeft = useCountdown(problem, onRetry);
  const isPassing = problem.kind === 'rate-limited' || problem.kind === 'jira-unavailable';
  const canRetry = onRetry && problem.kind !== 'forbidden';
  return (
    <Notice
      tone={isPassing ? 'warning' : 'danger'}
      title={props.title ?? problem.title}
      isNews
      actions={
        canRetry && (
          <Button isBusy={props.isAsking ?? false} onClick={onRetry}>
            {secondsLeft === null ? words.tryAgain : words.tryNow}
          </Button>
        )
      }
    >
      {props.title && <p className="text">{problem.title}</p>}
      <p className="text">{problem.advice}</p>
      {/* Hidden from screen readers: a live region that changes each second would not stop talking. */}
      {secondsLeft !== null && (
        <p className="text text--subtle text--small" aria-hidden="true">
          {words.triesAgainIn(secondsLeft)}
        </p>
      )}
    </Notice>
  );
}

/** Counts down to a retry by itself; null where the problem names no time or was retried often enough. */
function useCountdown(problem: Problem, onRetry: (() => void) | undefined): number | null {
  const [tries, setTries] = useState(0);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const [counted, setCounted] = useState<Problem | null>(null);
  const isCounting = problem.retryAfterInSeconds !== undefined && onRetry !== undefined && tries < triesByItself;
  // A new problem starts a new count; the same one must not, or each drawing would begin again.
  if (counted !== problem) {
    setCounted(problem);
    setSecondsLeft(isCounting ? Math.max(1, Math.ceil(problem.retryAfterInSeconds ?? 1)) : null);
  }
  useEffect(() => {
    if (secondsLeft === null || !onRetry) return;
    const timer = setTimeout(() => {
      if (secondsLeft > 1) return setSecondsLeft(secondsLeft - 1);
      setSecondsLeft(null);
      setTries((before) => before + 1);
      onRetry();
    }, 1000);
    return () => clearTimeout(timer);
  }, [secondsLeft, onRetry]);
  return secondsLeft;
}
