import type { RichText } from '../model/item';
import { readAdf } from './adf-text';
import type { ReadText, SourceRun } from './text-builder';
import { readMarkup } from './wiki-text';

/** Longest text that is judged; what lies beyond is kept out, so that a pasted log cannot slow a page. */
export const longestTextRead = 2_000_000;

/** A description or comment as one text with its blocks. Never throws: what cannot be read gives no text. */
export function readRichText(rich: RichText | null): ReadText {
  if (!rich) return { text: '', blocks: [], runs: [], quiet: [] };
  if (rich.format === 'adf') return readAdf(rich.document);
  // Plain text is markup of which only lists and code fences are used.
  return readMarkup(rich.text.slice(0, longestTextRead));
}

/** Where a character of the read text stands in its source; null for the separators that reading added. */
export function sourceOf(read: ReadText, offset: number): { run: SourceRun; sourceOffset: number } | null {
  let low = 0;
  let high = read.runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = read.runs[middle];
    if (!run) return null;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return { run, sourceOffset: run.sourceStart + offset - run.start };
  }
  return null;
}
