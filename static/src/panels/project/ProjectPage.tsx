import './project.css';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import type { WholeBacklogAnswer } from '../../../../src/contract';
import { useQuestion } from '../../asking/use-question';
import { sayReady } from '../../forge';
import { StaleNotice } from '../../asking/StaleNotice';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { PanelSkeleton, Skeleton } from '../../ui/Skeleton';
import { backlogWords } from '../../words/backlog';
import { projectWords as say } from '../../words/project';
import { BuildingNotice } from '../backlog/BuildingNotice';
import { TodaySection } from '../today/TodaySection';
import { BacklogSection } from './BacklogSection';
import { sections, useRoute, type Route, type Section } from './use-route';

const SprintSection = lazy(() =>
  import('../sprint-goal/SprintGoalSection').then((file) => ({ default: file.SprintGoalSection })),
);

const ForecastSection = lazy(() =>
  import('../forecast/ForecastSection').then((file) => ({ default: file.ForecastSection })),
);

const sayToday = backlogWords.today;

/** The Scrum Master's and Product Owner's page: today, the backlog, the sprint, and when things will be done. */
export function ProjectPage() {
  const asked = useQuestion('wholeBacklog', {});
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
  const { answer } = asked;
  return (
    <main className="panel panel--page" aria-busy={asked.isAsking}>
      <h1 className="heading-page">{say.title(answer.project.name)}</h1>
      <StaleNotice asked={asked} />
      {answer.project.isArchived && (
        <Notice tone="information" title={say.archived.title}>
          {say.archived.text}
        </Notice>
      )}
      {answer.whole.kind === 'building' && (
        <BuildingNotice building={answer.whole} isAsking={asked.isAsking} onLookAgain={asked.askAgain} />
      )}
      <Sections answer={answer} route={route} goTo={goTo} />
    </main>
  );
}

/** Every section stands from the first, so that none that somebody reads is drawn anew when another has its news. */
function Sections(props: {
  readonly answer: WholeBacklogAnswer;
  readonly route: Route;
  readonly goTo: (route: Route) => void;
}) {
  const { answer, route, goTo } = props;
  const [ruleLookedAt, lookAtRule] = useState<string | null>(null);
  // Of an empty backlog there is nothing to say but that it is empty.
  const whole = answer.whole.kind === 'ready' && answer.whole.report.openItems > 0 ? answer.whole : null;
  // A page that opened before all was read stays where somebody reads it; Today then waits beside it.
  const [first] = useState<Section>(whole ? 'today' : 'backlog');
  const named = new Map((whole?.named ?? []).map((item) => [item.id, item]));
  const selected = sections.indexOf(route.section ?? first);
  const open = (section: Section | undefined): void => {
    lookAtRule(null);
    goTo({ section: section ?? null, level: null });
  };
  const drawn: Readonly<Record<Section, () => ReactNode>> = {
    today: () =>
      whole ? (
        <TodaySection
          today={whole.today}
          named={named}
          onSee={(rule) => {
            lookAtRule(rule);
            goTo({ section: 'backlog', level: null });
          }}
        />
      ) : (
        <p className="text text--subtle">{sayToday.none[answer.whole.kind]}</p>
      ),
    backlog: () => (
      <BacklogSection
        whole={whole}
        named={named}
        ruleLookedAt={ruleLookedAt}
        level={route.level}
        onLevel={(level) => goTo({ section: 'backlog', level })}
      />
    ),
    sprint: () => <SprintSection />,
    forecast: () => <NamedForecast />,
  };
  return (
    <Tabs id="project" selected={selected} onChange={(index) => open(sections[index])}>
      <TabList>
        {sections.map((section) => (
          <Tab key={section}>{say.tabs[section]}</Tab>
        ))}
      </TabList>
      {sections.map((section) => (
        <TabPanel key={section}>
          <div className="section">
            <Suspense fallback={<Skeleton lines={6} />}>{drawn[section]()}</Suspense>
          </div>
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The forecast knows items by their keys; the page's live items give them their titles. */
function NamedForecast() {
  const live = useQuestion('backlogHealth', {});
  return <ForecastSection items={live.state === 'ready' ? live.answer.health.items : noItems} />;
}

const noItems: readonly never[] = [];
