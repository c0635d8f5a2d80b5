import { useQueries } from '@tanstack/react-query';
import type { NamedItem, Problem } from '../../../src/contract';
import { ask } from '../forge';
import { inParts } from './in-parts';
import { problemOf } from './use-question';

/** As many as one question names. */
const askedAtOnce = 100;

export interface NamedItems {
  readonly byId: ReadonlyMap<string, NamedItem>;
  readonly isAsking: boolean;
  readonly problem: Problem | null;
  readonly askAgain: () => void;
}

/** Names of items that a report knows by id: those that came with the page, and the rest as soon as they are looked at. */
export function useNamedItems(ids: readonly string[], known: ReadonlyMap<string, NamedItem>): NamedItems {
  const unnamed = ids.filter((id) => !known.has(id));
  const asked = useQueries({
    queries: inParts(unnamed, askedAtOnce).map((page) => ({
      queryKey: ['itemLines', { ids: page }],
      queryFn: () => ask('itemLines', { ids: page }),
    })),
  });
  const found = asked.flatMap(({ data }) => data?.named ?? []);
  const failed = asked.find(({ error }) => error !== null);
  return {
    byId: found.length === 0 ? known : new Map([...known, ...found.map((item) => [item.id, item] as const)]),
    isAsking: asked.some(({ isFetching }) => isFetching),
    problem: failed ? problemOf(failed.error) : null,
    askAgain: () => asked.forEach((each) => each.error && void each.refetch()),
  };
}
