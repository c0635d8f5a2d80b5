import type { Change, Status } from '../model/item';

/** What teams call a status whose items are agreed on and wait to be pulled. */
const agreedNames =
  /\b(?:ready|refined|groomed|estimated|approved|selected|accepted)\b|\b(?:bereit|verfeinert|geschätzt|freigegeben)\b|\b(?:prêt|affiné|validé)\b|\b(?:list[oa]|refinad[oa]|pront[oa])\b/iu;
const notAgreed = /\b(?:not|nicht|pas|no|não) |\b(?:for|to be) (?:refinement|grooming|approval)\b/iu;

const isAgreed = (name: string): boolean => agreedNames.test(name) && !notAgreed.test(name);

/** What tells where an item waits before it is begun. */
export interface WaitingPlaces {
  readonly statuses: readonly Pick<Status, 'id' | 'name' | 'category'>[];
  /** Ids of the statuses in each column of the team's board, left to right; empty where nobody knows. */
  readonly columns: readonly (readonly string[])[];
}

type StatusMove = Pick<Change, 'field' | 'from' | 'fromText' | 'to' | 'toText'>;

/**
 * How often an item was sent back before anybody began it: by the names of statuses where one says "agreed"; else by the
 * board, from a column of what is to do to one further left, whatever their names. Null where neither can tell.
 */
export function timesSentBack(changes: readonly StatusMove[], places: WaitingPlaces): number | null {
  const wentBack = backByName(places) ?? backByColumn(places);
  return wentBack && changes.filter((change) => change.field.toLowerCase() === 'status' && wentBack(change)).length;
}

function backByName({ statuses }: WaitingPlaces): ((move: StatusMove) => boolean) | null {
  if (!statuses.some(({ name }) => isAgreed(name))) return null;
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  return ({ fromText, to, toText }) =>
    isAgreed(fromText ?? '') && !isAgreed(toText ?? '') && (categories.get(to ?? '') ?? 'todo') === 'todo';
}

function backByColumn({ statuses, columns }: WaitingPlaces): ((move: StatusMove) => boolean) | null {
  const isToDo = new Set(statuses.filter(({ category }) => category === 'todo').map(({ id }) => id));
  const waiting = columns.map((ids) => ids.filter((id) => isToDo.has(id))).filter((ids) => ids.length > 0);
  if (waiting.length < 2) return null;
  const placeOf = new Map(waiting.flatMap((ids, place) => ids.map((id) => [id, place] as const)));
  return ({ from, to }) => {
    const [before, after] = [placeOf.get(from ?? ''), placeOf.get(to ?? '')];
    return before !== undefined && after !== undefined && after < before;
  };
}
