import { askedFor } from '../../text/asked-for';
import type { ItemRule } from '../item-rule';
import { evidenceOfWords } from './evidence-of-words';

const words =
  /\b(?:better|faster|easier|simpler|quicker|smoother|cleaner|nicer|safer|(?<!\bor )more (?:[a-z]+(?:ive|able|ible|ent|ant|ate|ful|ly|al|ed|ern|ust))|improved|enhanced|increased|reduced|optimi[sz]ed|advanced|the (?:best|fastest|easiest|highest|lowest|most [a-z]+))(?![-\w]|\s+(?:match|practices?|regards)\b)/gi;
/** What a comparison needs: a figure, or what it is compared with. */
const base = /\d|\b(?:than|compared (?:to|with)|from .{1,30} to|by (?:half|a third|a quarter))\b/i;

export const comparative: ItemRule = {
  id: 'wording/comparative',
  title: 'A comparison says with what, or by how much',
  severity: 'observe',
  why: '"Better" is true of any change, so nobody can say whether it is done.',
  advice: 'Say what it is now and what it should be.',
  source: 'ISO/IEC/IEEE 29148: comparative and superlative terms',
  examples: {
    good: [
      'As a guest, I want search to answer in 1 second instead of 4, so that I stay',
      'As a guest, I want to see the prices of last year to find a cheaper week',
      'As a guest, I want to compare houses to make a better choice',
      'As a guest, I want to cancel a stay, or more precisely one night of it, so that I pay less',
      'As a guest, I want to see the best match, so that I find a room',
    ],
    bad: ['As a guest, I want an improved search, so that I stay'],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    return askedFor(understanding)
      .filter(({ place }) => place === 'means' || place === 'criterion')
      .filter((span) => !base.test(text.slice(span.start, span.end)))
      .flatMap(evidenceOfWords(text, words, (word) => `"${word}" does not say compared with what.`))
      .slice(0, 1);
  },
};
