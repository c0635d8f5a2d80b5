import type { ItemRule } from '../item-rule';

export const fragment: ItemRule = {
  id: 'text/fragment',
  title: 'An item says more than a catchword',
  severity: 'hint',
  why: 'A catchword reminds those who were there; everybody else must ask.',
  advice: 'Write one full sentence: who does or gets what.',
  source: 'Quality User Story framework (Lucassen et al. 2016): full sentence',
  examples: {
    good: ['Guests read the house rules', { summary: 'House rules', description: 'Guests can read them at home.' }],
    bad: ['House rules'],
  },
  check({ item, understanding: { whole, kind, language } }) {
    if (language !== 'en' || kind === 'epic' || kind === 'subtask' || item.status.category === 'done') return [];
    const words = whole.text.slice(0, 500).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words === 0 || words >= 3) return [];
    return [{ start: 0, end: whole.text.length, message: 'These few words are all there is.' }];
  },
};
