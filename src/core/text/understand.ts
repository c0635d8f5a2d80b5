import type { Span } from '../model/finding';
import type { Item, ItemKind } from '../model/item';
import type { Criterion, Question } from '../model/review';
import { type Deed, deedsIn } from './coordination';
import { findCriteria } from './criteria';
import { demandsIn, severalDeedsIn } from './demands';
import { sentencesIn, tokensIn } from './english';
import { type ItemText, readItem } from './item-text';
import { guessLanguage, type Language } from './language';
import { natureOf } from './nature';
import { proseOf } from './prose';
import { purposeStart } from './purpose';
import { qualitiesIn } from './qualities';
import { findQuestions } from './questions';
import { type Section, sectionsIn } from './sections';
import { findStory, type StoryForm } from './story-form';
import { type ThingJoin, thingJoins } from './wished-thing';

/** What is understood of one item's text before any rule judges it. */
export interface Understanding {
  readonly whole: ItemText;
  readonly language: Language;
  /** By words as well as by type: a "Story" that is a bug report is a bug. */
  readonly kind: ItemKind;
  readonly story: StoryForm | null;
  readonly sections: readonly Section[];
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
  /** What a person wrote to be read: no code, logs or quotes. */
  readonly prose: readonly Span[];
  /** The deeds the story's means asks for; empty for what is no English story. */
  readonly deeds: readonly Deed[];
  /** Sentences outside the story that say what must be; empty for bugs, spikes, epics and other languages. */
  readonly demands: readonly Span[];
  /** Several deeds that one sentence of a story without the story form asks for; else empty. */
  readonly deedsInProse: readonly Deed[];
  /** Where the means turns to what it is for; null where all of it is wish. */
  readonly purposeFrom: number | null;
  /** Pairs of qualities it asks for at once. */
  readonly qualities: readonly Span[];
  /** What a wish for a thing joins; empty where the wish is a deed. */
  readonly thingJoins: readonly ThingJoin[];
}

/** Reads an item once for all rules. Never throws, in time linear in the length of the text. */
export function understand(item: Item): Understanding {
  const whole = readItem(item);
  const prose = proseOf(whole);
  const language = guessLanguage(sampleOf(whole.text, prose));
  const form = findStory(whole.text, whole.blocks);
  const kind = natureOf(item, whole.text, form);
  const story = kind === 'story' ? form : null;
  const sections = sectionsIn(whole.text, whole.blocks);
  const means = story?.parts.means;
  const tokens = means && language === 'en' ? tokensIn(whole.text, means) : [];
  const isDeed = means ? opensWithVerb(whole.text, means) : false;
  const deeds = deedsIn(tokens, isDeed);
  const criteria = findCriteria(whole, sections, kind);
  const asks = language === 'en' && (kind === 'story' || kind === 'task' || kind === 'other');
  const title = { start: 0, end: item.summary.length };
  const told = story ? [story, ...criteria] : criteria;
  return {
    whole,
    language,
    kind,
    story,
    sections,
    criteria,
    questions: findQuestions(whole, sections, item),
    prose,
    deeds,
    demands: asks ? demandsIn(whole.text, title, prose, told) : [],
    deedsInProse:
      asks && kind === 'story' && !story
        ? severalDeedsIn(
            whole.text,
            prose.flatMap((span) => sentencesIn(whole.text, span)),
          )
        : [],
    purposeFrom: means ? purposeStart(tokens, deeds[0]?.end ?? means.start) : null,
    qualities: qualitiesIn(tokens),
    thingJoins: thingJoins(tokens, isDeed),
  };
}

/** "I want to", "I can": what follows is a deed; "I want" alone is followed by a thing. */
export function opensWithVerb(text: string, means: Span): boolean {
  return /\b(?:to|can|cannot|could|must|should|shall|will)\s+(?:not\s+)?$/i.test(
    text.slice(Math.max(0, means.start - 12), means.start),
  );
}

/** The head of the prose is enough to guess a language by. */
function sampleOf(text: string, prose: readonly Span[]): string {
  let sample = '';
  for (const span of prose) {
    if (sample.length > 3000) break;
    sample += `${text.slice(span.start, Math.min(span.end, span.start + 3000))}\n`;
  }
  return sample === '' ? text.slice(0, 3000) : sample;
}
