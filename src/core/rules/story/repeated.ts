import type { ItemRule } from '../item-rule';

export const repeated: ItemRule = {
  id: 'story/repeated',
  title: 'A story is told once',
  severity: 'observe',
  why: 'Two "As a … I want …" in one item are two stories that share a card, and one of them will be forgotten.',
  advice: 'Give the second story an item of its own.',
  source: 'AQUSA (Lucassen et al. 2016): indicator repeated',
  examples: {
    good: ['As a guest, I want to read the house rules, so that I behave'],
    bad: ['As a guest, I want to read the house rules, as an owner, I want to write them'],
  },
  check({ understanding: { story } }) {
    const second = story?.repeated[0];
    return second ? [{ ...second, message: 'A second story begins here.' }] : [];
  },
};
