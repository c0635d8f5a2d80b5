/** CSV to rows that know the line they begin at, even where cells hold line breaks. */
import Papa from 'papaparse';

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be read; null where it can. */
  readonly fault: string | null;
}

const delimiters = [',', ';', '\t', '|'];

export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const lines = lineCounter(text);
  let start = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    step: ({ data, errors, meta }) => {
      const fault = errors.find((error) => error.type === 'Quotes');
      const isBlank = data.every((cell) => cell.trim() === '');
      const why = fault === undefined ? null : 'a quotation mark is opened and never closed';
      if (!isBlank || fault !== undefined) rows.push({ line: lines(start), cells: data, fault: why });
      start = meta.cursor;
    },
  });
  return rows;
}

/** Counts line ends up to an offset; offsets have to grow from call to call. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted += 1) {
      const letter = text[counted];
      if (letter === '\n' || (letter === '\r' && text[counted + 1] !== '\n')) line += 1;
    }
    return line;
  };
}

/** Column positions by name, in lower case: Jira repeats a column for each of several sprints or comments. */
export class CsvHeader {
  private readonly positions = new Map<string, number[]>();

  constructor(readonly names: readonly string[]) {
    names.forEach((name, index) => {
      const key = normalised(name);
      this.positions.set(key, [...(this.positions.get(key) ?? []), index]);
    });
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.positions.has(name));
  }

  /** All filled cells under any of these names, trimmed. */
  all(row: CsvRow, ...names: readonly string[]): string[] {
    return names
      .flatMap((name) => this.positions.get(name) ?? [])
      .map((index) => (row.cells[index] ?? '').trim())
      .filter((cell) => cell !== '');
  }

  first(row: CsvRow, ...names: readonly string[]): string | null {
    return this.all(row, ...names)[0] ?? null;
  }

  /** Names of columns that begin so: "inward issue link (blocks)". */
  startingWith(prefix: string): string[] {
    return [...this.positions.keys()].filter((name) => name.startsWith(prefix));
  }

  /** Why a row does not fit its header; null where it does. */
  misfit(row: CsvRow): string | null {
    if (row.fault !== null) return row.fault;
    const surplus = row.cells.slice(this.names.length).some((cell) => cell.trim() !== '');
    if (surplus || row.cells.length < this.names.length) {
      return `has ${row.cells.length} columns where the header has ${this.names.length}`;
    }
    return null;
  }
}

export function normalised(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
}
