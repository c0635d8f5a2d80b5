import type { Excerpt } from '../../model/finding';
import type { RefusedSplit } from './split-advice';
import { type SplitSubject, wordsMatching } from './split-subject';

type Layer = 'screen' | 'server' | 'storage' | 'test';

const layers: readonly { readonly layer: Layer; readonly words: RegExp }[] = [
  {
    layer: 'screen',
    words: /\b(?:front-?end|fe|ui|gui|user\s+interface|html|css|react|angular|screen\s+design|client[\s-]side)\b/giu,
  },
  {
    layer: 'server',
    words:
      /\b(?:back-?end|be|api|apis|rest|endpoints?|server[\s-]side|controllers?|micro-?services?|business\s+logic)\b/giu,
  },
  {
    layer: 'storage',
    words: /\b(?:db|database|sql|schemas?|tables?|migrations?|stored\s+procedures?|data\s+model|persistence)\b/giu,
  },
  { layer: 'test', words: /\b(?:qa|testing|write\s+(?:the\s+)?tests|unit\s+tests?|test\s+automation)\b/giu },
];
/** A line that is work on one layer: it opens with the layer, or with a verb of building. */
const work =
  /^\s*(?:\[?(?:front-?end|fe|back-?end|be|ui|api|db|database|qa|testing|server|client)\]?\s*(?:[:–—-]|$|\b)|(?:build|create|implement|add|write|develop|code|design|set\s+up|extend|do|make|adapt|change|update)\s+(?:the\s+|an?\s+|new\s+)*[\p{L}\s-]{0,40}?\b(?:front-?end|back-?end|ui|gui|api|apis|endpoints?|db|database|schemas?|tables?|migrations?|unit\s+tests?)\b)/iu;

const reason =
  'Screen, server and database are layers of one thing: alone, none of them can be shown, used or learned from.';
const advice = 'Cut thin slices that go through all layers, each of which somebody could try.';

/** Looks for a split by layers in an item's own lists; null where there is none. */
export function layerSplitIn({ sentences, review }: SplitSubject): RefusedSplit | null {
  const isListed = (sentence: Excerpt): boolean =>
    review.blocks.some(
      ({ kind, start, end }) =>
        (kind === 'listItem' || kind === 'checkItem' || kind === 'tableCell') &&
        start <= sentence.start &&
        sentence.end <= end,
    );
  const found = layerLines(sentences.filter(isListed));
  return found.length === 0 ? null : { evidence: found, reason, advice };
}

/** The same judgement on titles somebody proposes for children; null where they may stand. */
export function refuseLayers(titles: readonly string[]): RefusedSplit | null {
  const found = layerLines(titles.map((text) => ({ start: 0, end: 0, text })));
  return found.length === 0 ? null : { evidence: found, reason, advice };
}

/** Lines that are work on one layer each, where at least two of screen, server and storage are among them. */
function layerLines(lines: readonly Excerpt[]): readonly Excerpt[] {
  const seen = lines.flatMap((line) => {
    if (!work.test(line.text)) return [];
    const touched = layers.filter(({ words }) => wordsMatching([line], words).length > 0).map(({ layer }) => layer);
    return touched.length === 1 ? [{ line, layer: touched[0] }] : [];
  });
  const parts = new Set(seen.map(({ layer }) => layer));
  parts.delete('test');
  return parts.size >= 2 ? seen.map(({ line }) => line) : [];
}
