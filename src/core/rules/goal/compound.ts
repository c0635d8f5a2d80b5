import type { Span } from '../../model/finding';
import type { GoalRule } from './goal-text';
import { baseOf, isGoalVerb } from './goal-words';
import { clausesOf } from './second-clause';
import { taskList } from './task-list';

/** A statement of what somebody can do: a goal in itself. */
const ability = /^(?:\p{L}+ ){1,3}(?:can|will be able)\b/iu;
/** Verbs that hand the next one to somebody else: in "let guests find and save", the team saves nothing. */
const permission = /^(?:let|enable|allow|help|make it possible)\b/i;
/** "Cut costs and let shops print" asks for two things, "show labels so that we cut costs and let …" gives a reason. */
const permissionBeforeWhy =
  /^(?:(?!\b(?:so|can|could|able|because|which|who|by \w+ing)\b).)* and (?:let|enable|allow)\b/i;
const nextTeamVerb =
  /,? (?:and|as well as|plus) (?=(?:reduce|cut|halve|double|launch|migrate|release|deploy|onboard|enable|allow|let|help|give|prove|validate|implement|refactor|raise|win)\b)/gi;

export const compound: GoalRule = {
  id: 'goal/compound',
  title: 'A sprint has one goal',
  severity: 'observe',
  why: 'Two goals compete: when time runs short, everybody drops the other one.',
  advice:
    'Choose the one that hurts most if it is missed. The other work can still be in the sprint without being the goal.',
  source: 'Scrum Guide 2020: the Sprint Goal is the single objective for the Sprint',
  examples: {
    good: [
      'Guests can browse, choose and pay without an account',
      'Launch the new checkout so that guests can browse and buy',
      'Give drivers and dispatchers one shared map',
    ],
    bad: [
      'Launch the new checkout and migrate the reports',
      'Tenants see their costs, and landlords can report a leak',
      'Reduce page load time. Also onboard the first partner.',
    ],
  },
  check: (goal) => {
    if (!goal.isEnglish || taskList.check(goal).length > 0) return [];
    const goals = goal.pieces
      .flatMap((piece) =>
        splitAt(goal.text, piece, /,? (?:and|while|but) (?=(?:\p{L}+ ){1,3}(?:can|will be able)\b)/giu, ability),
      )
      .flatMap((piece) => splitAt(goal.text, piece, nextTeamVerb, permission))
      .flatMap((piece) => splitAt(goal.text, piece, /,? and (?=(?:let|enable|allow)\b)/gi, permissionBeforeWhy))
      .filter(({ start, end }) => {
        const piece = goal.text.slice(start, end).replace(/^(also|and|then|additionally|secondly)\s+/i, '');
        const verb = baseOf(/^[\p{L}']+/u.exec(piece)?.[0].toLowerCase() ?? '');
        // "Design and build the API" is one thing: a goal has more than a verb.
        return (isGoalVerb(verb) && /\s/.test(piece.trim())) || /^onboard\b/i.test(piece) || ability.test(piece);
      });
    const [first, last] = goals.length < 2 ? (clausesOf(goal.text) ?? []) : [goals[0], goals.at(-1)];
    if (!first || !last) return [];
    const name = (span: { start: number; end: number }) =>
      goal.text.slice(span.start, span.end).replace(/[\s.!]+$/, '');
    return [{ start: first.start, end: last.end, message: `Two goals in one: “${name(first)}” and “${name(last)}”` }];
  },
};

/** Cuts a piece that begins as `only` says, and leaves every other one whole. */
function splitAt(text: string, piece: Span, separator: RegExp, only: RegExp): readonly Span[] {
  const inside = text.slice(piece.start, piece.end);
  if (!only.test(inside)) return [piece];
  const cuts = [...inside.matchAll(separator)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), inside.length];
  return starts.map((start, index) => ({ start: piece.start + start, end: piece.start + (ends[index] ?? start) }));
}
