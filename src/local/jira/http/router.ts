import type { Endpoint } from './endpoint';

interface Route {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

interface Router {
  /** `path` may carry a query; null where no endpoint has this method and path. */
  find(method: string, path: string): Route | null;
  /** Methods that exist for the path, to tell 405 from 404. */
  methodsFor(path: string): readonly string[];
}

interface Candidate {
  readonly endpoint: Endpoint;
  readonly segments: readonly string[];
  readonly literals: number;
}

const segmentsOf = (path: string): string[] => (path.split(/[?#]/)[0] ?? '').split('/').slice(1);
const isParameter = (segment: string): boolean => segment.startsWith('{');

/** Finds endpoints by method and path template; a literal segment wins over a parameter. */
export function makeRouter(endpoints: readonly Endpoint[]): Router {
  const byLength = new Map<number, Candidate[]>();
  for (const endpoint of endpoints) {
    const segments = segmentsOf(endpoint.template);
    const candidates = byLength.get(segments.length) ?? [];
    candidates.push({ endpoint, segments, literals: segments.filter((segment) => !isParameter(segment)).length });
    byLength.set(segments.length, candidates);
  }
  for (const candidates of byLength.values()) candidates.sort((a, b) => b.literals - a.literals);

  const match = (candidate: Candidate, segments: readonly string[]): Record<string, string> | null => {
    const params: Record<string, string> = {};
    for (const [index, wanted] of candidate.segments.entries()) {
      const given = segments[index] ?? '';
      if (isParameter(wanted)) {
        if (given === '') return null;
        params[wanted.slice(1, -1)] = decode(given);
      } else if (wanted !== given) return null;
    }
    return params;
  };

  return {
    find(method, path) {
      const segments = segmentsOf(path);
      for (const candidate of byLength.get(segments.length) ?? []) {
        if (candidate.endpoint.method !== method.toUpperCase()) continue;
        const params = match(candidate, segments);
        if (params) return { endpoint: candidate.endpoint, params };
      }
      return null;
    },
    methodsFor(path) {
      const segments = segmentsOf(path);
      const fitting = (byLength.get(segments.length) ?? []).filter((candidate) => match(candidate, segments));
      return [...new Set(fitting.map((candidate) => candidate.endpoint.method))];
    },
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
