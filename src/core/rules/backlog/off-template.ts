import type { Span } from '../../model/finding';
import { editDistance } from '../../text/edit-distance';
import type { SetEvidence, SetMember, SetRule } from './set-rule';

/** A share of fewer stories than this is no template. */
const templateNeedsStories = 10;
/** A template is what four of five share; where fewer do, the team has none to keep to. */
const templateFromShare = 0.8;
/** AQUSA's limit (Lucassen et al. 2016): "I want" and "I can" are alike, "I want" and "I would like" are not. */
const changesAtMost = 3;
/** Longer than this, other words stand between the parts, too. */
const indicatorAtMost = 40;

type Place = 'opening' | 'wish' | 'reason';
interface Indicator extends Span {
  /** Without the words that carry no form: "I want to be able to" is "i want". */
  readonly words: string;
  readonly shown: string;
}
interface Told {
  readonly member: SetMember;
  readonly indicators: Readonly<Record<Place, Indicator | null>>;
}

const camper = (wish: string): string => `As a camper, I want to ${wish}, so that I sleep well`;
const campers = 'see a map|pay by card|rent a tent|park nearby|meet others|cook|get a pitch|read rules|call help'
  .split('|')
  .map(camper);

export const offTemplate: SetRule = {
  id: 'backlog/off-template',
  title: 'Stories are told in one form',
  severity: 'hint',
  why: 'In a backlog of one form the eye finds who, what and why at once; a story in another form is read twice.',
  advice: 'Tell it in the form that the others share.',
  source: 'Quality User Story framework (Lucassen et al. 2016): uniform; edit distance as in AQUSA',
  examples: {
    good: [
      [camper('swim'), ...campers],
      ['As an owner, I want to be able to see who is here so I can greet them', ...campers],
      ['In order to sleep well, as a camper, I want to swim', ...campers.slice(0, 4)],
    ],
    bad: [
      ['In order to sleep well, as a camper, I want to swim', ...campers],
      ['As a camper, I would love it if I could swim, so that I sleep well', ...campers],
    ],
  },
  check({ open }) {
    const told = open.flatMap(indicatorsOf);
    const shared = {
      opening: sharedForm(told, 'opening'),
      wish: sharedForm(told, 'wish'),
      reason: sharedForm(told, 'reason'),
    };
    return told.flatMap(({ member, indicators }): SetEvidence[] => {
      for (const place of ['opening', 'wish', 'reason'] as const) {
        const own = indicators[place];
        const usual = shared[place];
        if (!own || !usual || isAlike(own.words, usual.words)) continue;
        const { start, end } = own;
        return [{ member, start, end, message: `${usual.count} of ${usual.among} stories say “${usual.shown}” here.` }];
      }
      return [];
    });
  },
};

/** The form that most stories share at a place; null where too few do. */
function sharedForm(told: readonly Told[], place: Place) {
  const all = told.flatMap(({ indicators }) => indicators[place] ?? []);
  const words = mostFrequent(all.map((indicator) => indicator.words));
  const count = all.filter((indicator) => isAlike(indicator.words, words)).length;
  if (all.length < templateNeedsStories || count / all.length < templateFromShare) return null;
  const forms = all.flatMap((indicator) => (indicator.words === words ? indicator.shown : []));
  // What all of them share: where some say "I want to be able to", others say only "I want to".
  const shortest = Math.min(...forms.map((form) => form.length));
  const shown = mostFrequent(forms.filter((form) => form.length === shortest));
  return { words, shown, count, among: all.length };
}

/** Of several as frequent, the first in alphabetical order; empty where there is none. */
function mostFrequent(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return most?.[0] ?? '';
}

const isAlike = (one: string, other: string): boolean => editDistance(one, other) <= changesAtMost;

/** Nothing for what is no English story, or only a wish: that is told by story/role. */
function indicatorsOf(member: SetMember): readonly Told[] {
  const { text, parts, language } = member.review;
  if (language !== 'en' || !parts?.means || !(parts.role || parts.ends)) return [];
  const { role, means, ends } = parts;
  const first = Math.min(role?.start ?? Infinity, means.start, ends?.start ?? Infinity);
  const line = text.lastIndexOf('\n', first - 1) + 1;
  const isJob = !role && /^\W*when\b/i.test(text.slice(line, first));
  if (!role && !isJob) return [];
  const wish = role && role.end <= means.start ? indicator(text, role.end, means.start) : null;
  const reason = ends && means.end <= ends.start ? indicator(text, means.end, ends.start) : null;
  return [{ member, indicators: { opening: openingOf(text, { start: line, end: first }, role?.start), wish, reason } }];
}

/** What stands before the first part, named by which part that is. */
function openingOf(text: string, before: Span, roleStart: number | undefined): Indicator {
  const lead = text.slice(before.start, before.end);
  if (roleStart !== before.end) return { ...before, shown: lead.trim(), words: wordsIn(lead) };
  const as = /\bas\b[^\n]{0,16}$/i.exec(lead);
  return { start: before.start + (as?.index ?? 0), end: before.end, shown: 'As a', words: 'as' };
}

/** Words between two parts; null where so much stands there that it is more than an indicator. */
function indicator(text: string, from: number, to: number): Indicator | null {
  const between = text.slice(from, to);
  const shown = between.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const words = wordsIn(shown);
  if (words === '' || shown.length > indicatorAtMost) return null;
  const start = from + between.indexOf(shown);
  return { start, end: start + shown.length, shown, words };
}

/** "to be able to", "the ability to" and "do not" change what a story says, not the form it is told in. */
const withoutForm = new Set(
  'a an the to that be being able have ability option possibility opportunity chance way of do does don t not never also really just only'.split(
    ' ',
  ),
);
const wordsIn = (text: string): string =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !withoutForm.has(word)).join(' ');
