import type { Excerpt, Span } from '../../model/finding';
import type { Item } from '../../model/item';
import type { ItemReview, StoryParts } from '../../model/review';
import { type Deed, deedsIn } from '../../text/coordination';
import { severalDeedsIn } from '../../text/demands';
import { opensWithVerb } from '../../text/understand';
import { isKnownVerb } from '../../text/verbs';
import { sentencesIn, type Token, tokensIn, trimmed } from '../../text/english';

/** What the patterns look at: an item's wish, its deeds and its sentences, all as places in the review's text. */
export interface SplitSubject {
  readonly text: string;
  readonly review: ItemReview;
  readonly parts: StoryParts | null;
  /** What is wished for: the means of a story, else the title, or the sentence of the text that asks for several deeds. */
  readonly wish: Excerpt;
  /** True where the wish is such a sentence: its deeds have several actors, so that no title can be made of one. */
  readonly isTold: boolean;
  readonly wishTokens: readonly Token[];
  /** The deeds of the wish that are the role's own. */
  readonly deeds: readonly Deed[];
  /** Sentences and list items a person wrote, the title first; without the benefit, which is not asked for. */
  readonly sentences: readonly Excerpt[];
}

/** Verbs that ask for no deed of their own: "and be told", "and have it stored". */
const statives = new Set(['be', 'have', 'do', 'know']);
const sentencesReadAtMost = 80;
const prose = new Set(['summary', 'paragraph', 'listItem', 'checkItem', 'field', 'tableCell']);

export function splitSubject(item: Pick<Item, 'summary'>, review: ItemReview): SplitSubject {
  const { text, parts } = review;
  const title = { start: 0, end: item.summary.length };
  const sentences: Excerpt[] = [];
  for (const block of review.blocks) {
    if (!prose.has(block.kind) || sentences.length >= sentencesReadAtMost) continue;
    for (const { start, end } of sentencesIn(text, block)) {
      const isBenefit = parts?.ends != null && start < parts.ends.end && end > parts.ends.start;
      const until = isBenefit ? Math.max(start, Math.min(end, parts.ends.start)) : end;
      if (until > start) sentences.push(excerpt(text, { start, end: until }));
    }
  }
  const { wish, tokens, deeds } = wished(text, parts, title);
  const told = parts === null && deeds.length < 2 ? severalDeedsIn(text, sentences) : [];
  const teller = sentences.find(({ start, end }) => told[0] && start <= told[0].start && told[0].end <= end);
  return {
    text,
    review,
    parts,
    wish: teller ?? wish,
    isTold: teller !== undefined,
    wishTokens: teller ? tokensIn(text, teller) : tokens,
    deeds: teller ? told : deeds,
    sentences: sentences.slice(0, sentencesReadAtMost),
  };
}

/** The means of a story, else the title, with its deeds. */
function wished(text: string, parts: StoryParts | null, title: Span) {
  const wish = excerpt(text, parts?.means ?? title);
  const tokens = tokensIn(text, wish);
  const startsWithVerb = parts?.means
    ? opensWithVerb(text, parts.means)
    : parts !== null || isKnownVerb(tokens[0]?.lower ?? '');
  const deeds = deedsIn(tokens, startsWithVerb).filter(({ level, word }) => level !== 'purpose' && !statives.has(word));
  return { wish, tokens, deeds };
}

export const excerpt = (text: string, { start, end }: Span): Excerpt => ({ start, end, text: text.slice(start, end) });

/** Every match of a global pattern in the given stretches, as places in the whole text, without marks at their ends. */
export function wordsMatching(stretches: readonly Excerpt[], pattern: RegExp): readonly Excerpt[] {
  return stretches.flatMap((stretch) =>
    [...stretch.text.matchAll(pattern)].map((match) => {
      const span = trimmed(stretch.text, { start: match.index, end: match.index + match[0].length }, /[\s,(]/);
      return {
        start: stretch.start + span.start,
        end: stretch.start + span.end,
        text: stretch.text.slice(span.start, span.end),
      };
    }),
  );
}
