/** News from the local host: log lines, and changes in Jira by anybody. */
import type { HostLogLine } from '../../../forge-host';
import { doors, type IssueChange } from '../../protocol';
import { queries, refreshJira } from '../ask-jira';
import { appEvents } from '../frames/event-bus';
import { addToLog, loadLog } from '../host-doors';
import { parseRoute } from '../route';

/** Listens while the tab is seen: a browser keeps only six connections to one origin, over all its tabs. */
export function listenToHost(): () => void {
  let source: EventSource | null = null;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  // Many log lines come at once; a panel's status may have changed behind any of them.
  const refreshStatusSoon = (): void => {
    clearTimeout(refreshing);
    refreshing = setTimeout(
      () =>
        void queries.invalidateQueries({ predicate: ({ queryKey }) => /[?&]properties=/.test(String(queryKey[2])) }),
      250,
    );
  };
  let refreshingAll: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(refreshingAll);
    refreshingAll = setTimeout(() => void refreshJira(), 50);
  };
  const listen = (): void => {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(doors.events);
    const on = <T>(name: string, hear: (message: T) => void): void =>
      source?.addEventListener(name, (event) => hear(JSON.parse((event as MessageEvent<string>).data) as T));
    source.addEventListener('open', () => void loadLog());
    on<HostLogLine>('log', (line) => {
      addToLog(line);
      refreshStatusSoon();
    });
    on<IssueChange>('issue', (change) => {
      refreshSoon();
      tellFrames(change);
    });
    on('sprint', refreshSoon);
    on('app', () => location.reload());
  };
  listen();
  document.addEventListener('visibilitychange', listen);
  return () => {
    document.removeEventListener('visibilitychange', listen);
    source?.close();
  };
}

/** Jira tells the modules of an issue's view, and only those, that their issue changed. */
function tellFrames({ issueId, issueKey, projectId, changeType, accountId }: IssueChange): void {
  const route = parseRoute(location.pathname);
  if (route.page !== 'issue' || route.issueKey !== issueKey || changeType === 'created' || changeType === 'deleted')
    return;
  appEvents.emit('JIRA_ISSUE_CHANGED', { issueId, projectId, changes: [{ changeType, atlassianId: accountId ?? '' }] });
}
