import type { Excerpt } from '../../model/finding';
import { type DeedOnObject, deedsOnObjects, isNegated } from '../../text/deed-objects';
import { keysOf } from './other-items';
import type { SetEvidence, SetMember, SetRule } from './set-rule';
import { termsIn } from './term-key';

/** Verbs that cannot both hold of one thing; what merely undoes a step, such as lock and unlock, is no conflict. */
const opposites = [
  ['allow permit let authorise authorize', 'forbid prevent prohibit disallow deny block'],
  ['show display reveal expose', 'hide conceal mask'],
  ['include', 'exclude omit'],
  ['keep retain preserve', 'discard purge'],
  ['require demand', 'waive'],
].map((sides) => sides.map((side) => side.split(' ')));

type Side = 'for' | 'against';
const sideOf = new Map<string, { readonly matter: string; readonly side: Side }>();
for (const [wanted = [], unwanted = []] of opposites) {
  const matter = wanted[0] ?? '';
  for (const verb of wanted) sideOf.set(verb, { matter, side: 'for' });
  for (const verb of unwanted) sideOf.set(verb, { matter, side: 'against' });
}

interface Stand {
  readonly member: SetMember;
  readonly deed: DeedOnObject;
  readonly side: Side;
}

export const conflict: SetRule = {
  id: 'backlog/conflict',
  title: 'No two items ask for opposites',
  severity: 'observe',
  why: 'Whichever of two opposites is finished last undoes the other, and nobody notices before the review.',
  advice: 'Ask both people at once, decide, and write down when the one holds and when the other.',
  source: 'Quality User Story framework (Lucassen et al. 2016): conflict-free',
  examples: {
    good: [
      ['As an owner, I want to show prices to guests', 'As an owner, I want to hide prices in winter from guests'],
      ['As an owner, I want to lock a site', 'As an owner, I want to unlock a site'],
      ['As an owner, I want to show the price', 'As a neighbour, I want to hide the price'],
    ],
    bad: [
      ['As an owner, I want to show the prices to guests', 'As an owner, I want to hide the prices from guests'],
      ['As a guest, I want to receive offers by mail', 'As a guest, I do not want to receive offers by mail'],
      ['As an owner, I want to allow guests to smoke', 'As an owner, I want to forbid guests to smoke'],
    ],
  },
  check({ open }) {
    const wishes = open.flatMap(wishOf);
    const negated = wishes.filter(({ isNot }) => isNot);
    const verbs = new Set([...sideOf.keys(), ...negated.flatMap((wish) => deedsOf(wish).map(({ verb }) => verb))]);
    const matters = new Map<string, Stand[]>();
    // Reading deeds costs more than finding a verb, and few wishes hold one that matters.
    for (const wish of wishes.filter(({ isNot, means }) => isNot || usesOneOf(means.text, verbs))) {
      for (const deed of deedsOf(wish)) {
        const about = termsIn(wish.member.review.text.slice(deed.about.start, deed.about.end)).join(' ');
        if (about === '') continue;
        const { matter, side } = sideOf.get(deed.verb) ?? { matter: deed.verb, side: 'for' as const };
        const key = [termsIn(wish.role.text).join(' '), matter, about].join('|');
        const stand = { member: wish.member, deed, side: wish.isNot ? other(side) : side };
        matters.set(key, [...(matters.get(key) ?? []), stand]);
      }
    }
    return [...matters.values()].flatMap(contradictions);
  },
};

interface Wish {
  readonly member: SetMember;
  readonly role: Excerpt;
  readonly means: Excerpt;
  readonly isNot: boolean;
}

function wishOf(member: SetMember): readonly Wish[] {
  const { language, parts, text } = member.review;
  if (language !== 'en' || !parts?.role || !parts.means) return [];
  return [{ member, role: parts.role, means: parts.means, isNot: isNegated(text, parts.means) }];
}

const deedsOf = ({ member, means }: Wish): readonly DeedOnObject[] => deedsOnObjects(member.review.text, means);

const usesOneOf = (text: string, verbs: ReadonlySet<string>): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => verbs.has(word));

const other = (side: Side): Side => (side === 'for' ? 'against' : 'for');

function contradictions(stands: readonly Stand[]): readonly SetEvidence[] {
  return stands.flatMap(({ member, deed, side }): SetEvidence[] => {
    const against = stands.filter((stand) => stand.side !== side && stand.member !== member);
    if (against.length === 0) return [];
    const { start } = deed;
    const { end } = deed.about;
    return [
      { member, start, end, message: `Asks for the opposite of ${keysOf(against.map((stand) => stand.member))}.` },
    ];
  });
}
