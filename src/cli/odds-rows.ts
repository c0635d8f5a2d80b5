import Papa from 'papaparse';
import type { SprintState } from '../core/sprint/odds/sprint-state';
import { UsageProblem } from './usage-problem';

export interface OddsRow {
  readonly series: string;
  readonly sprint: string;
  readonly state: SprintState;
  /** Null while the sprint runs. */
  readonly delivered: number | null;
}

const columns = ['series', 'sprint', 'elapsed', 'scope', 'inProgress', 'done', 'delivered'] as const;
type Column = (typeof columns)[number];

/** Rows in the order of the file. Throws UsageProblem that names the line and what was expected there. */
export function oddsRows(text: string, file: string): readonly OddsRow[] {
  const table = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' });
  const [header = [], ...lines] = table.data;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column.toLowerCase()));
  if (missing.length > 0) {
    throw new UsageProblem(
      `${file}: expected a header with the columns ${columns.join(', ')}; there is no ${missing.join(', no ')}.`,
    );
  }
  if (lines.length === 0) throw new UsageProblem(`${file}: there are no sprints under the header.`);
  return lines.map((line, index) => {
    const cell = (column: Column): string => (line[names.indexOf(column.toLowerCase())] ?? '').trim();
    const number = (column: Column): number => {
      const value = Number(cell(column));
      if (cell(column) === '' || !Number.isFinite(value)) throw wrong(index, column, 'a number', cell(column));
      return value;
    };
    const elapsed = number('elapsed');
    if (elapsed < 0 || elapsed > 1) throw wrong(index, 'elapsed', 'a share of the sprint from 0 to 1', cell('elapsed'));
    if (cell('sprint') === '') throw wrong(index, 'sprint', 'a name or number', '');
    return {
      series: cell('series'),
      sprint: cell('sprint'),
      state: { elapsed, scope: number('scope'), inProgress: number('inProgress'), done: number('done') },
      delivered: cell('delivered') === '' ? null : number('delivered'),
    };
  });

  function wrong(index: number, column: Column, expected: string, found: string): UsageProblem {
    const what = found === '' ? 'nothing' : `"${found}"`;
    return new UsageProblem(`${file}: row ${index + 1} under the header needs ${expected} as ${column}, not ${what}.`);
  }
}
