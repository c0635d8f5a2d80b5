interface Scored<Entry> {
  readonly entry: Entry;
  readonly score: number;
}

/** Keeps the best few of many as they come; equal scores are told apart by id, so that the answer is always the same. */
export class BestFew<Entry extends { readonly print: { readonly id: string } }> {
  private readonly kept: Scored<Entry>[] = [];

  constructor(private readonly atMost: number) {}

  /** Below this nothing is kept any more. */
  get worst(): number {
    return this.kept.length < this.atMost ? 0 : (this.kept.at(-1)?.score ?? 0);
  }

  offer(entry: Entry, score: number): void {
    if (score <= 0) return;
    let at = this.kept.length;
    while (at > 0 && isBetter({ entry, score }, this.kept[at - 1])) at--;
    if (at >= this.atMost) return;
    this.kept.splice(at, 0, { entry, score });
    if (this.kept.length > this.atMost) this.kept.pop();
  }

  inOrder(): readonly Scored<Entry>[] {
    return this.kept;
  }
}

function isBetter<Entry extends { readonly print: { readonly id: string } }>(
  one: Scored<Entry>,
  other: Scored<Entry> | undefined,
): boolean {
  if (!other) return true;
  return one.score > other.score || (one.score === other.score && one.entry.print.id < other.entry.print.id);
}
