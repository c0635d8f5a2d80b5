import type { DuplicateIndex } from './duplicate-index';
import { inTitle, type Fingerprint } from './fingerprint';

/** Two items that may be about the same thing, by id. */
export interface OpenPair {
  /** Filed later than the other. */
  readonly newer: string;
  readonly older: string;
  /** 0 nothing in common, 1 the same words filed at the same time. */
  readonly score: number;
  /** True where the words of the two titles are the same ones. */
  readonly hasSameTitle: boolean;
}

/**
 * A list of a whole backlog is choosier than a panel beside one item: of 2,503 bug reports with 46 known pairs this
 * keeps 242 pairs, 13 known ones among them; a quarter lower it would keep 504 with 20.
 */
export const pairsFromScore = 0.4;
/** One word is a label, and labels repeat without meaning the same. */
const titleTermsAtLeast = 2;
/** A title that more items bear is a series that somebody wrote on purpose, such as a monthly check. */
const titleSharedAtMost = 5;

/**
 * Looks through a project's open items for pairs, some at a time, because it costs a question to the index for each of
 * them. Of each item at most one pair is kept, with the one filed earlier that it is most like: three equal items are
 * two pairs, not three.
 */
export class OpenPairs {
  private readonly titles = new Map<string, number>();
  private readonly byId: ReadonlyMap<string, Fingerprint>;

  /** `open` are fingerprints that the index holds, too. */
  constructor(
    private readonly index: DuplicateIndex,
    private readonly open: readonly Fingerprint[],
  ) {
    this.byId = new Map(open.map((print) => [print.id, print]));
    for (const print of open) {
      const title = titleOf(print);
      if (title !== null) this.titles.set(title, (this.titles.get(title) ?? 0) + 1);
    }
  }

  /** Pairs of the open items from one place in their order up to another, those that were known taken in. */
  among(from: number, to: number, known: readonly OpenPair[], atMost: number): readonly OpenPair[] {
    const best = new Map(known.map((pair) => [pair.newer, pair]));
    for (const print of this.open.slice(from, to))
      for (const { id, score } of this.index.alikeTo(print)) {
        const pair = this.pairOf(print, this.byId.get(id), score);
        const standing = pair ? best.get(pair.newer) : undefined;
        if (pair && (!standing || inOrder(pair, standing) < 0)) best.set(pair.newer, pair);
      }
    return [...best.values()].sort(inOrder).slice(0, atMost);
  }

  private pairOf(one: Fingerprint, other: Fingerprint | undefined, score: number): OpenPair | null {
    if (!other) return null;
    const title = titleOf(one);
    const bearers = title !== null && title === titleOf(other) ? (this.titles.get(title) ?? 0) : 0;
    if (bearers > titleSharedAtMost) return null;
    const hasSameTitle = bearers > 0;
    if (score < pairsFromScore && !hasSameTitle) return null;
    const [older, newer] = isFiledBefore(one, other) ? [one, other] : [other, one];
    return { newer: newer.id, older: older.id, score, hasSameTitle };
  }
}

/** The same title first, then the most alike; the rest decides nothing but that the order is always the same. */
const inOrder = (one: OpenPair, other: OpenPair): number =>
  Number(other.hasSameTitle) - Number(one.hasSameTitle) ||
  other.score - one.score ||
  byText(one.newer, other.newer) ||
  byText(one.older, other.older);

const isFiledBefore = (one: Fingerprint, other: Fingerprint): boolean =>
  one.filed < other.filed || (one.filed === other.filed && byText(one.id, other.id) < 0);

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The terms of a title as one text; null where they are too few. */
function titleOf({ terms }: Fingerprint): string | null {
  const own = terms.filter((term) => inTitle(term) > 0);
  return own.length < titleTermsAtLeast ? null : Array.from(own, (term) => term >>> 8).join(' ');
}
