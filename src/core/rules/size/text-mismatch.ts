import { tooBigLimit } from '../../backlog/too-big';
import type { ItemRule } from '../item-rule';

const fewWords = 8;

export const textMismatch: ItemRule = {
  id: 'size/text-mismatch',
  title: 'A large item says why it is large',
  severity: 'hint',
  why: 'A large estimate on a few words means that somebody knows something which is not written down.',
  advice: 'Ask those who estimated what they had in mind, and write that down.',
  source: 'Definition of Ready practice; jirametrics: estimate beside evidence',
  examples: {
    good: [
      { summary: 'House rules', estimate: 2 },
      {
        summary: 'House rules',
        estimate: 8,
        description: 'Guests read the rules in eleven languages, offline, with the pictures of each house.',
      },
    ],
    bad: [{ summary: 'House rules', estimate: 8 }],
  },
  check({ item, understanding, around }) {
    const { estimate } = item;
    if (estimate === null || item.kind === 'epic' || item.status.category === 'done') return [];
    // One step of the usual scale below "too big"; beyond that, size itself is what to talk about.
    const limit = tooBigLimit(around);
    if (estimate < limit * 0.6 || estimate >= limit) return [];
    const words = understanding.whole.text.slice(0, 1000).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words >= fewWords) return [];
    return [{ start: 0, end: 0, message: `An estimate of ${estimate} stands on ${words} words.` }];
  },
};
