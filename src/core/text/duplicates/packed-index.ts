import { type Fingerprint, hashOf } from './fingerprint';

/** Longest a stored value may be: Forge's storage takes 240 KiB; the rest is left for the key and the envelope. */
export const longestChunk = 230_000;

/** A stored chunk, as it is written to and read from a JSON store. */
export interface PackedChunk {
  /** Of this layout; a reader that does not know it builds the index anew. */
  readonly version: 1;
  /** Side by side: id, when it was filed, how many terms. */
  readonly items: readonly (readonly [id: string, filed: number, terms: number])[];
  /** All terms one after the other, four bytes each, in base64. */
  readonly terms: string;
}

/** Which chunk an item lives in, so that a changed item rewrites one chunk only. `chunks` is a power of two. */
export const chunkNumber = (id: string, chunks: number): number => hashOf(id) & (chunks - 1);

/** All chunks of an index: the smallest power of two of which none is too long. */
export function packIndex(prints: readonly Fingerprint[], atMost = longestChunk): PackedChunk[] {
  const total = prints.reduce((all, print) => all + packedLength(print), 0);
  for (let chunks = 2 ** Math.max(0, Math.ceil(Math.log2(total / atMost || 1))); ; chunks *= 2) {
    const parts: Fingerprint[][] = Array.from({ length: chunks }, () => []);
    for (const print of prints) parts[chunkNumber(print.id, chunks)]?.push(print);
    const isDone = parts.every((part) => part.length <= 1 || fits(part, atMost));
    if (isDone) return parts.map(packChunk);
  }
}

/** Whether a chunk may still be stored; where not, the whole index is packed anew into more chunks. */
export const fits = (prints: readonly Fingerprint[], atMost = longestChunk): boolean =>
  prints.reduce((all, print) => all + packedLength(print), 60) <= atMost;

/** One chunk's items in a fixed order, so that the same items give the same bytes. */
export function packChunk(prints: readonly Fingerprint[]): PackedChunk {
  const inOrder = [...prints].sort((one, other) => (one.id < other.id ? -1 : 1));
  const bytes = new Uint8Array(4 * inOrder.reduce((all, print) => all + print.terms.length, 0));
  let at = 0;
  for (const print of inOrder)
    for (const term of print.terms) for (const shift of [24, 16, 8, 0]) bytes[at++] = (term >>> shift) & 255;
  return {
    version: 1,
    items: inOrder.map((print) => [print.id, print.filed, print.terms.length]),
    terms: toBase64(bytes),
  };
}

export function unpackChunk(chunk: PackedChunk): Fingerprint[] {
  const bytes = fromBase64(chunk.terms);
  let at = 0;
  return chunk.items.map(([id, filed, count]) => {
    const terms = new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      for (let byte = 0; byte < 4; byte++) terms[index] = ((terms[index] ?? 0) << 8) | (bytes[at++] ?? 0);
    }
    return { id, filed, terms };
  });
}

/** Upper bound of what an item adds to a chunk's JSON: its terms in base64, its id as UTF-8, two numbers, punctuation. */
const packedLength = (print: Fingerprint): number =>
  Math.ceil((print.terms.length * 16) / 3) + print.id.length * 3 + 40;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digits = new Map(Array.from(alphabet, (digit, value) => [digit.charCodeAt(0), value]));

/** Written here because core knows neither Node's Buffer nor a browser's btoa. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) pieces.push(alphabet.charAt((three >>> shift) & 63));
  }
  return pieces.join('');
}

/** May be up to two bytes longer than what was written: the caller knows how many it needs. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / 4) * 3);
  let at = 0;
  for (let from = 0; from < text.length; from += 4) {
    let three = 0;
    for (let digit = 0; digit < 4; digit++) three = (three << 6) | (digits.get(text.charCodeAt(from + digit)) ?? 0);
    for (const shift of [16, 8, 0]) bytes[at++] = (three >>> shift) & 255;
  }
  return bytes;
}
