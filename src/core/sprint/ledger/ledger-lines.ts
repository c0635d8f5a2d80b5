import { isDoneOutside, isInScope } from './item-state';
import type { WalkedItem } from './jira-differences';
import type { LedgerEvent, LedgerEventKind, LedgerLine, SprintLedger } from './sprint-ledger';

/** The ledger's numbers, each with the events it is the sum of. Both sides are counted apart. */
export function linesOf(
  events: readonly LedgerEvent[],
  walked: readonly WalkedItem[],
  estimates: boolean,
): SprintLedger['lines'] {
  const places = new Map<LedgerEventKind, number[]>();
  for (const [place, { kind }] of events.entries()) {
    const some = places.get(kind);
    if (some) some.push(place);
    else places.set(kind, [place]);
  }
  const placesOf = (kind: LedgerEventKind): readonly number[] => places.get(kind) ?? [];
  const at = (places: readonly number[]): readonly LedgerEvent[] => places.flatMap((place) => events[place] ?? []);
  const line = (places: readonly number[], items: number, points: number, blanks: number): LedgerLine => ({
    items: items + 0,
    points: estimates ? rounded(points) : null,
    unestimated: estimates ? blanks : items,
    events: places,
  });
  const flow = (kind: LedgerEventKind, sign: 1 | -1): LedgerLine => {
    const places = placesOf(kind);
    const told = at(places);
    return line(places, sign * sum(told, 'items'), sign * sum(told, 'points'), told.filter(isBlank).length);
  };
  const listed = (places: readonly number[]): LedgerLine => {
    const told = at(places);
    return line(
      places,
      told.length,
      told.reduce((total, { estimate }) => total + (estimate ?? 0), 0),
      told.filter(isBlank).length,
    );
  };
  // The far side of the identity is counted from the items' state at the end, never from the events.
  const ends = walked
    .filter(({ walk }) => isInScope(walk.atEnd))
    .map(({ history, walk }) => ({ key: history.item.key, ...walk.atEnd }));
  const done = ends.filter(({ work }) => work === 'done');
  const left = ends.filter(({ work }) => work !== 'done');
  const size = (some: typeof ends): number => some.reduce((total, { estimate }) => total + (estimate ?? 0), 0);
  const moved = placesOf('left').filter((place) => events[place]?.movedTo !== undefined);
  const outside = new Set(
    walked.filter(({ walk }) => isDoneOutside(walk.atEnd)).map(({ history }) => history.item.key),
  );
  const reestimated = placesOf('re-estimated');
  return {
    start: flow('start', 1),
    added: flow('added', 1),
    removed: flow('removed', -1),
    reestimated: line(reestimated, reestimated.length, sum(at(reestimated), 'points'), 0),
    done: line(
      lastCompletions(events, new Set(done.map(({ key }) => key))),
      done.length,
      size(done),
      done.filter(isBlank).length,
    ),
    left: line(placesOf('left'), left.length, size(left), left.filter(isBlank).length),
    completedOutside: listed(
      lastPerItem(events, placesOf('completed-outside')).filter((place) => outside.has(events[place]?.key ?? '')),
    ),
    movedOn: listed(moved),
    reopened: listed(placesOf('reopened')),
  };
}

/** Whether both sides agree; a difference is always the sum of what was found unexplained. */
export function identityOf(events: readonly LedgerEvent[], walked: readonly WalkedItem[]): SprintLedger['identity'] {
  const ends = walked.filter(({ walk }) => isInScope(walk.atEnd));
  const items = ends.length - sum(events, 'items');
  const size = ends.reduce((total, { walk }) => total + (walk.atEnd.estimate ?? 0), 0);
  const points = rounded(size - sum(events, 'points'));
  const named = walked.some(({ walk }) => walk.unexplained.items !== 0 || rounded(walk.unexplained.points) !== 0);
  return { holds: items === 0 && points === 0 && !named, unexplained: { items, points } };
}

function lastCompletions(events: readonly LedgerEvent[], done: ReadonlySet<string>): readonly number[] {
  const places = events.flatMap(({ kind, key }, place) => (kind === 'completed' && done.has(key) ? [place] : []));
  return lastPerItem(events, places);
}

function lastPerItem(events: readonly LedgerEvent[], places: readonly number[]): readonly number[] {
  const last = new Map<string, number>();
  for (const place of places) last.set(events[place]?.key ?? '', place);
  return [...last.values()].sort((a, b) => a - b);
}

const isBlank = ({ estimate }: { readonly estimate: number | null }): boolean => estimate === null;

function sum(events: readonly LedgerEvent[], of: 'items' | 'points'): number {
  return events.reduce((total, event) => total + event[of], 0);
}

/** Sums of tenths drift in binary; no estimate is finer than a ten-thousandth. `+ 0` turns -0 into 0. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
