import { type Fingerprint, inCode, inProse, inTitle } from './fingerprint';

/** A number for each zone of an item. */
export interface PerZone {
  readonly title: number;
  readonly prose: number;
  readonly code: number;
}

/** A word of the title names the subject; a word of a log may come from anywhere. */
const zoneWeight = { title: 3, prose: 1, code: 0.3 };
/** How far a long zone thins its words, 0 not at all, 1 wholly. */
const thinning = { title: 0.3, prose: 0.6, code: 0.6 };
const saturation = 1.2;

/** Share of the score that comes from the words of the two titles alone. */
export const titleShare = 0.1;
/** A rare word counts, a word of most items does not: the idf of BM25, which never falls below 0. */
export const rarity = (itemsWith: number, items: number): number =>
  Math.log(1 + (items - itemsWith + 0.5) / (itemsWith + 0.5));

/** How many terms each zone of an item has, repeats counted. */
export function lengthsOf(print: Fingerprint): PerZone {
  let title = 0;
  let prose = 0;
  let code = 0;
  for (const term of print.terms) {
    title += inTitle(term);
    prose += inProse(term);
    code += inCode(term);
  }
  return { title, prose, code };
}

/** How long each zone is on average over all items. */
export function usualLengths(lengths: readonly PerZone[]): PerZone {
  const mean = (zone: keyof PerZone): number =>
    lengths.reduce((all, length) => all + length[zone], 0) / (lengths.length || 1);
  return { title: mean('title'), prose: mean('prose'), code: mean('code') };
}

/** What one mention in each zone of an item is worth, given how long that zone is and usually is. */
export function mentionWorth(lengths: PerZone, usual: PerZone): PerZone {
  const worth = (zone: keyof PerZone): number =>
    zoneWeight[zone] / (1 - thinning[zone] + (thinning[zone] * lengths[zone]) / (usual[zone] || 1));
  return { title: worth('title'), prose: worth('prose'), code: worth('code') };
}

/** How much a term says of an item, 0 to 1: BM25F (Robertson, Zaragoza, Taylor 2004) over title, prose and code. */
export function termWeight(counts: number, worth: PerZone): number {
  const sum = inTitle(counts) * worth.title + inProse(counts) * worth.prose + inCode(counts) * worth.code;
  return sum / (saturation + sum);
}

/**
 * People report the same thing within weeks of each other more often than years apart (Runeson 2007 limits its
 * search to a time window). Up to half as much again for neighbours, fading over a tenth of all items.
 */
export const nearness = (itemsFiledBetween: number, items: number): number =>
  1 + 0.5 * Math.exp(-itemsFiledBetween / (0.1 * Math.max(items, 100)));
export const nearnessAtMost = 1.5;
