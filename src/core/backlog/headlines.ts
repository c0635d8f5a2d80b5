import { numeral } from '../text/counted';

/** What a rule's findings say of several items at once, after "3 of the next 12 items …" (one, many). */
const phrases: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'story/role': ['does not say who it is for', 'do not say who they are for'],
  'story/means': ['does not say what somebody wants to do', 'do not say what somebody wants to do'],
  'story/benefit': ['does not say what it is good for', 'do not say what they are good for'],
  'story/atomic': ['asks for several things at once', 'ask for several things at once'],
  'story/minimal': ['carries notes inside the story', 'carry notes inside the story'],
  'story/problem-oriented': ['prescribes a solution', 'prescribe a solution'],
  'wording/vague': ['uses vague words', 'use vague words'],
  'wording/loophole': ['leaves a loophole open', 'leave a loophole open'],
  'wording/open-ended': ['has an open-ended list', 'have an open-ended list'],
  'wording/comparative': ['compares without saying with what', 'compare without saying with what'],
  'criteria/missing': ['has no acceptance criteria', 'have no acceptance criteria'],
  'criteria/testable': ['has a criterion nobody can test', 'have criteria nobody can test'],
  'criteria/too-many': ['has more criteria than one item can carry', 'have more criteria than one item can carry'],
  'text/placeholder': ['still holds a placeholder', 'still hold placeholders'],
  'size/estimate': ['is not estimated', 'are not estimated'],
  'size/too-big': ['is too big for one sprint', 'are too big for one sprint'],
  'flow/blocked': ['is blocked', 'are blocked'],
  'flow/stale': ['has not been touched for a long time', 'have not been touched for a long time'],
  'question/unanswered': ['waits for an answer', 'wait for an answer'],
  'trace/no-parent': ['belongs to no epic or goal', 'belong to no epic or goal'],
  'backlog/duplicate': ['says the same as another', 'say the same as another'],
  'backlog/near-duplicate': ['reads almost like another', 'read almost like another'],
  'backlog/conflict': ['asks for the opposite of another', 'ask for the opposite of another'],
  'backlog/missing-counterpart': ['needs something nobody creates', 'need something nobody creates'],
  'backlog/off-template': ['is told in another form than the rest', 'are told in another form than the rest'],
};

/** `title` is the rule's own sentence, for rules that have no phrase of their own here. */
export function headlineOf(rule: string, title: string, count: number, among: string): string {
  const phrase = phrases[rule]?.[count === 1 ? 0 : 1] ?? `${count === 1 ? 'goes' : 'go'} against “${title}”`;
  return `${numeral(count)} of ${among} ${phrase}`;
}
