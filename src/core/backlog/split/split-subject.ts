import type { Excerpt, Span } from '../../model/finding';
import type { Item } from '../../model/item';
import type { ItemReview, StoryParts } from '../../model/review';
import { type Deed, deedsIn } from '../../text/coordination';
import { isKnownVerb } from '../../text/verbs';
import { sentencesIn, type Token, tokensIn, trimmed } from '../../text/english';

/** What the patterns look at: an item's wish, its deeds and its sentences, all as places in the review's text. */
export interface SplitSubject {
  readonly text: string;
  readonly review: ItemReview;
  readonly parts: StoryParts | null;
  /** What is wished for: the means of a story, else the title. */
  readonly wish: Excerpt;
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
  const wish = excerpt(text, parts?.means ?? title);
  const wishTokens = tokensIn(text, wish);
  const opensWithVerb =
    parts?.means == null ||
    /\b(?:to|can|could|must|should|will)\s+$/i.test(text.slice(Math.max(0, wish.start - 12), wish.start));
  const sentences: Excerpt[] = [];
  for (const block of review.blocks) {
    if (!prose.has(block.kind) || sentences.length >= sentencesReadAtMost) continue;
    for (const { start, end } of sentencesIn(text, block)) {
      const isBenefit = parts?.ends != null && start < parts.ends.end && end > parts.ends.start;
      const until = isBenefit ? Math.max(start, Math.min(end, parts.ends.start)) : end;
      if (until > start) sentences.push(excerpt(text, { start, end: until }));
    }
  }
  return {
    text,
    review,
    parts,
    wish,
    wishTokens,
    deeds: deedsIn(wishTokens, opensWithVerb && (parts !== null || isKnownVerb(wishTokens[0]?.lower ?? ''))).filter(
      ({ level, word }) => level !== 'purpose' && !statives.has(word),
    ),
    sentences: sentences.slice(0, sentencesReadAtMost),
  };
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
