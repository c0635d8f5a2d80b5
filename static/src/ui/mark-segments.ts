import type { Severity, Span } from '../../../src/core/model/finding';

const loudness: Readonly<Record<Severity, number>> = { act: 0, observe: 1, hint: 2 };

export interface Segment<M> {
  readonly text: string;
  readonly start: number;
  /** The marks that cover all of this piece, loudest first; empty for plain text. */
  readonly marks: readonly M[];
}

/** Cuts a text at the borders of its marks, so that overlapping marks need no nesting. Together the pieces are the text. */
export function segmentsOf<M extends Span & { readonly severity: Severity }>(
  text: string,
  marks: readonly M[],
  offset: number,
): readonly Segment<M>[] {
  const end = offset + text.length;
  const here = marks.filter((mark) => mark.end > mark.start && mark.start < end && mark.end > offset);
  const borders = new Set([offset, end]);
  for (const mark of here) {
    borders.add(Math.max(offset, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const stop = cuts[index + 1] ?? end;
    const covering = here
      .filter((mark) => mark.start <= start && mark.end >= stop)
      .sort((a, b) => loudness[a.severity] - loudness[b.severity]);
    return { text: text.slice(start - offset, stop - offset), start, marks: covering };
  });
}
