import { useQueries } from '@tanstack/react-query';
import type { Problem, WaysToCloseAnswer, WayToClose } from '../../../../../../src/contract';
import { inParts } from '../../../../asking/in-parts';
import { problemOf } from '../../../../asking/use-question';
import { ask } from '../../../../forge';

/** As many as one question takes. */
const askedAtOnce = 100;

export type WaysToClose =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly isAsking: boolean; readonly askAgain: () => void }
  | { readonly state: 'ready'; readonly ways: WaysToCloseAnswer };

/** To which statuses so many items may go, whatever their number. */
export function useWaysToClose(ids: readonly string[]): WaysToClose {
  const asked = useQueries({
    queries: inParts(ids, askedAtOnce).map((part) => ({
      queryKey: ['waysToClose', { ids: part }],
      queryFn: () => ask('waysToClose', { ids: part }),
    })),
  });
  const failed = asked.find(({ error }) => error !== null);
  if (failed) {
    return {
      state: 'problem',
      problem: problemOf(failed.error),
      isAsking: asked.some(({ isFetching }) => isFetching),
      askAgain: () => asked.forEach((each) => each.error && void each.refetch()),
    };
  }
  const parts = asked.flatMap(({ data }) => data ?? []);
  return parts.length < asked.length ? { state: 'loading' } : { state: 'ready', ways: together(parts) };
}

/** One answer of several; the status that fits most items first. */
export function together(parts: readonly WaysToCloseAnswer[]): WaysToCloseAnswer {
  const byId = new Map<string, WayToClose>();
  for (const way of parts.flatMap(({ statuses }) => statuses)) {
    const known = byId.get(way.status.id);
    byId.set(way.status.id, { ...way, ...known, ids: [...(known?.ids ?? []), ...way.ids] });
  }
  return {
    statuses: [...byId.values()].sort((a, b) => b.ids.length - a.ids.length),
    none: parts.flatMap(({ none }) => none),
  };
}
