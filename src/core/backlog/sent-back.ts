import type { Change, Status } from '../model/item';

/** What teams call a status whose items are agreed on and wait to be pulled. */
const agreedNames =
  /\b(?:ready|refined|groomed|estimated|approved|selected|accepted)\b|\b(?:bereit|verfeinert|geschätzt|freigegeben)\b|\b(?:prêt|affiné|validé)\b|\b(?:list[oa]|refinad[oa]|pront[oa])\b/iu;
const notAgreed = /\b(?:not|nicht|pas|no|não) |\b(?:for|to be) (?:refinement|grooming|approval)\b/iu;

const isAgreed = (name: string): boolean => agreedNames.test(name) && !notAgreed.test(name);

/**
 * How often an item went from a status that says "agreed" back to one before it. Null where none of the project's
 * statuses says so: nobody can tell then.
 */
export function timesSentBack(
  changes: readonly Pick<Change, 'field' | 'fromText' | 'to' | 'toText'>[],
  statuses: readonly Pick<Status, 'id' | 'name' | 'category'>[],
): number | null {
  if (!statuses.some(({ name }) => isAgreed(name))) return null;
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  return changes.filter(
    ({ field, fromText, to, toText }) =>
      field.toLowerCase() === 'status' &&
      isAgreed(fromText ?? '') &&
      !isAgreed(toText ?? '') &&
      (categories.get(to ?? '') ?? 'todo') === 'todo',
  ).length;
}
