import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../ask-jira';
import { BacklogPage } from '../backlog/BacklogPage';
import { BoardPage } from '../board/BoardPage';
import { closeAllDialogs } from '../frames/dialogs';
import { IssuePage } from '../issue/IssuePage';
import { AppPage } from '../pages/AppPage';
import { ProjectPage } from '../pages/ProjectPage';
import { ProjectsPage } from '../pages/ProjectsPage';
import { SearchPage } from '../pages/SearchPage';
import { NotFound } from '../parts/States';
import { address, parseRoute, type Route } from '../route';
import { person } from '../session';
import { useStore } from '../store';
import { Dialogs } from './Dialogs';
import { Flags } from './Flags';
import { HostDrawer } from './HostDrawer';
import { ProjectNavigation } from './ProjectNavigation';
import { listenToHost } from './server-events';
import { TopBar } from './TopBar';

export function Shell(): JSX.Element {
  const [path = '/'] = useStore(address).split(/[?#]/);
  const route = parseRoute(path);
  const { accountId } = useStore(person);
  useEffect(listenToHost, []);
  useEffect(closeAllDialogs, [accountId, path]);
  useReadiness(path);
  useFocusOnNewPage(path);
  const [isLogOpen, setLogOpen] = useState(false);
  const projectKey = projectOf(route);
  const isApp = route.page === 'app' || route.page === 'settings';
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar isLogOpen={isLogOpen} onToggleLog={() => setLogOpen(!isLogOpen)} />
      <div className="body" key={accountId}>
        {projectKey && (
          <ProjectNavigation projectKey={projectKey} boardId={'boardId' in route ? route.boardId : null} path={path} />
        )}
        <main id="content" tabIndex={-1} className={isApp ? 'main-app' : 'main-scroll'}>
          <PageOf route={route} />
        </main>
      </div>
      {isLogOpen && <HostDrawer onClose={() => setLogOpen(false)} />}
      <Dialogs />
      <Flags />
    </>
  );
}

function PageOf({ route }: { route: Route }): JSX.Element {
  switch (route.page) {
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage projectKey={route.projectKey} />;
    case 'board':
      return <BoardPage key={route.boardId} {...route} />;
    case 'backlog':
      return <BacklogPage key={route.boardId} {...route} />;
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'app':
    case 'settings':
      return <AppPage key={route.base} {...route} />;
    case 'search':
      return <SearchPage />;
    case 'nowhere':
      return <NotFound what="page" />;
  }
}

function projectOf(route: Route): string | null {
  if ('projectKey' in route) return route.projectKey;
  return route.page === 'issue' ? route.issueKey.replace(/-\d+$/, '') : null;
}

/** Whoever follows a link by keyboard goes on reading at the new page's start. */
function useFocusOnNewPage(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== path) document.getElementById('content')?.focus();
    last.current = path;
  }, [path]);
}

/** Tests wait for data-shell-ready: the address is drawn and Jira has answered all it was asked. */
function useReadiness(path: string): void {
  const isBusy = useIsFetching() > 0;
  useEffect(() => {
    // Children ask in their own effects, which have run by now.
    document.body.toggleAttribute('data-shell-ready', !isBusy && queries.isFetching() === 0);
  }, [isBusy, path]);
}
