import type { Span } from '../../model/finding';
import type { GoalRule } from './goal-text';
import { baseOf, isGoalVerb } from './goal-words';

const issueKey = /\b[A-Z][A-Z0-9_]+-\d+\b/g;
const workCount =
  /\b(?:complete|get|work through|finish|close|deliver|do|resolve|burn(?: down)?|clear)\b[^.;\n]{0,30}?\b(?:stor(?:y|ies)|tickets?|issues?|tasks?|items?|bugs?|points?|backlog|sprint|carry-?overs?|left-?overs?|spill-?overs?)\b/i;
/** "9 stories, 2 bugs": how much work of which kind. */
const counted = /\b\d+ (?:\w+ )?(?:stor(?:y|ies)|tickets?|issues?|tasks?|bugs?|spikes?)\b/gi;
/** A sprint's leftovers as a goal: "Open stories of the last sprint". */
const onlyWork =
  /^(?:(?:the|all|open|remaining|unfinished|planned|committed|old|rest|of) ){1,4}(?:stor(?:y|ies)|tickets?|issues?|tasks?|items?|bugs?)\b/i;
/** Lines with a bullet from the first on; below a goal they are its details. */
const bulletedFromTheStart = /^(?:\s*[-*•–] [^\n]*(?:\n|$)){3,}/;

export const taskList: GoalRule = {
  id: 'goal/task-list',
  title: 'A Sprint Goal is more than the list of its work',
  severity: 'act',
  why: 'A list can only be finished or not. A goal lets the team find another way when the plan meets reality.',
  advice: 'Ask what becomes possible once this work is done, and write that down instead of the work.',
  source: 'Scrum Guide 2020: the Sprint Goal gives flexibility in the exact work needed to achieve it',
  examples: {
    good: [
      'Guests can pay without an account',
      'Fast, safe and simple checkout for guests',
      'Cut the time to first search result to under one second',
    ],
    bad: [
      'Complete the 15 stories',
      'Finish SHOP-12, SHOP-13 and SHOP-14',
      'Fix login, add export, update the docs and deploy to staging',
      'Reminders, calendar sync, patient form, logo, fix bugs',
      '- Fix login\n- Add CSV export\n- Update the docs',
    ],
  },
  check: ({ text, pieces, isEnglish }) => {
    const keys = [...text.matchAll(issueKey)];
    const [firstKey, lastKey] = [keys[0], keys.at(-1)];
    if (firstKey && lastKey && keys.length >= 2) {
      const end = lastKey.index + lastKey[0].length;
      return [{ start: firstKey.index, end, message: `${keys.length} item keys are a list of work, not a goal` }];
    }
    const numbered = [...text.matchAll(/(?:^|\s)\d{1,2}[.)]\s+(?=\p{L})/gu)];
    if (numbered.length >= 3) {
      return [
        {
          start: numbered[0]?.index ?? 0,
          end: text.trimEnd().length,
          message: `${numbered.length} pieces of work are listed here`,
        },
      ];
    }
    const bulleted = bulletedFromTheStart.exec(text)?.[0].trim();
    if (bulleted !== undefined) {
      const start = text.indexOf(bulleted);
      const lines = bulleted.split('\n').length;
      return [{ start, end: start + bulleted.length, message: `${lines} pieces of work are listed here` }];
    }
    const amounts = isEnglish ? [...text.matchAll(counted)] : [];
    const [firstAmount, lastAmount] = [amounts[0], amounts.at(-1)];
    if (firstAmount && lastAmount && amounts.length >= 2) {
      const end = lastAmount.index + lastAmount[0].length;
      return [{ start: firstAmount.index, end, message: 'Amounts of work say how much, not what for' }];
    }
    const count = isEnglish ? (workCount.exec(text) ?? onlyWork.exec(text)) : null;
    if (count) {
      const end = count.index + count[0].length;
      return [{ start: count.index, end, message: 'Finishing the planned items says how much, not what for' }];
    }
    const tasks = pieces.filter(({ start, end }) => isGoalVerb(baseOf(firstWord(text.slice(start, end)))));
    // "Reminders, patient form, logo, fix bugs": short pieces side by side, most of them without a verb.
    const isList = pieces.length >= (tasks.length > 0 ? 3 : 4) && pieces.every((piece) => wordsIn(text, piece) <= 4);
    const listed = isList ? pieces : tasks;
    const [first, last] = [listed[0], listed.at(-1)];
    if (!isEnglish || !first || !last || listed.length < 3) return [];
    return [{ start: first.start, end: last.end, message: `${listed.length} pieces of work are listed here` }];
  },
};

const wordsIn = (text: string, { start, end }: Span): number => text.slice(start, end).trim().split(/\s+/).length;
const firstWord = (piece: string): string => /^[\p{L}']+/u.exec(piece)?.[0].toLowerCase() ?? '';
