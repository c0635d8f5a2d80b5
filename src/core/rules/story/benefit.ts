import type { ItemRule } from '../item-rule';

export const benefit: ItemRule = {
  id: 'story/benefit',
  title: 'A story says what it is good for',
  severity: 'observe',
  why: 'The reason is what lets a team find a cheaper way, and a Product Owner put the story in order.',
  advice: 'Add "so that …" with what becomes better for the person.',
  source: 'Quality User Story framework (Lucassen et al. 2016): well-formed; INVEST (Wake 2003): valuable',
  examples: {
    good: [
      'As a guest, I want to see the house rules, so that I behave',
      'In order to behave, as a guest I want to see the house rules',
      'As a guest, I want to see the house rules because I do not want to be fined',
    ],
    bad: ['As a guest, I want to see the house rules', 'As an owner, I want so many guests and so on'],
  },
  check({ understanding }) {
    const { story } = understanding;
    if (!story || story.parts.ends || !story.parts.means) return [];
    return [{ start: 0, end: 0, message: 'The story does not say what this is good for.' }];
  },
};
