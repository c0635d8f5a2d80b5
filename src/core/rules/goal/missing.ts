import type { GoalRule } from './goal-text';

const placeholder =
  /^[\s\-–—_.?!*]*$|^(tbd|tba|todo|to do|n\/?a|none|no goal|goal|sprint goal|sprint ?#?\d+|xxx+|\?+|test|later)[\s.!?]*$/i;

/** Nothing at all, or a word that only keeps the place. */
export const isMissingGoal = (text: string): boolean => placeholder.test(text.trim());

export const missing: GoalRule = {
  id: 'goal/missing',
  title: 'A sprint has a goal',
  severity: 'act',
  why: 'Without a goal a sprint is a pile of work: nobody can tell what may be left out when time runs short.',
  advice: 'Ask: if we could achieve only one thing in this sprint, what would it be, and for whom?',
  source: 'Scrum Guide 2020: the Sprint Goal is the single objective for the Sprint',
  examples: {
    good: ['Guests can pay without an account'],
    bad: ['', 'TBD', '???', 'n/a', 'Sprint 14'],
  },
  check: ({ text }) =>
    isMissingGoal(text)
      ? [
          {
            start: 0,
            end: text.length,
            message: text.trim() === '' ? 'This sprint has no goal yet' : 'This is a placeholder, not a goal',
          },
        ]
      : [],
};
