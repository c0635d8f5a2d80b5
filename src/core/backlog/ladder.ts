import type { Item } from '../model/item';
import type { MissingCondition, RefinementLevel } from '../model/review';
import type { Finding } from '../model/finding';
import type { AroundItem } from '../rules/item-rule';
import type { Understanding } from '../text/understand';

const names: Readonly<Record<RefinementLevel, string>> = {
  0: 'Captured',
  1: 'Framed',
  2: 'Explored',
  3: 'Sized',
  4: 'Ready',
  5: 'Planned',
};

export const levelName = (level: RefinementLevel): string => names[level];

interface Rung extends Omit<MissingCondition, 'level'> {
  readonly level: Exclude<RefinementLevel, 0>;
  holds(subject: LadderSubject): boolean;
}

export interface LadderSubject {
  readonly item: Item;
  readonly understanding: Understanding;
  readonly findings: readonly Finding[];
  readonly around: AroundItem;
}

/** Words that a description needs before it can explain anything. */
const explainsFromWords = 5;

const isEnglishStory = ({ understanding: { kind, language } }: LadderSubject): boolean =>
  kind === 'story' && language === 'en';

/**
 * The conditions of the ladder, lowest first. In a language that cannot be read, those that ask what the words say hold,
 * since unknown is no fault; from "Sized" on something else has to speak for the item, or its level would be a claim.
 */
const rungs: readonly Rung[] = [
  {
    id: 'has-need',
    level: 1,
    what: 'It does not say who needs it and what they want to do',
    nextStep: 'Write one sentence: "As a …, I want …, so that …"',
    holds: (subject) =>
      !isEnglishStory(subject) ||
      Boolean(subject.understanding.story?.parts.means && !hasFinding(subject, 'story/role', true)),
  },
  {
    id: 'has-benefit',
    level: 1,
    what: 'It does not say what it is good for',
    nextStep: 'Ask "what becomes better for them?" and add "so that …", or give it the epic it serves',
    holds: (subject) =>
      !isEnglishStory(subject) || Boolean(subject.understanding.story?.parts.ends) || subject.item.parent !== null,
  },
  {
    id: 'has-description',
    level: 1,
    what: 'There is hardly more than a title',
    nextStep: 'Add two sentences: what is the matter, and what should be different afterwards?',
    holds: (subject) => {
      const { kind, whole, story } = subject.understanding;
      if (story || kind === 'subtask') return true;
      return countWords(whole.text.slice(subject.item.summary.length)) >= explainsFromWords;
    },
  },
  {
    id: 'has-criteria',
    level: 2,
    what: 'No acceptance criteria yet',
    nextStep: 'Ask "how will we see that it works?" and write down the first answer',
    holds: ({ understanding }) => understanding.kind !== 'story' || understanding.criteria.length > 0,
  },
  {
    id: 'has-steps',
    level: 2,
    what: 'Nobody could repeat this problem from what is written',
    nextStep: 'Let whoever saw it show you, and write down each step',
    holds: ({ understanding: { kind, language, sections, criteria, whole } }) =>
      kind !== 'bug' ||
      language === 'other' ||
      criteria.length > 0 ||
      sections.some(
        (section) => section.kind === 'steps' || section.kind === 'expected' || section.kind === 'actual',
      ) ||
      /\b(?:steps|reproduce|expected|should|instead|when)\b/i.test(whole.text) ||
      countWords(whole.text) >= 40,
  },
  {
    id: 'is-sized',
    level: 3,
    what: 'No estimate yet',
    nextStep: 'Estimate it with the team at the next refinement',
    holds: ({ item, around }) =>
      !around.estimatesAreUsed ||
      item.estimate !== null ||
      item.kind === 'subtask' ||
      item.kind === 'epic' ||
      item.kind === 'spike',
  },
  {
    id: 'is-small-enough',
    level: 3,
    what: 'It is too big to plan',
    nextStep: 'Split it into parts that fit into a Sprint beside others',
    holds: (subject) => !hasFinding(subject, 'size/too-big') && !hasFinding(subject, 'criteria/too-many'),
  },
  {
    id: 'asks-for-one-thing',
    level: 3,
    what: 'It asks for more than one thing',
    nextStep: 'Decide which of them comes first, and give the others items of their own',
    // Two things in one wish are a hint to think about, not a reason to stay below "Sized".
    holds: ({ findings }) => !findings.some(({ rule, severity }) => rule === 'story/atomic' && severity !== 'hint'),
  },
  {
    id: 'is-clear',
    level: 3,
    what: 'A finding about its words blocks the planning talk',
    nextStep: 'Mend the words that are marked "act", beginning with the first',
    holds: ({ findings }) =>
      !findings.some(
        ({ rule, severity }) =>
          severity === 'act' &&
          rule !== 'story/atomic' &&
          /^(?:story|wording|criteria|text)\//.test(rule) &&
          rule !== 'criteria/too-many',
      ),
  },
  {
    id: 'is-read',
    level: 3,
    what: 'Not judged in this language: whether it is clear and asks for one thing',
    nextStep: 'Read it with the team, and write down as a list how you will see that it works',
    holds: ({ understanding: { language, criteria, sections } }) =>
      language !== 'other' ||
      criteria.length > 0 ||
      sections.some(({ kind }) => kind === 'steps' || kind === 'expected' || kind === 'actual'),
  },
  {
    id: 'no-open-question',
    level: 4,
    what: 'A question waits for an answer',
    nextStep: 'Get an answer to each open question, the oldest first',
    holds: ({ understanding }) => understanding.questions.every(({ answered }) => answered),
  },
  {
    id: 'not-blocked',
    level: 4,
    what: 'Something is in the way',
    nextStep: 'Clear the way, or plan something else until it is clear',
    holds: ({ item }) =>
      !item.isFlagged && !item.links.some((link) => link.blocksThis && link.statusCategory !== 'done'),
  },
  {
    id: 'in-sprint',
    level: 5,
    what: 'It is not in a Sprint yet',
    nextStep: 'Bring it to the next Sprint Planning',
    holds: ({ item }) =>
      item.kind === 'epic' || item.status.category === 'done' || item.sprints.some(({ state }) => state !== 'closed'),
  },
  {
    // Jira puts no epic into a Sprint; which of its items are in one, the epic alone does not tell.
    id: 'items-in-sprint',
    level: 5,
    what: 'An epic is planned through its items',
    nextStep: 'Bring the first of its items to the next Sprint Planning',
    holds: ({ item }) => item.kind !== 'epic' || item.status.category === 'done',
  },
];

/** Every condition there is, lowest first: what "missing" may name. */
export const conditionIds: readonly string[] = rungs.map(({ id }) => id);

/** The highest level whose conditions all hold, what the next one still needs, and what any level needs. */
export function climb(subject: LadderSubject): {
  level: RefinementLevel;
  missing: readonly MissingCondition[];
  unmet: readonly MissingCondition[];
} {
  const unmet = rungs
    .filter((rung) => !rung.holds(subject))
    .map(({ id, level, what, nextStep }): MissingCondition => ({ id, level, what, nextStep }));
  const lowest = rungs.find(({ id }) => id === unmet[0]?.id);
  if (!lowest) return { level: 5, missing: [], unmet };
  return { level: below(lowest.level), missing: unmet.filter(({ level }) => level === lowest.level), unmet };
}

function below(level: Exclude<RefinementLevel, 0>): RefinementLevel {
  return (level - 1) as RefinementLevel;
}

function hasFinding({ findings }: LadderSubject, rule: string, isMissing = false): boolean {
  return findings.some((finding) => finding.rule === rule && (!isMissing || finding.end === finding.start));
}

function countWords(text: string): number {
  const head = text.slice(0, 5000);
  // Chinese, Japanese and Thai put no blanks between words, which have two letters on average.
  const unspaced = head.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (head.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.floor(unspaced / 2);
}
