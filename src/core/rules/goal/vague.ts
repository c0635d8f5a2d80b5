import type { GoalRule } from './goal-text';
import { taskList } from './task-list';

const vagueWords =
  /\b(?:(?:make|making|good|some|more|further|significant|steady)\s+(?:good\s+|some\s+|more\s+|further\s+)?progress|progress (?:on|with)|as (?:much|many|far)\b[^.;]{0,40}? as (?:possible|we can|fits?|time allows)|housekeeping|chores|odds and ends|loose ends|bits and pieces|work(?:ing)? on|continue(?:d)?(?: (?:with|work\w*))?|various|misc(?:ellaneous)?|and so on|etc\.?|stuff|things|clean[- ]?ups?|general improvements?|improvements?|better quality|tech(?:nical)? debt|bug ?fix(?:es|ing)?|stabili[sz](?:e|ation)|maintenance|get closer)\b/gi;
/** "Improve" and "faster" are fine as soon as a figure or a reason says by how much. */
const improve =
  /\b(?:improv(?:e|es|ing)|optimi[sz](?:e|es|ing)|speed(?:ing)? up|enhanc(?:e|es|ing)|polish(?:ing)?|faster|quicker|easier|smoother|nicer|better|happier|healthier|tidier|friendlier|safer|simpler|cleaner|stronger|smarter|leaner|more (?:stable|robust|usable|reliable|user-friendly|intuitive|modern|attractive)|(?:more|less|fewer|higher|greater) (?:quality|chaos|performance|stability|speed|usability|satisfaction|reliability|efficiency|trust|value|stress|noise)|(?:increas|rais|boost|strengthen)\w*(?: \w+){0,3} (?:satisfaction|quality|performance|productivity|efficiency|experience|engagement|awareness|usability|stability|reliability))\b/gi;
const measure = /\d|\b(?:half|halve|twice|double|zero|from \w+ to|under|below|above|at least|at most|within)\b/i;

export const vague: GoalRule = {
  id: 'goal/vague',
  title: 'At the review everybody can tell whether the goal was met',
  severity: 'observe',
  why: 'Words like “progress” are always met and never met, so they cannot guide a decision during the sprint.',
  advice: 'Say what will be seen at the Sprint Review: a figure, a state, or something a person can do.',
  source: 'FOCUS and SMART goal checklists; Sprint Goal anti-patterns as collected by practitioners',
  examples: {
    good: ['Improve search so that results come within one second', 'New members finish sign-up in under two minutes'],
    bad: [
      'Make good progress on the portal',
      'Improve performance',
      'Make the search faster',
      'Bug fixing and various improvements',
    ],
  },
  check: (goal) => {
    const { text, isEnglish } = goal;
    // Said once: a list of work has a rule of its own.
    if (!isEnglish || measure.test(text) || taskList.check(goal).length > 0) return [];
    const hits = [...text.matchAll(vagueWords), ...(/\bso that\b|\bcan\b/i.test(text) ? [] : text.matchAll(improve))];
    const first = hits.sort((a, b) => a.index - b.index)[0];
    if (!first) return [];
    const end = first.index + first[0].length;
    return [{ start: first.index, end, message: `Nobody can tell when “${first[0]}” is reached` }];
  },
};
