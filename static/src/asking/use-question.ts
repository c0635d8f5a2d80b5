import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Answers, Payload, Problem, QuestionName } from '../../../src/contract';
import { AskFailed, ask } from '../forge';
import { words } from '../words/shared';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly isAsking: boolean; readonly askAgain: () => void }
  | {
      readonly state: 'ready';
      readonly answer: T;
      /** ISO 8601; when the answer came. */
      readonly answeredAt: string;
      /** Set where the last refresh failed and `answer` is an older one. */
      readonly stale: { readonly problem: Problem; readonly since: string } | null;
      readonly isAsking: boolean;
      readonly askAgain: () => void;
    };

/**
 * Asks, keeps the last good answer while asking again, and says when it could not be renewed. `everyInMs` asks again by
 * itself as long as the page is looked at.
 */
export function useQuestion<Q extends QuestionName>(
  question: Q,
  payload: Payload<Q>,
  everyInMs?: (answer: Answers[Q] | undefined) => number,
): Asked<Answers[Q]> {
  const query = useQuery<Answers[Q]>({
    queryKey: [question, payload],
    queryFn: () => ask(question, payload),
    placeholderData: keepPreviousData,
    refetchInterval: everyInMs && (({ state }) => everyInMs(state.data)),
  });
  const askAgain = (): void => void query.refetch();
  const isAsking = query.isFetching;
  const problem = query.error ? problemOf(query.error) : null;
  if (query.data !== undefined) {
    const answeredAt = new Date(query.dataUpdatedAt).toISOString();
    const stale = problem && { problem, since: answeredAt };
    return { state: 'ready', answer: query.data, answeredAt, stale, isAsking, askAgain };
  }
  return problem ? { state: 'problem', problem, isAsking, askAgain } : { state: 'loading' };
}

export function problemOf(error: unknown): Problem {
  return error instanceof AskFailed ? error.problem : words.notReached;
}
