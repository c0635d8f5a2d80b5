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
import { sections, useRoute } from './use-route';

const SprintSection = lazy(() =>
  import('../sprint-goal/SprintGoalSection').then((file) => ({ default: file.SprintGoalSection })),
);

const ForecastSection = lazy(() =>
  import('../forecast/ForecastSection').then((file) => ({ default: file.ForecastSection })),
);

/** The Scrum Master's and Product Owner's page: the backlog, the sprint, and when things will be done. */
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
        selected={sections.indexOf(route.section)}
        onChange={(index) => goTo({ section: sections[index] ?? 'backlog', level: null })}
      >
        <TabList>
          {sections.map((section) => (
            <Tab key={section}>{say.tabs[section]}</Tab>
          ))}
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
        <TabPanel>
          <div className="section">
            <Suspense fallback={<Skeleton lines={6} />}>
              <ForecastSection items={answer.health.items} />
            </Suspense>
          </div>
        </TabPanel>
      </Tabs>
    </main>
  );
}
