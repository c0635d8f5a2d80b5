/** A person's word on whether a Sprint Goal was met, kept by sprint. */
import * as v from 'valibot';
import type { GoalOutcome } from '../core/model/closed-sprint';
import { fewAtOnce } from './few-at-once';
import type { KeyValue } from './key-value';

const storedOutcome = v.object({
  version: v.literal(1),
  verdict: v.picklist(['met', 'partly', 'missed']),
  note: v.nullable(v.string()),
  byAccountId: v.string(),
  at: v.string(),
});

export function openGoalOutcomes(store: KeyValue) {
  /** Null where nobody has answered, or what stands there is not readable. */
  async function of(sprintId: number): Promise<GoalOutcome | null> {
    const parsed = v.safeParse(storedOutcome, await store.get(keyOf(sprintId)));
    if (!parsed.success) return null;
    const { version: _version, ...outcome } = parsed.output;
    return outcome;
  }

  async function ofMany(sprintIds: readonly number[]): Promise<ReadonlyMap<number, GoalOutcome>> {
    const found = await fewAtOnce(sprintIds, async (id) => [id, await of(id)] as const);
    return new Map(found.flatMap(([id, outcome]) => (outcome ? [[id, outcome]] : [])));
  }

  /** Fails with AlreadyStored where somebody has answered already: of two at once, the second is told. */
  const give = (sprintId: number, outcome: GoalOutcome): Promise<void> =>
    store.set(keyOf(sprintId), { version: 1, ...outcome }, { mustBeNew: true });

  const forget = (sprintId: number): Promise<void> => store.delete(keyOf(sprintId));

  return { of, ofMany, give, forget };
}

const keyOf = (sprintId: number): string => `goal-outcome:${sprintId}`;
