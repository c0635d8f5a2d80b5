import { toldDay } from '../../forecast/told-day';
import type { GoalRule } from './goal-text';

export const edited: GoalRule = {
  id: 'goal/edited',
  title: 'A Sprint Goal stands until the sprint ends',
  severity: 'observe',
  why: 'A goal that moves while people work towards it is always met, and guides nobody.',
  advice: 'If the old goal has become obsolete, say so openly: that is a reason to cancel the sprint and plan anew.',
  source: 'Scrum Guide 2020: during the Sprint no changes are made that would endanger the Sprint Goal',
  examples: { good: ['Guests can pay without an account'], bad: ['A goal that read otherwise when the sprint began'] },
  check({ text, edits }) {
    const last = edits.at(-1);
    const first = edits[0];
    if (!first || !last || isSame(first.before, last.after)) return [];
    // A goal that was missing at the start came late; that is a repair.
    if (first.before.trim() === '') return [];
    const times = edits.length === 1 ? '' : `, ${edits.length} times in all`;
    const message = `Changed on ${toldDay(last.at.slice(0, 10))} while the sprint ran${times}. It began as “${first.before}”`;
    return [{ start: 0, end: text.length, message }];
  },
};

/** A typing error mended is the same goal. */
const isSame = (one: string, other: string): boolean => fold(one) === fold(other);
const fold = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
