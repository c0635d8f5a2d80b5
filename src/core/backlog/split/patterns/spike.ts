import { childTitle, tidy } from '../child-title';
import type { SplitPattern } from '../split-pattern';
import { excerpt, wordsMatching } from '../split-subject';

/** Somebody asks for a look before the work. */
const research =
  /\b(?:to\s+be\s+(?:decided|clarified|investigated|evaluated)|(?:needs?|requires?|further|more)\s+(?:some\s+)?(?:investigation|research|analysis)|feasib(?:le|ility)|proof\s+of\s+concept|poc|evaluate\s+(?:whether|which|if|options)|find\s+out\s+(?:how|whether|which|if)|research\s+(?:how|whether|which|options)|which\s+(?:library|framework|vendor|provider|tool|technology)\s+to)\b/giu;
/** In a story these are about the wish; in a report they are about what was seen. */
const doubt =
  /\b(?:not\s+(?:yet\s+)?(?:sure|clear|known|decided)|unclear|(?:is|are|still|remains?)\s+unknown|no\s+idea|nobody\s+knows|don['’]?t\s+know|do\s+not\s+know)\b/giu;
const questionsAtMost = 3;

export const spike: SplitPattern = {
  id: 'spike',
  name: 'Find out first',
  why: 'What nobody knows yet cannot be sized. A short, time-boxed look answers the question that blocks the rest.',
  question: 'What must we know to choose, and how long may finding out take?',
  see(subject) {
    const { text, review } = subject;
    // An analyst's "investigate incidents" is a feature; only what is said about a story makes it uncertain.
    const told = subject.parts ? subject.sentences.filter(({ start }) => start > subject.wish.end) : subject.sentences;
    const words = [...wordsMatching(told, research), ...(subject.parts ? wordsMatching(told, doubt) : [])];
    const isListed = (at: number): boolean =>
      review.blocks.some(({ kind, start, end }) => kind === 'listItem' && start <= at && at < end);
    const asked = review.questions.filter(
      ({ place, answered, start }) => place === 'text' && !answered && (subject.parts !== null || isListed(start)),
    );
    // One question is asked and answered in refinement; a spike is for what nobody in the room knows.
    if (words.length === 0 && asked.length < 2) return null;
    const unknown = asked.slice(0, questionsAtMost).map((question) => `Find out: ${tidy(question.text)}`);
    const [first] = words;
    const sentence = first && subject.sentences.find(({ start, end }) => start <= first.start && first.end <= end);
    const whole = tidy(subject.wish.text);
    return {
      evidence: [...words, ...asked.map((question) => excerpt(text, question))],
      children: [
        ...(unknown.length > 0 || !sentence || sentence.start === 0
          ? unknown
          : [`Find out: ${tidy(sentence.text).slice(0, 140)}`]),
        ...(whole === '' ? [] : [childTitle(subject, whole)]),
      ],
    };
  },
};
