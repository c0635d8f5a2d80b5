import type { ItemRecord } from '../../model/item-record';

/** What to ask about an item whose first missing condition is this one, as the ladder names it. */
const questionsOf: Readonly<Record<string, string>> = {
  'has-need': 'Who needs this, and what do they want to do?',
  'has-benefit': 'What becomes better for them once it is there?',
  'has-description': 'What is the matter, and what should be different afterwards?',
  'has-criteria': 'How will we see that it works? Give one example.',
  'has-steps': 'How can somebody else make this happen, and what should have happened instead?',
  'is-sized': 'How big is it, beside something we have finished?',
  'is-small-enough': 'Which part of it could somebody use first?',
  'asks-for-one-thing': 'Which of the things it asks for comes first?',
  'is-clear': 'What exactly do the marked words mean?',
  'is-read': 'Has the team read it, and would everybody build the same?',
  'no-open-question': 'Who answers the open question, and by when?',
  'not-blocked': 'Who can remove what is in the way, and by when?',
};

/** Conditions somebody has to decide about, not answer: they are no reason to talk in refinement. */
const notAsked = new Set(['in-sprint', 'items-in-sprint']);

/** The one question to ask about an item in refinement; null where nothing is left to ask. */
export function questionAbout({ missing, openQuestions }: Pick<ItemRecord, 'missing' | 'openQuestions'>) {
  if (missing !== null && !notAsked.has(missing)) {
    if (missing === 'no-open-question' && openQuestions > 1)
      return `Who answers the ${openQuestions} open questions, and by when?`;
    return questionsOf[missing] ?? 'What is still missing before the team can begin?';
  }
  return openQuestions > 0 ? (questionsOf['no-open-question'] ?? null) : null;
}
