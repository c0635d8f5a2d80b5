import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answers, Payload } from '../../../src/contract';
import { ask } from '../forge';
import { problemOf } from './use-question';

type ChangeName =
  | 'muteFinding'
  | 'unmuteFinding'
  | 'markServesGoal'
  | 'markManyServeGoal'
  | 'answerGoal'
  | 'giveWorth'
  | 'linkRelative'
  | 'unlinkRelative'
  | 'saveSettings'
  | 'changeRefinementPlan';

/**
 * Asks for a change; its answer replaces what the panel knew under `target` (a question and its payload).
 * `known` makes that of the answer and what was known before, where the answer says more or less.
 */
export function useChange<Q extends ChangeName>(
  change: Q,
  target: readonly [string, object],
  known: (answer: Answers[Q], before: unknown) => unknown = (answer) => answer,
) {
  const queries = useQueryClient();
  return useMutation<Answers[Q], unknown, Payload<Q>>({
    mutationFn: (payload) => ask(change, payload),
    // Changes of one panel go one after the other, so that the last answer is the newest.
    scope: { id: target[0] },
    // A refresh that began before the change would bring the old state back.
    onMutate: () => queries.cancelQueries({ queryKey: target }),
    onSuccess: async (answer) => {
      // So would a refresh that began while the change was on its way.
      await queries.cancelQueries({ queryKey: target });
      queries.setQueryData(target, (before: unknown) => known(answer, before));
    },
    // Somebody else was faster: show what they did.
    onError: (error) => {
      if (problemOf(error).kind === 'conflict') void queries.invalidateQueries({ queryKey: target });
    },
  });
}
