import type { GoalRule } from './goal-text';
import { isPerson } from './goal-words';

export const noBeneficiary: GoalRule = {
  id: 'goal/no-beneficiary',
  title: 'A Sprint Goal says who gains',
  severity: 'hint',
  why: 'A named person makes it easy to choose between two ways, and to invite the right people to the review.',
  advice: 'Name who will notice: a group of users, a stakeholder, a colleague.',
  source: 'Scrum Guide 2020: the Sprint Goal communicates why the Sprint is valuable to stakeholders',
  examples: {
    good: ['Guests can pay without an account', 'Dispatchers see every van on one map'],
    bad: ['Search works on mobile', 'The new invoice service is live'],
  },
  check: ({ text, words, isEnglish }) =>
    isEnglish && words.length > 0 && !words.some(({ lower }) => isPerson(lower))
      ? [{ start: 0, end: text.length, message: 'The goal does not say who gains from it' }]
      : [],
};
