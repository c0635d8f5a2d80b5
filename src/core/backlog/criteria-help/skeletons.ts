import { tidy } from '../split/child-title';
import { conditionsIn } from '../split/conditions';
import { deedPhrases } from '../split/deed-phrases';
import type { SplitSubject } from '../split/split-subject';
import { lowerFirst } from '../split/variant-title';
import { stem } from '../../text/duplicates/stem';
import { blank, type CriteriaForm, type CriterionSkeleton, form, own, type SkeletonPiece } from './skeleton';

const deedsAtMost = 4;
const conditionsAtMost = 4;

/** One frame for each deed and each condition of a story that no criterion speaks of yet. */
export function storySkeletons(subject: SplitSubject, wanted: CriteriaForm): readonly CriterionSkeleton[] {
  const known = new Set(subject.review.criteria.flatMap(({ text }) => stemsOf(text)));
  const wish = tidy(subject.wish.text);
  const deeds = wishedDeeds(subject);
  const unwritten = deeds.filter((deed) => !isCovered(deed, known)).slice(0, deedsAtMost);
  const isCriterion = (at: number): boolean =>
    subject.review.criteria.some(({ start, end }) => start <= at && at < end);
  const conditions = conditionsIn(subject).filter(({ start }) => !isCriterion(start));
  const first = deeds[0] ?? null;
  const frames = unwritten.map((deed) => frame(subject, { about: deed, deed, condition: null }, wanted));
  if (deeds.length === 0 && wish !== '' && !isCovered(wish, known))
    frames.push(frame(subject, { about: wish, deed: null, condition: null }, wanted));
  for (const { text } of conditions.slice(0, conditionsAtMost))
    frames.push(frame(subject, { about: tidy(text), deed: first, condition: tidy(text) }, wanted));
  return frames;
}

/** The deeds of the wish, in the item's words; none where it wishes for a thing, or to have something done to one. */
export function wishedDeeds(subject: SplitSubject): readonly string[] {
  if (subject.deeds[0]?.start !== subject.wish.start) return [];
  return deedPhrases(subject).map(({ phrase }) => lowerFirst(phrase));
}

interface About {
  readonly about: string;
  readonly deed: string | null;
  readonly condition: string | null;
}

function frame(subject: SplitSubject, { about, deed, condition }: About, wanted: CriteriaForm): CriterionSkeleton {
  const { parts } = subject;
  const ends = parts?.ends ? tidy(parts.ends.text) : null;
  const outcome = blank(
    condition !== null
      ? 'what is different then'
      : ends !== null
        ? `what shows that ${ends}`
        : deed === null
          ? `what shows “${about}”`
          : 'what I can see then',
  );
  const doing = deed === null ? blank('what happens') : own(deed);
  if (wanted === 'checklist') {
    if (condition !== null) return { about, pieces: [own(condition), form(': '), outcome] };
    return { about, pieces: deed === null ? [outcome] : [form('I can '), doing, form(', and '), outcome] };
  }
  const given =
    condition === null
      ? [form('Given I am '), roleOf(subject), form(' and '), blank('what is there before')]
      : [...conditionPieces(condition)];
  return { about, pieces: [...given, form(deed === null ? '\nWhen ' : '\nWhen I '), doing, form('\nThen '), outcome] };
}

/** "if the card has expired" is a given; "unless the card has expired" is the exception to be described. */
function conditionPieces(condition: string): readonly SkeletonPiece[] {
  const exception = /^(?:unless|except\s+(?:when|if|for))\s+/i.exec(condition);
  if (exception) return [form('Given the exception: '), own(condition.slice(exception[0].length))];
  const opening = /^(?:only\s+)?(?:if|when|in\s+case(?:\s+of)?|provided\s+that|as\s+long\s+as)\s+/i.exec(condition);
  return [form('Given '), own(condition.slice(opening?.[0].length ?? 0))];
}

/** What a bug must no longer do, and where the right behaviour still has to be said. */
export function bugSkeletons({ text, wish }: SplitSubject, wanted: CriteriaForm): readonly CriterionSkeleton[] {
  const title = tidy(wish.text.slice(0, 200));
  if (title === '') return [];
  const says = /\bexpected\b/i.test(text);
  const right = blank(says ? 'the expected result, as described above' : 'what happens instead');
  return [
    {
      about: title,
      pieces:
        wanted === 'checklist'
          ? [form('The steps of the report no longer lead to: '), own(title), form('; now '), right]
          : [
              form('Given '),
              blank('where the report starts'),
              form('\nWhen '),
              blank('the steps of the report'),
              form('\nThen '),
              right,
              form(', and no longer: '),
              own(title),
            ],
    },
  ];
}

/** A look before the work is done when its question is answered in the time it was given. */
export function spikeSkeletons({ wish }: SplitSubject): readonly CriterionSkeleton[] {
  const title = tidy(wish.text);
  if (title === '') return [];
  return [
    {
      about: title,
      pieces: [form('We can answer: '), own(title), form(' — and tell it to '), blank('who decides with it')],
    },
    { about: title, pieces: [form('We stop after '), blank('the time box'), form(', whatever we know by then')] },
  ];
}

function roleOf({ parts, text }: SplitSubject): SkeletonPiece {
  if (!parts?.role) return blank('who');
  const article = /\b(an?|the)\s+$/i.exec(text.slice(Math.max(0, parts.role.start - 5), parts.role.start))?.[1];
  return own(`${article === undefined ? '' : `${article.toLowerCase()} `}${parts.role.text}`);
}

const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map(stem);

/** A criterion speaks of a deed where it names half of its words. */
function isCovered(phrase: string, known: ReadonlySet<string>): boolean {
  const words = stemsOf(phrase).filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => known.has(word)).length * 2 >= words.length;
}
