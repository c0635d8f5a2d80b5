import type { ItemWords, ZoneCounts } from './item-words';

/**
 * An item as the index keeps it: numbers, from which no word can be read back,
 * so that it may be stored where not everyone may read the item.
 */
export interface Fingerprint {
  readonly id: string;
  /** When the item was filed, on any rising scale: seconds since 1970, or the number in its key. */
  readonly filed: number;
  /** Rising; upper 24 bits a term's hash, then two bits for its count in the title, three for prose, three for code. */
  readonly terms: Uint32Array;
}

/** More terms than this come from pasted logs; titles and prose are kept first. */
const termsAtMost = 200;

export function fingerprint(id: string, filed: number, words: ItemWords): Fingerprint {
  let kept = [...words.terms];
  if (kept.length > termsAtMost)
    kept = kept.sort(([, one], [, other]) => keepFirst(other) - keepFirst(one)).slice(0, termsAtMost);
  const byHash = new Map(kept.map(([term, zones]) => [hashOf(term), packed(zones)]));
  return { id, filed, terms: Uint32Array.from(byHash, ([hash, counts]) => hash * 256 + counts).sort() };
}

const keepFirst = (zones: ZoneCounts): number => zones.title * 100 + zones.prose * 2 + zones.code;

const packed = (zones: ZoneCounts): number =>
  (Math.min(zones.title, 3) << 6) | (Math.min(zones.prose, 7) << 3) | Math.min(zones.code, 7);

export const inTitle = (counts: number): number => (counts >> 6) & 3;
export const inProse = (counts: number): number => (counts >> 3) & 7;
export const inCode = (counts: number): number => counts & 7;

/** 24 bits of FNV-1a over UTF-16 units: the same in every process, as stored fingerprints need. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 8;
}
