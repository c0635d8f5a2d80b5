import type { GoalRule } from './goal-text';
import { baseOf, isGoalVerb } from './goal-words';
import { taskList } from './task-list';

export const compound: GoalRule = {
  id: 'goal/compound',
  title: 'A sprint has one goal',
  severity: 'observe',
  why: 'Two goals compete: when time runs short, everybody drops the other one.',
  advice:
    'Choose the one that hurts most if it is missed. The other work can still be in the sprint without being the goal.',
  source: 'Scrum Guide 2020: the Sprint Goal is the single objective for the Sprint',
  examples: {
    good: [
      'Guests can browse, choose and pay without an account',
      'Launch the new checkout so that guests can browse and buy',
      'Give drivers and dispatchers one shared map',
    ],
    bad: ['Launch the new checkout and migrate the reports', 'Reduce page load time. Also onboard the first partner.'],
  },
  check: (goal) => {
    if (!goal.isEnglish || taskList.check(goal).length > 0) return [];
    const verbs = goal.pieces.filter(({ start, end }) => {
      const piece = goal.text.slice(start, end).replace(/^(also|and|then|additionally|secondly)\s+/i, '');
      return isGoalVerb(baseOf(/^[\p{L}']+/u.exec(piece)?.[0].toLowerCase() ?? '')) || /^onboard\b/i.test(piece);
    });
    const [first, last] = [verbs[0], verbs.at(-1)];
    if (!first || !last || verbs.length < 2) return [];
    const name = (span: { start: number; end: number }) =>
      goal.text.slice(span.start, span.end).replace(/[\s.!]+$/, '');
    return [{ start: first.start, end: last.end, message: `Two goals in one: “${name(first)}” and “${name(last)}”` }];
  },
};
