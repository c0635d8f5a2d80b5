import type { GoalRule } from './goal-text';
import { isGoalVerb, orderOf, outcomeVerbs, outputVerbs } from './goal-words';
import { notObservable } from './not-observable';
import { taskList } from './task-list';
import { vague } from './vague';

/** Signs that a goal says what changes, not only what is made. */
const outcome =
  /\b(so that|so|in order to|make it possible|to (?:enable|allow|let|help|reduce|increase|make|learn|see|find|validate|prove|prevent|stop|win|keep|give)|can|could|able to|enabl\w+|allow\w*|let|lets|letting|help\w*|without|reduc\w+|increas\w+|fewer|less|more|faster|because|instead of|validat\w+|learn\w*|prove\w*|no longer)\b|\d+ ?%/i;

/** The same verbs as nouns: "Implementation of single sign-on". */
const making =
  /^(?:completion|implementation|development|migration|integration|deployment|introduction|creation|delivery|release|refactoring|redesign) of\b/i;

/** The same verbs as a state: "The import wizard is done". */
const made =
  /\b(?:is|are) (?:done|finished|completed?|implemented|built|developed|deployed|released|merged|migrated|in production)[.!]*\s*$/i;

export const outputOnly: GoalRule = {
  id: 'goal/output-only',
  title: 'A Sprint Goal names an outcome',
  severity: 'observe',
  why: 'Something built is not yet something achieved: the sprint review then has nothing to look at but work.',
  advice: 'Continue the sentence with “so that …”: who will be able to do what that they cannot do today?',
  source: 'Pichler, goal–method–metric; Scrum Guide 2020: why the sprint is valuable to stakeholders',
  examples: {
    good: [
      'Build the first search so that visitors find a product by name',
      'Release self-service refunds to let support close fewer calls',
    ],
    bad: ['Implement the payment service', 'Continue working on the migration', 'Finish the redesign'],
  },
  check: (goal) => {
    const { text, words, isEnglish } = goal;
    if (!isEnglish || outcome.test(text)) return [];
    // Said once: a list of work and an activity have rules of their own.
    if (taskList.check(goal).length > 0 || notObservable.check(goal).length > 0) return [];
    const noun = making.exec(text)?.[0];
    if (noun !== undefined)
      return [{ start: 0, end: noun.length, message: `“${noun}” says what is made, not what it changes` }];
    const state = made.exec(text);
    if (state) {
      const end = state.index + state[0].trimEnd().length;
      return [
        {
          start: state.index,
          end,
          message: `“${text.slice(state.index, end)}” says that it is made, not what it changes`,
        },
      ];
    }
    const first = words.find(({ lower }) => !fillers.has(lower));
    const order = first ? orderOf(text.slice(first.start)) : null;
    if (!first || order === null || outcomeVerbs.has(order)) return [];
    if (!outputVerbs.has(order) && (isGoalVerb(order) || vague.check(goal).length > 0)) return [];
    const verb = text.slice(first.start, first.end);
    return [{ start: first.start, end: first.end, message: `“${verb}” says what is made, not what it changes` }];
  },
};

const fillers = new Set([
  'to',
  'we',
  'will',
  'want',
  'goal',
  'sprint',
  'the',
  'our',
  'is',
  'please',
  'fully',
  'also',
  'keep',
]);
