import type { Worth } from '../../model/item-record';
import type { OpenWork } from './release-work';

/** What is lost with each item that is left out, and where that comes from. */
export interface ScopeValues {
  readonly from: string;
  readonly valueOf: (key: string) => number;
  /** False where the order of the backlog stands in for values. */
  readonly areGiven: boolean;
}

const moscowValues = { must: 8, should: 4, could: 2, wont: 0 } as const;

/**
 * What an item is worth, whatever its size: the solver weighs sizes itself. WSJF gives its cost of delay (Reinertsen
 * 2009), RICE its reach × impact × confidence.
 */
const sources: readonly { readonly from: string; readonly valueIn: (worth: Worth) => number | null }[] = [
  {
    from: 'cost of delay (WSJF)',
    valueIn: ({ value, timeCriticality, riskReduction }) =>
      value === null || timeCriticality === null || riskReduction === null
        ? null
        : value + timeCriticality + riskReduction,
  },
  {
    from: 'reach × impact × confidence (RICE)',
    valueIn: ({ reach, impact, confidence }) =>
      reach === null || impact === null || confidence === null ? null : reach * impact * confidence,
  },
  { from: 'the value field', valueIn: ({ value }) => value },
  { from: 'MoSCoW', valueIn: ({ moscow }) => (moscow === null ? null : moscowValues[moscow]) },
];

/** The first source that values every item; half a list of values would leave out whatever has none. */
export function scopeValues(items: readonly OpenWork[]): ScopeValues {
  for (const { from, valueIn } of sources) {
    const values = items.map(({ key, worth }) => [key, valueIn(worth)] as const);
    if (values.length > 0 && values.every(([, value]) => value !== null)) {
      const known = new Map(values.map(([key, value]) => [key, value ?? 0]));
      return { from, valueOf: (key) => known.get(key) ?? 0, areGiven: true };
    }
  }
  const places = new Map(items.map(({ key }, place) => [key, items.length - place]));
  return { from: 'the order of the backlog', valueOf: (key) => places.get(key) ?? 0, areGiven: false };
}
