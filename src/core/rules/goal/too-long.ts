import type { GoalRule } from './goal-text';

export const tooLong: GoalRule = {
  id: 'goal/too-long',
  title: 'A Sprint Goal is a sentence people remember',
  severity: 'observe',
  why: 'A goal guides daily choices only while everybody has it in mind.',
  advice: 'Keep the one sentence a colleague could repeat tomorrow; move the rest to the items.',
  source: 'A proposed threshold (30 words), to be changed in the settings',
  examples: {
    good: ['Guests can pay without an account'],
    bad: [
      'In this sprint we want visitors to be able to look at every product with its pictures and prices and then put it into a basket and see the total with tax and shipping for every country that we deliver to today',
    ],
  },
  check: ({ words, settings }) => {
    const [first, last] = [words[settings.goalWordsAtMost], words.at(-1)];
    if (!first || !last) return [];
    const message = `${words.length} words; about ${settings.goalWordsAtMost} is what people keep in mind`;
    return [{ start: first.start, end: last.end, message }];
  },
};
