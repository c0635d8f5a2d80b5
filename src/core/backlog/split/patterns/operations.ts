import { childTitle, tidy } from '../child-title';
import { deedPhrases } from '../deed-phrases';
import type { SplitPattern } from '../split-pattern';
import { excerpt } from '../split-subject';

const operationWords = new Set(
  'create add insert enter register record view see list browse show read display edit update change modify rename amend correct delete remove archive cancel deactivate disable enable activate restore duplicate copy import export publish unpublish reorder'.split(
    ' ',
  ),
);
/** Verbs that hide several operations. */
const coverWords = new Set('manage maintain administer administrate curate organise organize'.split(' '));

export const isOperation = (word: string): boolean => operationWords.has(word) || coverWords.has(word);

export const operations: SplitPattern = {
  id: 'operations',
  name: 'By operation',
  why: '"Manage" hides several deeds, and one or two of them carry most of the value.',
  question: 'Which of create, see, change and remove must come first, and which can wait?',
  see(subject) {
    const { text, deeds } = subject;
    const cover = deeds.find(({ word }) => coverWords.has(word));
    if (cover) {
      const phrase = deedPhrases(subject).find(({ word }) => word === cover.word)?.phrase ?? '';
      const object = tidy(phrase.slice(cover.word.length));
      if (object === '') return null;
      return {
        evidence: [excerpt(text, cover)],
        children: ['create', 'view', 'change', 'remove'].map((deed) => childTitle(subject, `${deed} ${object}`)),
      };
    }
    const found = deeds.filter(({ word }) => operationWords.has(word));
    if (found.length < 2 || found.length < deeds.length - 1) return null;
    return {
      evidence: found.map((deed) => excerpt(text, deed)),
      children: subject.isTold ? [] : deedPhrases(subject).map(({ phrase }) => childTitle(subject, phrase)),
    };
  },
};
