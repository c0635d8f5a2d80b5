import { childTitle, tidy } from '../child-title';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { wishWith } from '../variant-title';

/** How well rather than what: speed, load, live updates. */
const quality =
  /[,(]?\s*\b(?:(?:with)?in\s+(?:less\s+than\s+|under\s+)?(?:\d+(?:\.\d+)?|one|two|three|five|ten|a\s+few)\s*(?:ms|milliseconds?|s|secs?|seconds?)|in\s+real[\s-]?time|real[\s-]?time|instant(?:ly|aneously)|as\s+fast\s+as\s+possible|with\s+low\s+latency|(?:for|with|to)\s+(?:up\s+to\s+)?(?:\d[\d.,]*k?|thousands\s+of|millions\s+of|hundreds\s+of)\s+(?:concurrent\s+|simultaneous\s+)?(?:users|visitors|requests|records|rows|items|documents|orders)|even\s+(?:when|under|with|for)\s+(?:heavy|high|large|many|thousands|millions)[^,.;\n]{0,50}|without\s+(?:noticeable\s+|any\s+)?(?:delay|lag))\b\)?/giu;

export const performance: SplitPattern = {
  id: 'performance',
  name: 'Make it work, then make it fast',
  why: 'Slow but right can be shown and learned from; how fast it must be is known better afterwards.',
  question: 'Who could already use it if it were slow?',
  see(subject) {
    const found = wordsMatching(subject.sentences.slice(0, 30), quality);
    const [first] = found;
    if (!first) return null;
    const core = wishWith(subject, first, '');
    const how = tidy(first.text);
    const isRest = core !== null && core.split(' ').length >= 2;
    return {
      evidence: found,
      children: isRest
        ? [childTitle(subject, core), childTitle(subject, tidy(subject.wish.text))]
        : core === null
          ? [childTitle(subject, tidy(subject.wish.text)), childTitle(subject, `${tidy(subject.wish.text)} ${how}`)]
          : [],
    };
  },
};
