import { childTitle } from '../child-title';
import { nounListsIn, type NounList } from '../noun-lists';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { wishWith } from '../variant-title';
import { isIntegration } from './major-effort';

const manyKinds =
  /\b(?:(?:multiple|several|many|different|various|all\s+kinds\s+of)\s+(?:[\p{L}-]+\s+){0,2}(?:languages?|currenc(?:y|ies)|countr(?:y|ies)|regions?|formats?|types?|kinds|file\s+types?|units|time\s?zones?|calendars|devices|sources|tenants|brands|channels))\b/giu;

/** "A box without tomatoes, spinach and leeks" is one wish: a box with two of them left out helps nobody. */
const isExcluded = ({ before }: NounList): boolean =>
  /^(?:without|except|excluding|no|neither|not)$/.test(before.at(-1) ?? '');

export const data: SplitPattern = {
  id: 'data',
  name: 'By the data it works on',
  why: 'One kind of data proves the whole path; the others are repetitions that may be put in order.',
  question: 'Which one kind would most people use first?',
  see(subject) {
    const kinds = wordsMatching(subject.parts ? subject.sentences.slice(0, 12) : [subject.wish], manyKinds);
    const list = nounListsIn(subject.text, subject.wishTokens).find(
      (candidate) =>
        candidate.members.length >= 3 &&
        !isIntegration(candidate) &&
        !isExcluded(candidate) &&
        // "filter, sort and aggregate data" lists deeds.
        !subject.deeds.some(({ start, end }) => start < candidate.end && end > candidate.start),
    );
    if (!list) return kinds.length > 0 ? { evidence: kinds, children: [] } : null;
    const titles = list.members.map(({ text }) => wishWith(subject, list, text));
    return {
      evidence: [...list.members, ...kinds],
      children: titles.flatMap((title) => (title === null ? [] : [childTitle(subject, title)])),
    };
  },
};
