import type { ReactNode } from 'react';
import type { Answers, QuestionName } from '../../../src/contract';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { words } from '../words/shared';
import type { Asked } from './use-question';

/** Draws a part of a panel from its own question: loading, trouble, or the answer, with a word where it is old. */
export function Answered<Q extends QuestionName>(props: {
  readonly asked: Asked<Answers[Q]>;
  readonly children: (answer: Answers[Q]) => ReactNode;
}) {
  const { asked } = props;
  if (asked.state === 'loading') return <Skeleton lines={3} />;
  if (asked.state === 'problem') {
    return <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />;
  }
  return (
    <div className="stack" aria-busy={asked.isAsking}>
      {asked.stale && (
        <ProblemNotice
          title={words.staleTitle(asked.stale.since)}
          problem={asked.stale.problem}
          isAsking={asked.isAsking}
          onRetry={asked.askAgain}
        />
      )}
      {props.children(asked.answer)}
    </div>
  );
}
