import type { GoalRule } from './goal-text';

/** Two items may differ by chance. */
const itemsNeeded = 3;

export const linked: GoalRule = {
  id: 'goal/linked',
  title: 'A Sprint Goal is a step towards something larger',
  severity: 'hint',
  why: 'Work for one goal that belongs to nothing larger, or to something else each time, is hard to tell apart from a list.',
  advice: 'Ask which epic or Product Goal this sprint brings closer, and file the goal’s items under it.',
  source: 'Scrum Guide 2020: the Product Goal is the long-term objective, and a Sprint brings the product closer to it',
  examples: {
    good: ['Guests can pay without an account'],
    bad: ['A goal whose items have no parent in common'],
  },
  check({ text, parents }) {
    const known = parents.filter((parent) => parent !== null);
    if (parents.length < itemsNeeded || new Set(known).size < known.length) return [];
    const message =
      known.length === 0
        ? `None of the ${parents.length} items that serve it belongs to an epic`
        : `The ${parents.length} items that serve it have no epic in common`;
    return [{ start: 0, end: text.length, message }];
  },
};
