import { groupedByText } from '../../text/duplicates/same-text';
import { areLinked, keysOf, titleOf } from './other-items';
import type { SetEvidence, SetRule } from './set-rule';

export const duplicate: SetRule = {
  id: 'backlog/duplicate',
  title: 'Each item stands in the backlog once',
  // Not "act": work that comes back, such as a monthly check, is rightly written the same way twice.
  severity: 'observe',
  why: 'The same item twice is estimated twice and ordered in two places, and one of them is finished without the other knowing.',
  advice: 'Close one as a duplicate of the other; if both are meant, say what tells them apart, or link them.',
  source: 'Quality User Story framework (Lucassen et al. 2016): unique',
  examples: {
    good: [
      ['As a guest, I want to pay by card, so that I need no cash', 'As a guest, I want to pay by voucher'],
      ['Clean the pool, week 1', 'Clean the pool, week 2'],
    ],
    bad: [
      [
        'As a guest, I want to pay by card, so that I need no cash',
        'As a guest I want to pay by card so that I need no cash.',
      ],
      ['Renew the certificate', 'Book a site', 'renew the certificate!'],
    ],
  },
  check({ open }) {
    return groupedByText(open, ({ review }) => review.text).flatMap((group): SetEvidence[] =>
      group.length < 2
        ? []
        : group.flatMap((member): SetEvidence[] => {
            const others = group.filter((other) => other !== member && !areLinked(member, other));
            if (others.length === 0) return [];
            return [{ member, ...titleOf(member), message: `Says the same, word for word, as ${keysOf(others)}.` }];
          }),
    );
  },
};
