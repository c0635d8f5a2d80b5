import type { ItemWords, ZoneCounts } from './item-words';

const wordsShownAtMost = 5;

/** The words two items share, weightiest first, as the asked item writes them. `weightThere` is 0 where the other lacks a term. */
export function sharedWords(asked: ItemWords, weightThere: (term: string) => number): string[] {
  const shared: { written: string; weight: number }[] = [];
  for (const [term, zones] of asked.terms) {
    const weight = weightThere(term) * weightHere(zones);
    if (weight > 0) shared.push({ written: zones.written, weight });
  }
  shared.sort((one, other) => other.weight - one.weight);
  const shown: string[] = [];
  for (const { written } of shared) {
    const lower = written.toLowerCase();
    // "getFileStatus" says it all; "File" and "Status" beside it would only repeat.
    if (shown.some((word) => word.toLowerCase().includes(lower))) continue;
    const part = shown.findIndex((word) => lower.includes(word.toLowerCase()));
    if (part >= 0) shown[part] = written;
    else if (shown.length < wordsShownAtMost) shown.push(written);
  }
  return [...new Set(shown)];
}

const weightHere = (zones: ZoneCounts): number => (zones.title > 0 ? 3 : zones.prose > 0 ? 1 : 0.3);
