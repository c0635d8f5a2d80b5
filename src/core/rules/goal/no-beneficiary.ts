import type { GoalRule } from './goal-text';
import { isPerson } from './goal-words';

/** In "user stories" nobody is meant. */
const partOfName: ReadonlySet<string> = new Set(['story', 'stories', 'interface', 'interfaces', 'acceptance']);
/** Whoever sees, knows or decides is a person, whatever their trade is called. */
const perceives =
  /\b\p{L}{3,}s (?:can |now |no longer )?(?:see|know|learn|find|understand|choose|trust|decide|notice|believe|forget|remember|complain)\b/iu;

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
    isEnglish &&
    words.length > 0 &&
    !words.some(({ lower }, place) => isPerson(lower) && !partOfName.has(words[place + 1]?.lower ?? '')) &&
    !perceives.test(text)
      ? [{ start: 0, end: text.length, message: 'The goal does not say who gains from it' }]
      : [],
};
