import type { ItemRule } from '../item-rule';

export const means: ItemRule = {
  id: 'story/means',
  title: 'A story says what somebody wants to do',
  severity: 'act',
  why: 'A role and a reason without a wish leave the team to guess what to build.',
  advice: 'Say what the person wants to be able to do, in one verb and its object.',
  source: 'Quality User Story framework (Lucassen et al. 2016): well-formed',
  examples: {
    good: ['As a guest, I want to see the house rules, so that I behave'],
    bad: ['As a guest, I want, so that I behave'],
  },
  check({ understanding }) {
    const { story } = understanding;
    if (!story || story.parts.means) return [];
    const at = story.parts.role ?? { start: 0, end: 0 };
    return [{ start: at.start, end: at.end, message: 'The story names a person but no wish.' }];
  },
};
