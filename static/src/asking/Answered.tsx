import type { ReactNode } from 'react';
import type { Answers, QuestionName } from '../../../src/contract';
import { StaleNotice } from './StaleNotice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
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
      <StaleNotice asked={asked} />
      {props.children(asked.answer)}
    </div>
  );
}
