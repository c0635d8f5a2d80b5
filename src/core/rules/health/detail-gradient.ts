import { spearman } from '../../backlog/order/rank-agreement';
import { readyFrom } from '../../backlog/sprint-size';
import { isInRunningSprint } from '../../backlog/health/ordered-backlog';
import { numeral } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { onTheWay, recordsOf } from './lost-share';

const itemsNeeded = 10;
/** No published limits: from here on nothing, or everything, is lost. */
const goodRho = -0.2;
const badRho = 0.3;
const upperShare = 0.2;

export const detailGradient: HealthRule = {
  id: 'health/detail-gradient',
  title: 'The nearer an item, the finer its detail',
  severity: 'observe',
  weight: 6,
  why: 'Detail further down is work on things that will change; no detail at the top is a sprint that begins with guesses.',
  advice: 'Refine from the top down, and leave what is far away rough.',
  source: 'DEEP: detailed appropriately (Pichler, Cohn); Spearman’s ρ of place and level, limits proposed',
  examples: {
    good: [
      { about: 'Six ready items above ten rough ones', records: [...several(6, {}), ...several(10, { level: 1 })] },
    ],
    bad: [
      { about: 'Ten rough items above six ready ones', records: [...several(10, { level: 1 }), ...several(6, {})] },
    ],
  },
  judge({ items, isOrdered }) {
    if (!isOrdered) return { kind: 'not-used', why: 'The order of the items is not known' };
    const waiting = items.filter(({ record }) => !isInRunningSprint(record));
    if (waiting.length < itemsNeeded)
      return { kind: 'not-enough-history', have: waiting.length, need: itemsNeeded, of: 'items in the backlog' };
    const rho = spearman(
      waiting.map(({ position }) => position),
      waiting.map(({ record }) => record.level),
    );
    if (rho === null) return { kind: 'not-used', why: 'All items are at the same level of refinement' };
    const upper = waiting.slice(0, Math.ceil(waiting.length * upperShare));
    const rough = upper.filter(({ record }) => record.level < readyFrom);
    const lostShare = onTheWay(rho, goodRho, badRho);
    const sentence =
      rho > -goodRho
        ? 'Items further down are refined further than those at the top.'
        : rho > goodRho
          ? 'Items at the top are refined no further than those at the bottom.'
          : 'The nearer items are, the further they are refined.';
    return {
      kind: 'known',
      value: { lostShare, sentence, records: lostShare > 0 ? recordsOf(rough) : [] },
      formula: `Spearman’s ρ of place and level over ${numeral(waiting.length)} items: ${rho.toFixed(2)}; nothing is lost up to ${goodRho}, everything from ${badRho}`,
    };
  },
};
