import './settings.css';
import { useEffect } from 'react';
import { useQuestion } from '../../asking/use-question';
import { sayReady } from '../../forge';
import { StaleNotice } from '../../asking/StaleNotice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { PanelSkeleton } from '../../ui/Skeleton';
import { settingsWords as say } from '../../words/settings';
import { SettingsForm } from './SettingsForm';

/** What a team changes about Tandem in its project. */
export function SettingsPage() {
  const asked = useQuestion('settings', {});
  useEffect(() => {
    if (asked.state !== 'loading') sayReady();
  }, [asked.state]);
  if (asked.state === 'loading') return <PanelSkeleton lines={9} isPage />;
  return (
    <main className="panel panel--page settings" aria-busy={asked.isAsking}>
      <h1 className="heading-page">{say.title}</h1>
      <p className="text text--subtle">{say.lead}</p>
      {asked.state === 'problem' ? (
        <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />
      ) : (
        <>
          <StaleNotice asked={asked} />
          <SettingsForm answer={asked.answer} />
        </>
      )}
    </main>
  );
}
