import type { Span } from '../model/finding';
import type { TextBlock } from '../model/review';

/** Where a stretch of the read text came from: a node of the document, or an offset in the markup. */
export interface SourceRun extends Span {
  /** Indices through `content` from the document's root to the text node; null for markup and plain text. */
  readonly path: readonly number[] | null;
  /** Offset of the stretch within that node's text, or within the markup. */
  readonly sourceStart: number;
}

/** One text with the blocks it was written in, and the way back to where each character came from. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** In order; separators between blocks belong to no run. */
  readonly runs: readonly SourceRun[];
  /** Stretches inside prose that are not prose: inline code, links, struck-out words. */
  readonly quiet: readonly Span[];
}

/** Collects text block by block; blocks are joined by one line break. */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly blocks: TextBlock[] = [];
  private readonly runs: SourceRun[] = [];
  private readonly quiet: Span[] = [];
  private open: { kind: TextBlock['kind']; checked: boolean | undefined; start: number } | null = null;

  begin(kind: TextBlock['kind'], checked?: boolean): void {
    this.end();
    this.open = { kind, checked, start: -1 };
  }

  /** A stretch of text; without an open block it stands in a paragraph of its own. */
  write(text: string, source: { path: readonly number[] | null; sourceStart: number }, isQuiet = false): void {
    if (text === '') return;
    this.open ??= { kind: 'paragraph', checked: undefined, start: -1 };
    if (this.open.start < 0) {
      // The line break is written with the first character, so that an empty block leaves no trace.
      if (this.length > 0) this.push('\n');
      this.open.start = this.length;
    }
    const start = this.length;
    this.push(text);
    const span = { start, end: this.length };
    this.runs.push({ ...span, ...source });
    if (isQuiet) this.quiet.push(span);
  }

  end(): void {
    const { open } = this;
    this.open = null;
    if (!open || open.start < 0) return;
    const span = { start: open.start, end: this.length };
    this.blocks.push(
      open.checked === undefined ? { kind: open.kind, ...span } : { kind: open.kind, ...span, checked: open.checked },
    );
  }

  finish(): ReadText {
    this.end();
    return { text: this.pieces.join(''), blocks: this.blocks, runs: this.runs, quiet: this.quiet };
  }

  private push(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}
