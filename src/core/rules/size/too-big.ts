import { tooBigLimit } from '../../backlog/too-big';
import type { ItemRule } from '../item-rule';

export const tooBig: ItemRule = {
  id: 'size/too-big',
  title: 'An item fits into a Sprint with others',
  severity: 'act',
  why: 'A big item is a bet on one card: it is late as a whole, and its risks show up at the end.',
  advice: 'Split it by what somebody could use first, not by layers of the system.',
  source: 'Lawrence, splitting user stories: split at 8 or 13; INVEST (Wake 2003): small',
  examples: {
    good: [
      { summary: 'Overview of rules', estimate: 5 },
      { summary: 'Pay online', kind: 'epic', estimate: 40 },
    ],
    bad: [{ summary: 'Overview of rules', estimate: 20 }],
  },
  check({ item, around }) {
    if (item.estimate === null || item.kind === 'epic' || item.status.category === 'done') return [];
    const limit = tooBigLimit(around);
    if (item.estimate < limit) return [];
    const source =
      limit > around.settings.tooBigFrom
        ? `few of this team's items have ${limit} or more`
        : `the settings say to split from ${limit} on`;
    const message = `An estimate of ${item.estimate} is too big for one Sprint's plan: ${source}.`;
    return [{ start: 0, end: 0, message }];
  },
};
