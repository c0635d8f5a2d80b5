import type { CriteriaAspect, CriteriaQuestion } from './criteria-help';
import type { SplitSubject } from '../split/split-subject';
import { wishedDeeds } from './skeletons';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const looking = words(
  'view see list browse search find filter sort show display read open download export print compare track follow check review access retrieve watch hear',
);
const entering = words(
  'create add enter upload import edit update change modify write register record post submit attach fill insert send invite share comment tag rate',
);
const reaching = words(
  'upload import send submit pay buy order book sign log login register download export publish share sync connect save print invite reserve deliver charge transfer',
);
const lasting = words(
  'delete remove cancel archive publish send pay buy order submit close approve reject merge transfer revoke',
);

interface Aspect {
  readonly aspect: CriteriaAspect;
  /** Whether the item's own description or criteria speak of it already. */
  readonly spokenOf: RegExp;
  readonly deeds: ReadonlySet<string> | 'any';
  readonly ask: (deed: string) => string;
}

const aspects: readonly Aspect[] = [
  {
    aspect: 'error',
    spokenOf:
      /\b(?:errors?|fail\w*|invalid|reject\w*|wrong|cannot|can['’]t|unavailable|offline|time-?out|declin\w+)\b/i,
    deeds: reaching,
    ask: (deed) => `When “${deed}” fails: what do people see, and what can they do then?`,
  },
  {
    aspect: 'empty',
    spokenOf: /\b(?:empty|nothing|none|no\s+(?:results?|entries|items?|matches|records?)|not\s+found|zero)\b/i,
    deeds: looking,
    ask: (deed) => `When there is nothing there yet: what does “${deed}” show?`,
  },
  {
    aspect: 'limit',
    spokenOf:
      /\b(?:max(?:imum)?|min(?:imum)?|limits?|limited|at\s+most|at\s+least|up\s+to|no\s+more\s+than|less\s+than|characters|\d+\s*(?:kb|mb|gb|%|items?|days?|hours?))\b/i,
    deeds: entering,
    ask: (deed) => `How much is too much for “${deed}”: size, number, length?`,
  },
  {
    aspect: 'permission',
    spokenOf:
      /\b(?:permissions?|permitted|authori[sz]ed|access\s+rights?|only\s+[\p{L}\s]{2,30}\b(?:can|may)|logged\s+in|admins?|owners?\s+(?:can|may)|not\s+allowed|forbidden)\b/iu,
    deeds: 'any',
    ask: (deed) => `Who may not “${deed}”, and what do they see instead?`,
  },
  {
    aspect: 'who-else',
    // Looking at something leaves no trace that others could notice.
    spokenOf: /\b(?:notif\w+|e-?mails?|informed|told|alert(?:s|ed)?|message\s+to)\b/i,
    deeds: new Set([...entering, ...lasting, ...words('manage move assign take give change reschedule swap confirm')]),
    ask: (deed) => `After “${deed}”: who else notices it, or must be told?`,
  },
  {
    aspect: 'undo',
    spokenOf: /\b(?:undo\w*|undone|restor\w+|revert\w*|confirm\w*|are\s+you\s+sure|recover\w*|final)\b/i,
    deeds: lasting,
    ask: (deed) => `Can “${deed}” be taken back, by whom and until when?`,
  },
  {
    aspect: 'twice',
    spokenOf: /\b(?:twice|duplicates?|again|already|double)\b/i,
    deeds: words('pay buy order book submit send register create reserve transfer charge'),
    ask: (deed) => `What if “${deed}” happens twice?`,
  },
];
const questionsAtMost = 5;

/** The questions a tester would ask first, each about the first deed it fits, in the item's own words. */
export function criteriaQuestions(subject: SplitSubject): {
  readonly open: readonly CriteriaQuestion[];
  /** What the text speaks of already. */
  readonly covered: readonly CriteriaAspect[];
} {
  const { text, wish, deeds } = subject;
  // The wish itself answers nothing: "cancel" in it is the deed, not a rule about it.
  const story = subject.parts?.ends?.end ?? wish.end;
  const titleEnd = text.includes('\n') ? text.indexOf('\n') : text.length;
  const told = text.slice(Math.max(story, titleEnd));
  const phrases = wishedDeeds(subject).map((phrase, index) => ({ phrase, word: deeds[index]?.word ?? '' }));
  const open: CriteriaQuestion[] = [];
  const covered: CriteriaAspect[] = [];
  for (const { aspect, spokenOf, deeds: fitting, ask } of aspects) {
    // Without a role it is a task, of which nobody asks who may do it.
    const deed = phrases.find(({ word }) => (fitting === 'any' ? subject.parts?.role != null : fitting.has(word)));
    if (spokenOf.test(told)) covered.push(aspect);
    else if (deed) open.push({ aspect, question: ask(deed.phrase), about: deed.phrase });
  }
  return { open: open.slice(0, questionsAtMost), covered };
}
