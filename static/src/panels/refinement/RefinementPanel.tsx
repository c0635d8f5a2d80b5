import './refinement.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useQuestion } from '../../asking/use-question';
import { onIssueChanged, sayReady } from '../../forge';
import { usePlace } from '../../place';
import { StaleNotice } from '../../asking/StaleNotice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { PanelSkeleton } from '../../ui/Skeleton';
import { words } from '../../words/shared';
import { RefinementView } from './RefinementView';

/** How far an item is from ready and what stands in the way: beside the issue (narrow) and below it (wide). */
export function RefinementPanel() {
  const asked = useQuestion('refinement', {});
  const { moduleKey } = usePlace();
  const isCompact = moduleKey === 'refinement-context';
  const queries = useQueryClient();
  // An edit of the issue may change every part that is open: each that is shown asks again.
  useEffect(() => onIssueChanged(() => void queries.invalidateQueries()), [queries]);
  useEffect(() => {
    if (asked.state !== 'loading') sayReady();
  }, [asked.state]);

  if (asked.state === 'loading') return <PanelSkeleton lines={isCompact ? 5 : 6} />;
  return (
    <main className={isCompact ? 'panel panel--compact' : 'panel'} aria-busy={asked.isAsking}>
      {asked.state === 'problem' ? (
        <>
          <h1 className="visually-hidden">{words.appName}</h1>
          <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />
        </>
      ) : (
        <>
          <StaleNotice asked={asked} />
          <RefinementView answer={asked.answer} />
        </>
      )}
    </main>
  );
}
