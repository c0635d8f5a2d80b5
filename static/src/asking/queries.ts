import { QueryClient, focusManager } from '@tanstack/react-query';

/** Clicking back and forth between Jira and the panel should not ask Jira each time. */
const freshForInMs = 15_000;

export function openQueries(): QueryClient {
  // The library listens to the tab's visibility alone; a panel lives in a frame, where work in Jira around it blurs the frame.
  focusManager.setEventListener((onFocus) => {
    const listener = (): void => onFocus();
    window.addEventListener('focus', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      window.removeEventListener('focus', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  });
  return new QueryClient({
    defaultOptions: {
      // The bridge may answer while the browser believes to be offline. Retries are the ProblemNotice's, where they are seen.
      queries: { retry: false, staleTime: freshForInMs, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
