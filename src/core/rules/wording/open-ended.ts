import { askedFor } from '../../text/asked-for';
import type { ItemRule } from '../item-rule';
import { evidenceOfWords } from './evidence-of-words';

const words =
  /\b(?:(?<!(?:\bin\s|-\s|\/))etc\b\.?|et cetera|and so (?:on|forth)|and (?:the like|more|others|such)(?=\s*[.,)]|\s*$)|including but not limited to|or (?:similar|something|whatever|so)(?=\s*[.,)]|\s*$)|(?:all (?:kinds|sorts) of|miscellaneous)\b)/gi;

export const openEnded: ItemRule = {
  id: 'wording/open-ended',
  title: 'A list has an end',
  severity: 'observe',
  why: 'A list that goes on cannot be estimated, and cannot be finished.',
  advice: 'Name the cases that count now; put the rest into another item.',
  source: 'ISO/IEC/IEEE 29148: open-ended, non-verifiable terms',
  examples: {
    good: [
      'As a guest, I want to filter by town and price, so that I find a room',
      { summary: 'Make the files in etc readable', kind: 'task' },
    ],
    bad: [
      'As a guest, I want to filter by town, price etc., so that I find a room',
      'As a guest, I want to filter by all kinds of properties, so that I find a room',
      { summary: 'Make it fast and user-friendly etc.', kind: 'task' },
    ],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    return askedFor(understanding)
      .filter(({ place }) => place !== 'ends')
      .flatMap(evidenceOfWords(text, words, (word) => `"${word}" does not say where it ends.`))
      .slice(0, 2);
  },
};
