import { BestFew } from './best-few';
import { fingerprint, type Fingerprint, hashOf, inTitle } from './fingerprint';
import type { ItemWords } from './item-words';
import { sharedWords } from './shared-words';
import {
  lengthsOf,
  mentionWorth,
  nearness,
  nearnessAtMost,
  type PerZone,
  rarity,
  termWeight,
  titleShare,
  usualLengths,
} from './weights';

/** An item that may be about the same thing: a suggestion, never a verdict. */
export interface DuplicateCandidate {
  readonly id: string;
  /** 0 nothing in common, 1 the same words filed at the same time. */
  readonly score: number;
  /** The shared words that weigh most, as the asked item writes them, weightiest first. */
  readonly why: readonly string[];
}

interface Entry {
  readonly print: Fingerprint;
  /** Where the postings of each of its terms are kept. */
  readonly slots: Uint32Array;
  /** How many terms each zone has, repeats counted. */
  readonly lengths: PerZone;
  worth: PerZone;
  /** What evens out that some items, and some titles, have more weighty words than others. */
  textScale: number;
  titleScale: number;
  /** How many items were filed before it. */
  rank: number;
}

/**
 * From this score on a panel may show a candidate beside an item: on 2,500 bug reports with known duplicates this
 * kept four of five of them and showed fewer than two candidates an item.
 */
export const worthShowingFrom = 0.2;
/** Terms of the asked item that are looked up: the weightiest say all there is to say. */
const termsAskedAtMost = 80;
/** A term that more than a tenth of a backlog uses is its jargon, and tells no two items apart. */
const commonFromShare = 0.1;
const alwaysRareBelow = 50;
const candidatesAtMost = 10;
const nothing: PerZone = { title: 0, prose: 0, code: 0 };

/**
 * Finds the items of a project that share the words that matter with a given one.
 * The answer depends on what the index holds, never on the order in which it came.
 */
export class DuplicateIndex {
  private readonly entries: (Entry | null)[] = [];
  private readonly free: number[] = [];
  private readonly places = new Map<string, number>();
  /** Slots by the hash of a term. */
  private readonly slots = new Map<number, number>();
  /** By slot: where the term stands, as place * 256 + counts. */
  private readonly postings: number[][] = [];
  private usual = nothing;
  private filedInOrder: ArrayLike<number> = [];
  private isWeighed = false;
  /** By place, all 0 between two questions: kept, because new ones for each question would keep the collector busy. */
  private alike = new Float64Array(0);
  private titleAlike = new Float64Array(0);

  get size(): number {
    return this.places.size;
  }

  /** Adds an item, or replaces what was known of it. `filed`: see Fingerprint. */
  put(id: string, filed: number, words: ItemWords): void {
    this.putFingerprint(fingerprint(id, filed, words));
  }

  putFingerprint(print: Fingerprint): void {
    this.remove(print.id);
    const place = this.free.pop() ?? this.entries.length;
    const slots = Uint32Array.from(print.terms, (term) => this.slotOf(term >>> 8));
    this.entries[place] = {
      print,
      slots,
      lengths: lengthsOf(print),
      worth: nothing,
      textScale: 0,
      titleScale: 0,
      rank: 0,
    };
    this.places.set(print.id, place);
    for (const [at, slot] of slots.entries()) this.postings[slot]?.push(place * 256 + ((print.terms[at] ?? 0) & 255));
    this.isWeighed = false;
  }

  remove(id: string): void {
    const place = this.places.get(id);
    const entry = place === undefined ? null : this.entries[place];
    if (place === undefined || !entry) return;
    for (const [at, slot] of entry.slots.entries()) {
      const list = this.postings[slot] ?? [];
      list.splice(list.indexOf(place * 256 + ((entry.print.terms[at] ?? 0) & 255)), 1);
    }
    this.entries[place] = null;
    this.free.push(place);
    this.places.delete(id);
    this.isWeighed = false;
  }

  /** What is to be stored (see packed-index). */
  fingerprints(): Fingerprint[] {
    return this.entries.flatMap((entry) => (entry ? [entry.print] : []));
  }

  /** The items most like this one, best first. It need not be in the index; it is never its own candidate. */
  candidates(
    asked: { readonly id: string; readonly filed: number; readonly words: ItemWords },
    options: { readonly atMost?: number } = {},
  ): DuplicateCandidate[] {
    const best = this.mostAlike(fingerprint(asked.id, asked.filed, asked.words), options.atMost ?? candidatesAtMost);
    return best.map(({ entry, score }) => ({
      id: entry.print.id,
      score,
      why: sharedWords(asked.words, (term) => {
        const counts = countsOf(entry.print, hashOf(term));
        return counts === 0 ? 0 : this.rarityOf(hashOf(term)) * termWeight(counts, entry.worth);
      }),
    }));
  }

  /** The same for an item of which only the fingerprint is known, so that no words can be told. */
  alikeTo(print: Fingerprint, atMost = candidatesAtMost): readonly Omit<DuplicateCandidate, 'why'>[] {
    return this.mostAlike(print, atMost).map(({ entry, score }) => ({ id: entry.print.id, score }));
  }

  private mostAlike(print: Fingerprint, atMost: number): readonly { readonly entry: Entry; readonly score: number }[] {
    this.weigh();
    const worth = mentionWorth(lengthsOf(print), this.usual);
    const terms = Array.from(print.terms, (term) => {
      const own = termWeight(term & 255, worth);
      return { hash: term >>> 8, own, isTitle: inTitle(term) > 0, rarity: this.rarityOf(term >>> 8) };
    });
    const self = sum(terms, (term) => term.rarity * term.own * term.own);
    const titleSelf = sum(terms, (term) => (term.isTitle ? term.rarity : 0));
    const common = Math.max(alwaysRareBelow, commonFromShare * this.size);
    const lookedUp = terms
      .filter((term) => this.postingsOf(term.hash).length < common)
      .sort((one, other) => other.rarity * other.own - one.rarity * one.own || one.hash - other.hash)
      .slice(0, termsAskedAtMost);

    const { alike, titleAlike } = this;
    const touched: number[] = [];
    for (const term of lookedUp) {
      for (const posting of this.postingsOf(term.hash)) {
        const place = posting >>> 8;
        const entry = this.entries[place];
        if (!entry) continue;
        const sofar = alike[place] ?? 0;
        if (sofar === 0) touched.push(place);
        alike[place] = sofar + term.rarity * term.own * termWeight(posting & 255, entry.worth);
        if (term.isTitle && inTitle(posting) > 0) titleAlike[place] = (titleAlike[place] ?? 0) + term.rarity;
      }
    }

    const rank = countBelow(this.filedInOrder, print.filed);
    const best = new BestFew<Entry>(atMost);
    // The asked item's own length weighs more than the other's: a terse report may repeat a part of a long one.
    const textScale = (1 - titleShare) / self ** 0.75;
    const titleScale = titleSelf > 0 ? titleShare / Math.sqrt(titleSelf) : 0;
    for (const place of touched) {
      const entry = this.entries[place];
      if (!entry) continue;
      const text = textScale * (alike[place] ?? 0) * entry.textScale;
      const words = text + titleScale * (titleAlike[place] ?? 0) * entry.titleScale;
      alike[place] = titleAlike[place] = 0;
      if (words < best.worst || entry.print.id === print.id) continue;
      best.offer(entry, (words * nearness(Math.abs(rank - entry.rank), this.size)) / nearnessAtMost);
    }
    return best.inOrder().map(({ entry, score }) => ({
      entry,
      score: Math.round(Math.min(1, score) * 1000) / 1000,
    }));
  }

  private slotOf(hash: number): number {
    const known = this.slots.get(hash);
    if (known !== undefined) return known;
    this.slots.set(hash, this.postings.length);
    return this.postings.push([]) - 1;
  }

  private postingsOf(hash: number): readonly number[] {
    return this.postings[this.slots.get(hash) ?? -1] ?? [];
  }

  private rarityOf(hash: number): number {
    return rarity(this.postingsOf(hash).length, this.size);
  }

  /** Rarity and usual lengths depend on all items: weighed anew at the first question after a change. */
  private weigh(): void {
    if (this.isWeighed) return;
    const held = this.entries.filter((entry) => entry !== null);
    this.usual = usualLengths(held.map(({ lengths }) => lengths));
    this.filedInOrder = Float64Array.from(held, ({ print }) => print.filed).sort();
    this.alike = new Float64Array(this.entries.length);
    this.titleAlike = new Float64Array(this.entries.length);
    const rarities = Float64Array.from(this.postings, (list) => rarity(list.length, this.size));
    for (const entry of held) {
      entry.worth = mentionWorth(entry.lengths, this.usual);
      entry.rank = countBelow(this.filedInOrder, entry.print.filed);
      let norm = 0;
      let titleNorm = 0;
      for (let at = 0; at < entry.slots.length; at++) {
        const rare = rarities[entry.slots[at] ?? 0] ?? 0;
        const term = entry.print.terms[at] ?? 0;
        const weight = termWeight(term & 255, entry.worth);
        norm += rare * weight * weight;
        if (inTitle(term) > 0) titleNorm += rare;
      }
      entry.textScale = norm > 0 ? norm ** -0.25 : 0;
      entry.titleScale = titleNorm > 0 ? titleNorm ** -0.5 : 0;
    }
    this.isWeighed = true;
  }
}

/** The counts byte of a term in a fingerprint; 0 where it does not stand there. */
function countsOf(print: Fingerprint, hash: number): number {
  const term = print.terms[countBelow(print.terms, hash * 256)];
  return term !== undefined && term >>> 8 === hash ? term & 255 : 0;
}

/** How many of a rising list lie below a value. */
function countBelow(rising: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0);
