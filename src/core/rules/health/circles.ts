import { few, numeral } from '../../text/counted';
import { exampleBlocker } from './example-backlog';
import type { HealthRule } from './health-rule';
import { lostOneByOne, recordsOf } from './lost-share';

/** One circle at the top is enough: nothing in it can begin. */
const allFrom = 2;

export const circles: HealthRule = {
  id: 'health/circles',
  title: 'No items wait for each other in a circle',
  severity: 'act',
  weight: 8,
  why: 'Items that wait for each other can never begin, and no plan or forecast that holds them is true.',
  advice: 'Ask which of them could begin without the others, and remove that link; or make one item of them.',
  source: 'Strongly connected sets of “blocks” links (Tarjan 1972)',
  examples: {
    good: [
      {
        about: 'Three items wait for each other in a row',
        records: [{}, { blockedBy: [exampleBlocker(0)] }, { blockedBy: [exampleBlocker(1), exampleBlocker(0)] }],
      },
    ],
    bad: [
      {
        about: 'Three items wait for each other in a circle',
        records: [
          { blockedBy: [exampleBlocker(2)] },
          { blockedBy: [exampleBlocker(0)] },
          { blockedBy: [exampleBlocker(1)] },
        ],
      },
    ],
  },
  judge({ items, byId, waiting }) {
    if (items.length === 0) return { kind: 'not-used', why: 'The backlog is empty' };
    const rings = waiting.circles.map((circle) =>
      circle.flatMap((place) => byId.get(waiting.nodes[place]?.id ?? '') ?? []).sort((a, b) => a.position - b.position),
    );
    rings.sort((a, b) => (a[0]?.position ?? Infinity) - (b[0]?.position ?? Infinity));
    const members = rings.flat().sort((a, b) => a.position - b.position);
    const nearest = rings[0]?.map(({ record }) => record.key) ?? [];
    const count = rings.length;
    const { lostShare, formula } = lostOneByOne(members, allFrom);
    return {
      kind: 'known',
      value: {
        lostShare,
        sentence:
          count === 0
            ? 'No items wait for each other in a circle.'
            : `${numeral(members.length)} items wait for each other in ${count === 1 ? 'a circle' : `${numeral(count)} circles`}: none of them can begin.`,
        records: recordsOf(members),
        ...(nearest.length > 0
          ? {
              nextAction: `Ask which of ${few(nearest)} could begin without the others, and remove the link that holds it.`,
            }
          : {}),
      },
      formula,
    };
  },
};
