/** The only way in which the shell reads and writes Jira: its REST API, as the chosen person. */
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { personHeader } from '../protocol';
import { person } from './session';
import { useStore } from './store';

/** Jira said no; the message is Jira's own. */
export class JiraProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Too many requests, a fault of the server, or no answer that could be read. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Faults are played to try the app; Jira's own pages ask on until they get through.
      retry: (count, problem) => count < 6 && problem instanceof JiraProblem && problem.isPassing,
      retryDelay: (count) => 100 * 2 ** count,
      staleTime: 2_000,
      refetchOnWindowFocus: true,
    },
  },
});

/** Rejects with JiraProblem on every status outside 2xx. */
export async function askJira<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
  const hasBody = init.body !== undefined;
  const response = await fetch(path, {
    method: init.method ?? 'GET',
    headers: {
      [personHeader]: person.get().accountId,
      accept: 'application/json',
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    body: hasBody ? JSON.stringify(init.body) : null,
  }).catch((problem: unknown) => {
    throw new JiraProblem(0, `Jira did not answer: ${String(problem)}`);
  });
  const text = await response.text();
  if (!response.ok) throw new JiraProblem(response.status, problemText(text) || `Jira answered ${response.status}.`);
  if (text === '') return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new JiraProblem(0, 'Jira’s answer could not be read.');
  }
}

/** A GET whose answer is kept per person; a null path asks nothing. */
export function useJira<T>(path: string | null): UseQueryResult<T, Error> {
  const { accountId } = useStore(person);
  return useQuery<T, Error>({
    queryKey: ['jira', accountId, path],
    queryFn: () => askJira<T>(path ?? ''),
    enabled: path !== null,
  });
}

/** After a write or a word from the server: whatever is on the page is asked again. */
export function refreshJira(): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['jira'] });
}

function problemText(text: string): string {
  try {
    const body = JSON.parse(text) as { errorMessages?: string[]; errors?: Record<string, string>; message?: string };
    return [...(body.errorMessages ?? []), ...Object.values(body.errors ?? {}), body.message ?? '']
      .filter(Boolean)
      .join(' ');
  } catch {
    return '';
  }
}
