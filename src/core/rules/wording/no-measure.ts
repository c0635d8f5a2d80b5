import type { Understanding } from '../../text/understand';
import { isMaking } from '../../text/wished-thing';
import type { ItemRule } from '../item-rule';

/** Verbs that name a direction or a use, not a result. */
const direction =
  /^(?:\w+ly\s+)?(improve|enhance|optimi[sz]e|streamline|facilitate|support|promote|minimi[sz]e|maximi[sz]e|leverage|utili[sz]e|harness|foster|empower|ensure|implement|reduce|increase|benefit)\b/i;
/** What a product does about something, not what comes of it; "support French" names a case and has an end. */
const capacity = /^(?:support|handle|adapt|accommodate|facilitate)s?$/;
const thatCopes =
  /\b(?:that|which)\s+(?:(?:can|could|will|would)\s+)?(?:\w+ly\s+)?((?:support|handle|adapt|accommodate|facilitate)s?)\b(?!\s+[A-Z])/;

export const noMeasure: ItemRule = {
  id: 'wording/no-measure',
  title: 'A wish for more or less says how one will tell',
  severity: 'observe',
  why: 'A direction has no end: any change fulfils it and none finishes it.',
  advice: 'Say what somebody will be able to do then, or from which figure to which.',
  source: 'ISO/IEC/IEEE 29148: verifiable; INCOSE Guide to Writing Requirements: vague verbs',
  examples: {
    good: [
      'As a guest, I want to reduce the deposit from 50 to 20 euros, so that I can afford the trip',
      'As a guest, I want support from the front desk, so that I get in',
      'As a guest, I want the app to support French, so that I understand it',
      'As a guest, I want to send my photo to networks that support it, so that others see it',
      'As an owner, I want a list that shows who handles the keys, so that I can call them',
    ],
    bad: [
      'As an owner, I want to improve the booking page, so that guests stay',
      'As an owner, I want the app to handle late arrivals, so that guests stay',
      'As an owner, I want the boiler to reduce costs, so that guests stay',
      'As an owner, I want a calendar that adapts to the seasons, so that guests stay',
    ],
  },
  check({ understanding }) {
    const means = understanding.story?.parts.means;
    if (!means || understanding.language !== 'en' || /\d/.test(means.text)) return [];
    const found = wishedDirection(understanding, means.text) ?? copingIn(understanding, means.text);
    if (!found) return [];
    const start = means.start + found.at;
    return [
      {
        start,
        end: start + found.verb.length,
        message: `"${found.verb}" names a direction; nothing says when it is reached.`,
      },
    ];
  },
};

interface VerbAt {
  readonly verb: string;
  /** Offset in the means. */
  readonly at: number;
}

/** What somebody themself wishes to do. Without "to" before it, "support" and "benefit" are things. */
function wishedDirection({ deeds }: Understanding, means: string): VerbAt | null {
  const verb = deeds.some(({ level }) => level === 'own') ? direction.exec(means)?.[1] : undefined;
  return verb ? { verb, at: means.indexOf(verb) } : null;
}

/** What the product is to do: "the app to handle …", "a calendar that adapts …". */
function copingIn({ deeds, story, purposeFrom }: Understanding, means: string): VerbAt | null {
  const start = story?.parts.means?.start ?? 0;
  const wish = means.slice(0, (purposeFrom ?? start + means.length) - start);
  const [first] = deeds;
  const isAimless = first?.level === 'other' && (capacity.test(first.word) || direction.test(first.word));
  if (isAimless && !/^\s+[A-Z]/.test(means.slice(first.end - start)))
    return { verb: first.word, at: first.start - start };
  // "send it to networks that support it": what the things of a deed do is not what is asked for.
  if (first && !isMaking(first.word) && first.word !== 'have' && first.word !== 'use') return null;
  const verb = thatCopes.exec(wish);
  return verb?.[1] ? { verb: verb[1], at: verb.index + verb[0].lastIndexOf(verb[1]) } : null;
}
