import './project.css';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { Suspense, lazy, useEffect } from 'react';
import { useQuestion } from '../../asking/use-question';
import { sayReady } from '../../forge';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { PanelSkeleton, Skeleton } from '../../ui/Skeleton';
import { projectWords as say } from '../../words/project';
import { words } from '../../words/shared';
import { BacklogSection } from './BacklogSection';
import { useRoute } from './use-route';

const SprintSection = lazy(() =>
  import('../sprint-goal/SprintGoalSection').then((file) => ({ default: file.SprintGoalSection })),
);

/** The Scrum Master's and Product Owner's page: where the backlog hurts, and how the sprint's goal fares. */
export function ProjectPage() {
  const asked = useQuestion('backlogHealth', {});
  const [route, goTo] = useRoute();
  useEffect(() => {
    if (asked.state !== 'loading') sayReady();
  }, [asked.state]);

  if (asked.state === 'loading') return <PanelSkeleton lines={9} isPage />;
  if (asked.state === 'problem') {
    return (
      <main className="panel panel--page">
        <h1 className="heading-page">{say.titlePlain}</h1>
        <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />
      </main>
    );
  }
  const { answer, stale } = asked;
  return (
    <main className="panel panel--page" aria-busy={asked.isAsking}>
      <h1 className="heading-page">{say.title(answer.project.name)}</h1>
      {stale && (
        <ProblemNotice
          title={words.staleTitle(stale.since)}
          problem={stale.problem}
          isAsking={asked.isAsking}
          onRetry={asked.askAgain}
        />
      )}
      {answer.project.isArchived && (
        <Notice tone="information" title={say.archived.title}>
          {say.archived.text}
        </Notice>
      )}
      <Tabs
        id="project"
        selected={route.section === 'sprint' ? 1 : 0}
        onChange={(index) => goTo({ section: index === 1 ? 'sprint' : 'backlog', level: null })}
      >
        <TabList>
          <Tab>{say.tabs.backlog}</Tab>
          <Tab>{say.tabs.sprint}</Tab>
        </TabList>
        <TabPanel>
          <div className="section">
            <BacklogSection
              answer={answer}
              level={route.level}
              onLevel={(level) => goTo({ section: 'backlog', level })}
            />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="section">
            <Suspense fallback={<Skeleton lines={6} />}>
              <SprintSection />
            </Suspense>
          </div>
        </TabPanel>
      </Tabs>
    </main>
  );
}
