/** Tandem's own light inputs, for teams whose site has no fields that say what an item is worth. */
import type { Worth } from '../../model/item-record';

/**
 * SAFe scores each part of the cost of delay relative to the other items, in these steps: 1 for the item with the least
 * of it, 20 for many times as much (Scaled Agile, "Weighted Shortest Job First").
 */
export const worthSteps = [1, 2, 3, 5, 8, 13, 20] as const;
export type WorthStep = (typeof worthSteps)[number];

export const ownInputs = ['value', 'timeCriticality', 'riskReduction'] as const;
export type OwnInput = (typeof ownInputs)[number];

/** The parts of an item's cost of delay as people chose them in Tandem; null where nobody has yet. */
export type OwnWorth = Readonly<Record<OwnInput, WorthStep | null>>;

export const nothingGiven: OwnWorth = { value: null, timeCriticality: null, riskReduction: null };

/** Part by part: what a field of the site says stands before what was chosen in Tandem. */
export const withOwnWorth = (fields: Worth, own: OwnWorth): Worth => ({
  ...fields,
  value: fields.value ?? own.value,
  timeCriticality: fields.timeCriticality ?? own.timeCriticality,
  riskReduction: fields.riskReduction ?? own.riskReduction,
});
