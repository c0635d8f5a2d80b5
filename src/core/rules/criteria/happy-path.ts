import type { ItemRule } from '../item-rule';

/** Below this a list is a beginning, and nobody expects the exceptions yet. */
const criteriaAtLeast = 3;
const exceptions =
  /\b(?:errors?|fail\w*|invalid\w*|wrong|incorrect\w*|empty|blank|nothing|none|no|not|without|missing|unless|except|only|limit\w*|max(?:imum)?|min(?:imum)?|at (?:most|least)|more than|less than|too (?:many|long|large|big)|den(?:y|ied|ies)|reject\w*|refus\w*|forbid\w*|prevent\w*|permission\w*|authori[sz]\w*|unauthori[sz]\w*|timeout|offline|cancel\w*|duplicate\w*|expired?|unknown|unavailable|until|deadline|instead|otherwise|warn\w*|disabled|cannot|can['’]?t|\w+n['’]t)\b/i;

export const happyPath: ItemRule = {
  id: 'criteria/happy-path',
  title: 'The criteria also say what happens when it goes wrong',
  severity: 'hint',
  why: 'Half of the work and most of the questions are in the cases nobody wrote down.',
  advice: 'Ask four things: what if it is empty, wrong, too much, or not allowed?',
  source: 'Specification by Example practice (Adzic 2011)',
  examples: {
    good: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* Rules are listed\n* Rules are printed\n* An empty list says "No rules"',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* Rules are listed\n* Rules are printed\n* Rules are mailed',
      },
    ],
  },
  check({ understanding: { criteria, kind, language } }) {
    const first = criteria[0];
    const last = criteria.at(-1);
    if (!first || !last || kind !== 'story' || language !== 'en' || criteria.length < criteriaAtLeast) return [];
    if (criteria.some(({ text }) => exceptions.test(text))) return [];
    return [
      { start: first.start, end: last.end, message: 'Every criterion tells of the case in which all goes well.' },
    ];
  },
};
