import type { ItemRule } from '../item-rule';

/** Verbs that name a direction or a use, not a result. */
const direction =
  /^(?:\w+ly\s+)?(improve|enhance|optimi[sz]e|streamline|facilitate|support|promote|minimi[sz]e|maximi[sz]e|leverage|utili[sz]e|harness|foster|empower|ensure|implement|reduce|increase|benefit)\b/i;

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
    ],
    bad: ['As an owner, I want to improve the booking page, so that guests stay'],
  },
  check({ understanding }) {
    const means = understanding.story?.parts.means;
    if (!means || understanding.language !== 'en' || /\d/.test(means.text)) return [];
    const verb = direction.exec(means.text)?.[1];
    // Without "to" before it, "support" and "benefit" are things.
    if (!verb || !understanding.deeds.some(({ level }) => level === 'own')) return [];
    const start = means.start + means.text.indexOf(verb);
    return [
      { start, end: start + verb.length, message: `"${verb}" names a direction; nothing says when it is reached.` },
    ];
  },
};
