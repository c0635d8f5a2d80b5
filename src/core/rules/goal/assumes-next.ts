import type { GoalRule } from './goal-text';

/** A part of something, or a later sprint, without which this one is worth nothing yet. */
const later =
  /\b(?:(?:the )?(?:first|second|initial|next) (?:half|part|phase|step|third|iteration|stage) (?:of|towards?)\b|(?:phase|part|step|stage) (?:\d+|one|two|three|four|i{1,3}|iv|[a-d])\b(?: (?:of|towards?)\b)?|(?:the |a )?(?:next|following|later|coming|future|upcoming) (?:sprints?|iterations?|quarter|release|months?|phase)\b|(?:lay|laying) the (?:foundations?|groundwork)\b|(?:to be )?(?:finished|completed|continued) (?:later|next)\b|(?<=\w )in sprint \d+\b|will\b[^.;]{0,40}\blater\b)/i;

export const assumesNext: GoalRule = {
  id: 'goal/assumes-next',
  title: 'A Sprint Goal is worth something by itself',
  severity: 'observe',
  why: 'What pays off only in a later sprint ties that sprint’s hands before anybody has planned it.',
  advice: 'Ask what somebody can use, decide or learn at the end of this sprint, even if nothing followed.',
  source: 'Scrum Guide 2020: every Sprint creates value; each Increment is usable',
  examples: {
    good: [
      'Guests can pay without an account',
      'Members see the next three court times on their phone',
      'Reduce the steps of the first checkout page by half',
    ],
    bad: [
      'First half of the checkout, the rest follows in the next sprint',
      'Phase 1 of the billing engine',
      'Lay the groundwork for shared calendars',
    ],
  },
  check: ({ text, isEnglish }) => {
    const found = isEnglish ? later.exec(text) : null;
    if (!found) return [];
    const end = found.index + found[0].length;
    return [{ start: found.index, end, message: `“${found[0]}” counts on a sprint that nobody has planned yet` }];
  },
};
