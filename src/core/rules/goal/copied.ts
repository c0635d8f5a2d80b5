import type { GoalRule } from './goal-text';

export const copied: GoalRule = {
  id: 'goal/copied',
  title: 'Every sprint has a goal of its own',
  severity: 'observe',
  why: 'The same goal again means that it was too big for one sprint, or that nobody looked at it.',
  advice: 'Ask what is still missing from that goal, and whether it is still the most valuable thing to do next.',
  source: 'Scrum Guide 2020: the Sprint Goal is created during Sprint Planning',
  examples: { good: ['Guests can pay without an account'], bad: ['The same goal as in the sprint before'] },
  check: ({ text, previous }) => {
    const folded = fold(text);
    return folded !== '' && previous.some((goal) => fold(goal) === folded)
      ? [{ start: 0, end: text.length, message: 'This was the goal of the last sprint, word for word' }]
      : [];
  },
};

/** Case, punctuation and running numbers do not make a goal a new one. */
const fold = (text: string): string => (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ');
