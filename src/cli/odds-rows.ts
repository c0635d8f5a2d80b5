import type { SprintState } from '../core/sprint/odds/sprint-state';
import { csvRows } from './csv-rows';

export interface OddsRow {
  readonly series: string;
  readonly sprint: string;
  readonly state: SprintState;
  /** Null while the sprint runs. */
  readonly delivered: number | null;
}

const columns = ['series', 'sprint', 'elapsed', 'scope', 'inProgress', 'done', 'delivered'] as const;

/** Rows in the order of the file. Throws UsageProblem that names the line and what was expected there. */
export function oddsRows(text: string, file: string): readonly OddsRow[] {
  return csvRows(text, file, columns, 'sprints').map((row) => {
    const number = (column: (typeof columns)[number]): number => {
      const value = row.number(column);
      if (value === null) throw row.wrong(column, 'a number');
      return value;
    };
    const elapsed = number('elapsed');
    if (elapsed < 0 || elapsed > 1) throw row.wrong('elapsed', 'a share of the sprint from 0 to 1');
    if (row.text('sprint') === '') throw row.wrong('sprint', 'a name or number');
    return {
      series: row.text('series'),
      sprint: row.text('sprint'),
      state: { elapsed, scope: number('scope'), inProgress: number('inProgress'), done: number('done') },
      delivered: row.number('delivered'),
    };
  });
}
