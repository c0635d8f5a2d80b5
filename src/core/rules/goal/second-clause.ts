/** Where a goal goes on to ask for something else: a second order to the team, or another subject that does something. */
import type { Span } from '../../model/finding';
import { isPerson, orderOf } from './goal-words';

/** What may follow a verb at once and never a noun: "and halve the time". */
const article = '(?:the|a|an|our|their|every|each|all)';
/** No verbs, though an article may follow them. */
const small =
  '(?:in|on|at|for|by|with|to|from|of|all|both|not|only|such|half|then|also|into|over|under|as|before|after|than|about|' +
  'without|within|during|via|per|where|when|while|why|how|what|if|is|are|was|were|be|that|because|so|even|just|until)';
const joint = '(?:,? and|,? plus|,? as well as|,? while|;|\\.)';
const secondOrder = new RegExp(`${joint} (?:also |then )?(?=(?!${small}\\b)[a-z]+ ${article}\\b)`, 'giu');
/** What people get done, in the plural, as it follows another subject. */
const deeds =
  '(?:can|will|get|see|know|find|have|receive|learn|pay|book|choose|buy|sell|print|read|send|track|plan|check|share|sign|trust|stop)';
const ownDeed = new RegExp(`^(?:\\p{L}+ ){0,2}\\p{L}{2,}s (?:no longer |now )?${deeds}\\b`, 'iu');
/** "the", "this" or "they" go on about what was said. */
const otherDeed = new RegExp(
  `${joint} (?=(?!(?:the|this|these|those|that|it|its|they|their|so)\\b)(?:\\p{L}+ ){0,2}\\p{L}{2,}s (?:no longer |now )?${deeds}\\b)`,
  'giu',
);
const why = /:|\b(?:so that|so|in order to|such that|because|by \w+ing|which|who|that|without|whether|when|if)\b/i;

/** The two clauses of a goal that joins two; null where it is one. */
export function clausesOf(text: string): readonly [Span, Span] | null {
  const reason = why.exec(text)?.index ?? text.length;
  const found = (orderOf(text) === null ? [...text.matchAll(otherDeed)] : [...text.matchAll(secondOrder)]).find(
    ({ index }) => index < reason && (orderOf(text) === null ? isDeed : isOrder)(text.slice(0, index)),
  );
  if (!found) return null;
  return [
    { start: 0, end: found.index },
    { start: found.index + found[0].length, end: text.trimEnd().length },
  ];
}

/** Begins with a verb that has its object: in "move and rename files" both verbs share one. */
function isOrder(clause: string): boolean {
  const verb = orderOf(clause);
  return verb !== null && /\s/.test(clause) && !/^(?:let|enable|allow|help|make)$/.test(verb);
}

/** Says what somebody does: an own verb follows, for neither names nor trades are joined here. */
function isDeed(clause: string): boolean {
  const [first = '', ...rest] = clause.toLowerCase().split(/\s+/);
  return ownDeed.test(clause) || (isPerson(first) && rest.length > 1);
}
