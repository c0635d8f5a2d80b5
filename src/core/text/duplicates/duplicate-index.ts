import { fingerprint, type Fingerprint, hashOf, inCode, inProse, inTitle } from './fingerprint';
import type { ItemWords } from './item-words';

/** An item that may be about the same thing: a suggestion, never a verdict. */
export interface DuplicateCandidate {
  readonly id: string;
  /** 0 nothing in common, 1 the same words. */
  readonly score: number;
  /** The shared words that weigh most, as the asked item writes them, weightiest first. */
  readonly why: readonly string[];
}

export const P: Record<string, number> = {
  wT: 3, wP: 1, wC: 0.3, bT: 0.3, bP: 0.6, bC: 0.6, k1: 1.2, idfP: 1.5, normQ: 0.5, normD: 0.5, maxQ: 80, titleMix: 0.3, dfMax: 0.2,
};
if (typeof process !== 'undefined' && process.env.DUP) Object.assign(P, JSON.parse(process.env.DUP));

interface Row { print: Fingerprint; lt: number; lp: number; lc: number; norm: number; tnorm: number }
export class DuplicateIndex {
  private readonly rows: (Row | null)[] = [];
  private readonly places = new Map<string, number>();
  private readonly postings = new Map<number, number[]>();
  private sums = { t: 0, p: 0, c: 0, n: 0 };
  private normsAt = -1;
  put(id: string, words: ItemWords) { this.add(fingerprint(id, words)); }
  add(print: Fingerprint) {
    this.remove(print.id);
    const place = this.rows.length;
    let lt = 0, lp = 0, lc = 0;
    for (let i = 0; i < print.hashes.length; i++) {
      const h = print.hashes[i]!, c = print.counts[i]!;
      lt += inTitle(c); lp += inProse(c); lc += inCode(c);
      const list = this.postings.get(h);
      if (list) list.push(place, c); else this.postings.set(h, [place, c]);
    }
    this.rows.push({ print, lt, lp, lc, norm: 0, tnorm: 0 });
    this.places.set(print.id, place);
    this.sums.t += lt; this.sums.p += lp; this.sums.c += lc; this.sums.n++;
    this.normsAt = -1;
  }
  remove(id: string) {
    const place = this.places.get(id); if (place === undefined) return;
    const row = this.rows[place]!; this.rows[place] = null; this.places.delete(id);
    this.sums.t -= row.lt; this.sums.p -= row.lp; this.sums.c -= row.lc; this.sums.n--;
  }
  private tf(c: number, r: { lt: number; lp: number; lc: number }): number {
    const n = Math.max(1, this.sums.n);
    const at = this.sums.t / n || 1, ap = this.sums.p / n || 1, ac = this.sums.c / n || 1;
    const x = P.wT! * inTitle(c) / (1 - P.bT! + P.bT! * r.lt / at) + P.wP! * inProse(c) / (1 - P.bP! + P.bP! * r.lp / ap) + P.wC! * inCode(c) / (1 - P.bC! + P.bC! * r.lc / ac);
    return x / (P.k1! + x);
  }
  private idf(h: number): number {
    const df = (this.postings.get(h)?.length ?? 0) / 2;
    return Math.pow(Math.log(1 + (this.sums.n - df + 0.5) / (df + 0.5)), P.idfP!);
  }
  private norms() {
    if (this.normsAt === this.sums.n) return;
    const w = new Map<number, number>();
    for (const h of this.postings.keys()) w.set(h, this.idf(h));
    for (const r of this.rows) if (r) {
      let s = 0, t = 0;
      for (let i = 0; i < r.print.hashes.length; i++) { const c = r.print.counts[i]!; const x = this.tf(c, r); const v = w.get(r.print.hashes[i]!) ?? 0; s += v * x * x; if (inTitle(c)) t += v; }
      r.norm = s; r.tnorm = t;
    }
    this.normsAt = this.sums.n;
  }
  candidates(id: string, words: ItemWords, limit = 10): DuplicateCandidate[] {
    this.norms();
    const q = fingerprint(id, words);
    let lt = 0, lp = 0, lc = 0;
    for (const c of q.counts) { lt += inTitle(c); lp += inProse(c); lc += inCode(c); }
    const terms: { h: number; w: number; x: number; t: boolean }[] = [];
    let self = 0, tself = 0;
    for (let i = 0; i < q.hashes.length; i++) {
      const h = q.hashes[i]!, c = q.counts[i]!; const x = this.tf(c, { lt, lp, lc }); const w = this.idf(h);
      self += w * x * x; if (inTitle(c)) tself += w;
      const list = this.postings.get(h);
      if (list && list.length / 2 < Math.max(50, P.dfMax! * this.sums.n)) terms.push({ h, w, x, t: inTitle(c) > 0 });
    }
    terms.sort((a, b) => b.w * b.x - a.w * a.x); terms.length = Math.min(terms.length, P.maxQ!);
    const acc = new Float64Array(this.rows.length), tacc = new Float64Array(this.rows.length); const touched: number[] = [];
    for (const { h, w, x, t } of terms) {
      const list = this.postings.get(h)!;
      for (let k = 0; k < list.length; k += 2) {
        const d = list[k]!, c = list[k + 1]!; const r = this.rows[d]; if (!r || r.print.id === id) continue;
        if (acc[d] === 0) touched.push(d);
        acc[d]! += w * x * this.tf(c, r);
        if (t && inTitle(c)) tacc[d]! += w;
      }
    }
    const nq = Math.pow(self, P.normQ!);
    const scored = touched.map((d) => { const r = this.rows[d]!; 
      return { id: r.print.id, score: (1 - P.titleMix!) * acc[d]! / (nq * Math.pow(r.norm, P.normD!)) + P.titleMix! * (tacc[d]! / Math.sqrt(tself * r.tnorm || 1)), why: [] as string[] }; });
    scored.sort((a, b) => b.score - a.score);
    return scored.slice(0, limit);
  }
}
void hashOf;
