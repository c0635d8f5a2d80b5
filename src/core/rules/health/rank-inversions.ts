import { counted } from '../../text/counted';
import { exampleBlocker } from './example-backlog';
import type { HealthRule } from './health-rule';
import { lostOneByOne, recordsOf } from './lost-share';

/** So many about to be pulled, or more of them further away, lose everything. */
const allFrom = 3;

export const rankInversions: HealthRule = {
  id: 'health/rank-inversions',
  title: 'What blocks stands above what waits for it',
  severity: 'act',
  weight: 8,
  why: 'The team pulls the upper item, finds that it cannot go on, and waits.',
  advice: 'Move the blocker above the item that waits for it, or ask whether the link is still true.',
  source: 'Lighthouse: an item ordered before the one that blocks it is a warning',
  examples: {
    good: [{ about: 'The second item waits for the first', records: [{}, { blockedBy: [exampleBlocker(0)] }] }],
    bad: [{ about: 'The first item waits for the second', records: [{ blockedBy: [exampleBlocker(1)] }, {}] }],
  },
  judge({ items, byId, isOrdered, waiting: { nodes, edges } }) {
    if (!isOrdered) return { kind: 'not-used', why: 'The order of the items is not known' };
    if (items.length === 0) return { kind: 'not-used', why: 'The backlog is empty' };
    const inverted = edges.filter(({ isInverted, isInCircle }) => isInverted && !isInCircle);
    const ids = new Set(inverted.map(({ to }) => nodes[to]?.id ?? ''));
    const waits = [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.position - b.position);
    const first = waits[0]?.record.id;
    const edge = inverted.find(({ to }) => nodes[to]?.id === first);
    const pair = { blocker: nodes[edge?.from ?? -1]?.key, waiter: nodes[edge?.to ?? -1]?.key };
    const { lostShare, formula } = lostOneByOne(waits, allFrom);
    return {
      kind: 'known',
      value: {
        lostShare,
        sentence:
          waits.length === 0
            ? 'No item stands above one that it waits for.'
            : `${counted(waits.length, 'item stands', 'items stand')} above something that must be done first.`,
        records: recordsOf(waits),
        ...(pair.blocker && pair.waiter
          ? { nextAction: `Move ${pair.blocker} above ${pair.waiter}, or ask whether the link is still true.` }
          : {}),
      },
      formula,
    };
  },
};
