import { fingerprint } from '../../text/duplicates/fingerprint';
import { itemWords } from '../../text/duplicates/item-words';
import { nearPairs } from '../../text/duplicates/near-pairs';
import { groupedByText } from '../../text/duplicates/same-text';
import { areLinked, keysOf, titleOf } from './other-items';
import type { SetEvidence, SetMember, SetRule } from './set-rule';

/** Extends AQUSA, which finds equal texts only; proposed, no published threshold is known. */
const alikeFrom = 0.85;
const wordsShownAtMost = 4;

export const nearDuplicate: SetRule = {
  id: 'backlog/near-duplicate',
  title: 'Two items are about two things',
  severity: 'observe',
  why: 'Two items in almost the same words are mostly one wish that was written down twice, and each of them lacks half of what was agreed.',
  advice: 'Read them side by side: merge them, or write into each what the other does not ask for.',
  source: 'Quality User Story framework (Lucassen et al. 2016): unique; extends what AQUSA checks',
  examples: {
    good: [
      ['As a guest, I want to cancel my booking online', 'As a guest, I want to move my booking to another week'],
      ['Rework page 1 of the booking form', 'Rework page 2 of the booking form'],
    ],
    bad: [
      [
        'As a guest, I want to cancel my booking online, so that I need not call',
        'As a guest, I want to be able to cancel bookings online so I do not need to call',
      ],
    ],
  },
  check({ open }) {
    // Equal texts are told by backlog/duplicate: one of each stands for all.
    const first = groupedByText(open, ({ review }) => review.text).flatMap(([member]) => (member ? [member] : []));
    const prints = first.map(({ item }, place) => fingerprint(String(place), 0, itemWords(item)));
    const others = new Map<SetMember, SetMember[]>();
    const note = (one: SetMember, other: SetMember) => others.set(one, [...(others.get(one) ?? []), other]);
    for (const pair of nearPairs(prints, alikeFrom)) {
      const [one, other] = [first[Number(pair.one)], first[Number(pair.other)]];
      if (!one || !other || areLinked(one, other) || numbersIn(one) !== numbersIn(other)) continue;
      note(one, other);
      note(other, one);
    }
    return [...others].map(([member, near]): SetEvidence => {
      return { member, ...titleOf(member), message: `Reads almost like ${keysOf(near)}${onlyHere(member, near)}` };
    });
  },
};

/** "Part 1" and "part 2" are a series, however alike the rest is. */
const numbersIn = ({ item }: SetMember): string => (item.summary.match(/\d+/g) ?? []).join(' ');

/** As they are written here, titles first; what tells two items apart is what a person must weigh. */
function onlyHere(member: SetMember, [nearest]: readonly SetMember[]): string {
  const there = nearest ? itemWords(nearest.item).terms : new Map<string, unknown>();
  const own = [...itemWords(member.item).terms].filter(([term]) => !there.has(term));
  const words = own.sort(([, one], [, other]) => other.title - one.title).map(([, { written }]) => written);
  // Of a name that is made of words, the whole says enough.
  const whole = words.filter((word, at) => !words.some((longer, place) => place !== at && holds(longer, word)));
  return whole.length === 0 ? '.' : `; only here: ${whole.slice(0, wordsShownAtMost).join(', ')}.`;
}

const holds = (longer: string, word: string): boolean => longer.toLowerCase().includes(word.toLowerCase());
