import type { ItemWords, ZoneCounts } from './item-words';

/**
 * An item as the index keeps it: a hash for each term and one byte for how often it stands where.
 * No word of the item can be read back from it, so it may be stored where not everyone may read the item.
 */
export interface Fingerprint {
  readonly id: string;
  /** 32-bit hashes, rising. */
  readonly hashes: Uint32Array;
  /** Beside each hash: two bits for the title, three for prose, three for code. */
  readonly counts: Uint8Array;
}

/** More terms than this come from pasted logs; titles and prose are kept first. */
const termsAtMost = 200;

export function fingerprint(id: string, words: ItemWords): Fingerprint {
  const kept = [...words.terms.entries()];
  if (kept.length > termsAtMost) {
    kept.sort(([, one], [, other]) => rank(other) - rank(one));
    kept.length = termsAtMost;
  }
  const rows = kept.map(([term, zones]) => ({ hash: hashOf(term), count: packCounts(zones) }));
  rows.sort((one, other) => one.hash - other.hash);
  return {
    id,
    hashes: Uint32Array.from(rows, (row) => row.hash),
    counts: Uint8Array.from(rows, (row) => row.count),
  };
}

const rank = (zones: ZoneCounts): number => zones.title * 100 + zones.prose * 2 + zones.code;

function packCounts(zones: ZoneCounts): number {
  return (Math.min(zones.title, 3) << 6) | (Math.min(zones.prose, 7) << 3) | Math.min(zones.code, 7);
}

export const inTitle = (count: number): number => count >> 6;
export const inProse = (count: number): number => (count >> 3) & 7;
export const inCode = (count: number): number => count & 7;

/** FNV-1a over UTF-16 units with a final mix: the same in every process, which stored fingerprints need. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
