import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../ask-jira';
import { closeAllDialogs } from '../frames/dialogs';
import { IssuePage } from '../issue/IssuePage';
import { AppPage } from '../pages/AppPage';
import { NotFound } from '../parts/States';
import { address, parseRoute, type Route } from '../route';
import { person } from '../session';
import { useStore } from '../store';
import { Dialogs } from './Dialogs';
import { Flags } from './Flags';
import { listenToHost } from './server-events';

export function Shell(): JSX.Element {
  const [path = '/'] = useStore(address).split(/[?#]/);
  const route = parseRoute(path);
  const { accountId } = useStore(person);
  useEffect(listenToHost, []);
  useEffect(closeAllDialogs, [accountId]);
  useReadiness(path);
  return (
    <>
      <main id="content" key={accountId}>
        <PageOf route={route} />
      </main>
      <Dialogs />
      <Flags />
    </>
  );
}

function PageOf({ route }: { route: Route }): JSX.Element {
  switch (route.page) {
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'app':
    case 'settings':
      return <AppPage key={route.base} {...route} />;
    default:
      return <NotFound what="page" />;
  }
}

/** Tests wait for data-shell-ready: the address is drawn and Jira has answered all it was asked. */
function useReadiness(path: string): void {
  const isBusy = useIsFetching() > 0;
  useEffect(() => {
    // Children ask in their own effects, which have run by now.
    document.body.toggleAttribute('data-shell-ready', !isBusy && queries.isFetching() === 0);
  }, [isBusy, path]);
}
