import { orderAgainstWorth as compare } from '../../backlog/order/contradictions';
import { worthScores } from '../../backlog/order/worth-scores';
import { noWorth, several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { onTheWay } from './lost-share';

const itemsNeeded = 8;
/** There are good reasons beside the score, so a loose agreement is enough. */
const goodTau = 0.2;
const badTau = -0.5;

const worth = (value: number) => ({ worth: { ...noWorth, value } });

export const orderAgainstWorth: HealthRule = {
  id: 'health/order-against-worth',
  title: 'The order of the backlog follows what items are worth',
  severity: 'hint',
  weight: 2,
  why: 'Where the order and the numbers disagree, one of them is out of date, and nobody knows which.',
  advice: 'Look at the widest gaps with the team: mend the number or the place. Nothing is moved by itself.',
  source: 'WSJF (Reinertsen 2009), RICE (Intercom 2016); Kendall’s τ of order and score, limits proposed',
  examples: {
    good: [
      { about: 'The most worth is on top', records: [9, 8, 7, 6, 5, 4, 3, 2].map(worth) },
      { about: 'Nobody said what items are worth', records: several(8, {}) },
    ],
    bad: [{ about: 'The most worth is at the bottom', records: [2, 3, 4, 5, 6, 7, 8, 9].map(worth) }],
  },
  judge({ items, isOrdered, around }) {
    if (!isOrdered) return { kind: 'not-used', why: 'The order of the items is not known' };
    const records = items.map(({ record }) => record);
    const scores = worthScores(records, around);
    if (!scores) return { kind: 'not-used', why: 'Nobody said yet what items are worth' };
    const { tau, scored, contradictions } = compare(items, scores);
    if (scored < itemsNeeded)
      return { kind: 'not-enough-history', have: scored, need: itemsNeeded, of: 'items with a score' };
    if (tau === null) return { kind: 'not-used', why: 'All items are worth the same' };
    const widest = contradictions[0];
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(tau, goodTau, badTau),
        sentence: widest
          ? `${widest.lower.record.key} scores higher than ${widest.upper.record.key}, which stands above it.`
          : `The order follows ${scores.name}.`,
        records: contradictions.map(({ lower }) => lower.record),
      },
      formula: `Kendall’s τ-b of order and ${scores.name} over ${scored} items: ${tau.toFixed(2)}; nothing is lost from ${goodTau} on, everything from ${badTau} down. ${scores.name} = ${scores.formula}`,
    };
  },
};
