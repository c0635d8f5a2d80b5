import { ProblemNotice } from '../ui/ProblemNotice';
import { words } from '../words/shared';
import type { Asked } from './use-question';

/** Says that an answer is old because asking anew failed, and offers to try again; nothing where it is fresh. */
export function StaleNotice({ asked }: { readonly asked: Extract<Asked<unknown>, { readonly state: 'ready' }> }) {
  const { stale } = asked;
  if (!stale) return null;
  return (
    <ProblemNotice
      title={words.staleTitle(stale.since)}
      problem={stale.problem}
      isAsking={asked.isAsking}
      onRetry={asked.askAgain}
    />
  );
}
