import Papa from 'papaparse';
import { UsageProblem } from './usage-problem';

/** One row of a table as questions to it; `column` names are found whatever their case. */
export interface CsvRow {
  /** The trimmed text; empty where there is none. */
  text(column: string): string;
  /** Null for an empty cell or a column that the table does not have. Throws UsageProblem where something else stands. */
  number(column: string): number | null;
  /** A problem that names the row, what was expected and what was found. */
  wrong(column: string, expected: string): UsageProblem;
}

/** The rows below the header, which are called `of`. Throws UsageProblem where a needed column or every row is missing. */
export function csvRows(text: string, file: string, needed: readonly string[], of = 'rows'): readonly CsvRow[] {
  const [header = [], ...lines] = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((column) => !names.includes(column.toLowerCase()));
  if (missing.length > 0) {
    throw new UsageProblem(
      `${file}: expected a header with the columns ${needed.join(', ')}; there is no ${missing.join(', no ')}.`,
    );
  }
  if (lines.length === 0) throw new UsageProblem(`${file}: there are no ${of} under the header.`);
  return lines.map((line, index) => {
    const cell = (column: string): string => (line[names.indexOf(column.toLowerCase())] ?? '').trim();
    const wrong = (column: string, expected: string): UsageProblem =>
      new UsageProblem(
        `${file}: row ${index + 1} under the header needs ${expected} as ${column}, not ` +
          `${cell(column) === '' ? 'nothing' : `"${cell(column)}"`}.`,
      );
    return {
      text: cell,
      number(column) {
        if (cell(column) === '') return null;
        const value = Number(cell(column));
        if (!Number.isFinite(value)) throw wrong(column, 'a number');
        return value;
      },
      wrong,
    };
  });
}
