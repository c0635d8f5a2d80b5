import { DuplicateIndex, type DuplicateCandidate } from '../core/text/duplicates/duplicate-index';
import { itemWords } from '../core/text/duplicates/item-words';
import { readItems } from './read-items';

/** What `tandem duplicates --json` says: for each item those that may be about the same thing, best first. */
export interface DuplicatesAnswer {
  readonly items: readonly { readonly id: string; readonly candidates: readonly DuplicateCandidate[] }[];
}

/** A table of a whole backlog is choosier than a panel beside one item; --json gives everything. */
const shownFromScore = 0.3;
const width = 80;

/** `tandem duplicates FILE`: suggestions only, so it never fails a build. */
export function duplicates(file: string, options: { readonly asJson: boolean }): { output: string; exitCode: 0 } {
  const { items } = readItems(file);
  const filed = filingOrder(items.map(({ id }) => id));
  const asked = items.map((item, row) => ({ id: item.id, filed: filed[row] ?? row, words: itemWords(item) }));
  const index = new DuplicateIndex();
  for (const { id, filed: when, words } of asked) index.put(id, when, words);
  const answer = { items: asked.map((item) => ({ id: item.id, candidates: index.candidates(item) })) };
  if (options.asJson) return { output: JSON.stringify(answer), exitCode: 0 };
  return { output: table(answer, new Map(items.map(({ id, summary }) => [id, summary]))), exitCode: 0 };
}

/** Jira numbers issues as they are filed; where an id has no number, the order of the file stands in. */
function filingOrder(ids: readonly string[]): readonly number[] {
  const numbers = ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? NaN));
  return numbers.every(Number.isFinite) ? numbers : ids.map((_id, row) => row);
}

function table({ items }: DuplicatesAnswer, titles: ReadonlyMap<string, string>): string {
  const pairs = new Map<string, { one: string; other: string; candidate: DuplicateCandidate }>();
  for (const { id, candidates } of items) {
    for (const candidate of candidates) {
      if (candidate.score < shownFromScore) continue;
      const name = [id, candidate.id].sort().join(' ');
      if ((pairs.get(name)?.candidate.score ?? 0) < candidate.score)
        pairs.set(name, { one: id, other: candidate.id, candidate });
    }
  }
  if (pairs.size === 0) return `None of ${items.length} items reads like another.`;
  const best = [...pairs.values()].sort((a, b) => b.candidate.score - a.candidate.score);
  const named = (id: string): string => cut(`${id}  ${titles.get(id) ?? ''}`, width - 6);
  return [
    `${items.length} items; ${best.length === 1 ? 'one pair reads' : `${best.length} pairs read`} alike. Suggestions to look at, not verdicts.`,
    '',
    ...best.flatMap(({ one, other, candidate }) => [
      `${candidate.score.toFixed(2)}  ${named(one)}`,
      `      ${named(other)}`,
      `      both say: ${cut(candidate.why.join(', '), width - 16)}`,
      '',
    ]),
  ].join('\n');
}

function cut(text: string, atMost: number): string {
  return text.length <= atMost ? text : `${text.slice(0, atMost - 1).trimEnd()}…`;
}
