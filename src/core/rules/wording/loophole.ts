import { askedFor } from '../../text/asked-for';
import type { ItemRule } from '../item-rule';
import { evidenceOfWords } from './evidence-of-words';

const words =
  /\b(?:if (?:at all )?possible|where possible|when possible|as (?:far|much) as possible|if (?:needed|necessary|appropriate|applicable|required|practical|feasible)|as (?:appropriate|applicable|needed|necessary|required)|where (?:appropriate|applicable|needed|necessary)|when (?:appropriate|applicable|needed|necessary)|to the extent possible|ideally|preferably|optionally)\b/gi;

export const loophole: ItemRule = {
  id: 'wording/loophole',
  title: 'What is asked for is asked for in every case',
  severity: 'observe',
  why: 'A way out in the wish is taken when time gets short, and found out at the review.',
  advice: 'Say in which case it is wanted, or make the optional part a story of its own.',
  source: 'ISO/IEC/IEEE 29148: loopholes',
  examples: {
    good: ['As a guest, I want the rules in my language when my profile names one, so that I understand them'],
    bad: ['As a guest, I want the rules in my language if possible, so that I understand them'],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    return askedFor(understanding)
      .filter(({ place }) => place !== 'ends')
      .flatMap(evidenceOfWords(text, words, (word) => `"${word}" leaves a way out.`))
      .slice(0, 2);
  },
};
