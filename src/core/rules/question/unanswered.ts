import type { Question } from '../../model/review';
import type { ItemRule } from '../item-rule';

const namedAtMost = 3;
const longestShown = 120;

export const unanswered: ItemRule = {
  id: 'question/unanswered',
  title: 'No question waits for an answer',
  severity: 'observe',
  why: 'Somebody builds on a guess, or waits, as long as the question stands.',
  advice: 'Answer it, or say who will and by when.',
  source: 'Scrum Guide 2020: the Product Owner is accountable for clear items',
  examples: {
    good: [
      { summary: 'Pay by card', kind: 'task', description: 'Which cards? Answer: all that the bank offers.' },
      { summary: 'Dialog "Are you sure?"', kind: 'task' },
    ],
    bad: [{ summary: 'Pay by card', kind: 'task', description: 'Which cards do we take?' }],
  },
  check({ item, understanding }) {
    if (item.status.category === 'done') return [];
    const isRunning = item.sprints.some(({ state }) => state === 'active');
    return understanding.questions
      .filter((question) => !question.answered)
      .slice(0, namedAtMost)
      .map((question) => {
        const to = question.directedAt ? ` to ${question.directedAt}` : '';
        const asks = withoutAddress(question);
        const shown = asks.length > longestShown ? `${asks.slice(0, longestShown - 1)}…` : asks;
        return {
          start: question.start,
          end: question.end,
          message:
            question.place === 'text' ? `This question${to} is open.` : `A comment${to} waits for an answer: ${shown}`,
          ...(isRunning ? { severity: 'act' as const } : {}),
        };
      });
  },
};

/** The sentence names the person already: "@Anna, which cards?" is told as "which cards?". */
function withoutAddress({ text, directedAt }: Question): string {
  const address = `@${directedAt ?? ''}`;
  return directedAt && text.startsWith(address) ? text.slice(address.length).replace(/^[\s,:–-]+/, '') : text;
}
