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
    // "getFileStatus" says it all; "get", "File" and "Status" after it would only repeat.
    const isTold = shown.some((word) => word.toLowerCase().includes(written.toLowerCase()));
    if (!isTold) shown.push(written);
    if (shown.length === wordsShownAtMost) break;
  }
  return shown;
}

const weightHere = (zones: ZoneCounts): number => (zones.title > 0 ? 3 : zones.prose > 0 ? 1 : 0.3);
