import { dayNumber } from '../core/forecast/release/calendar';
import type { PastSprint } from '../core/forecast/team-pace';
import { csvRows } from './csv-rows';

/** A closed sprint of the file; its days are null where the file does not tell. */
export interface SprintRow extends PastSprint {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Sprints of one team in the order of the file. */
export interface SprintSeries {
  readonly series: string;
  readonly sprints: readonly SprintRow[];
  /** What the sprint that has not delivered yet starts with; null where the file has none. */
  readonly committedNext: number | null;
}

const columns = ['series', 'sprint', 'delivered'] as const;

/**
 * Series of sprints, the first one named first. `committed`, `start` and `end` may be missing or empty; so may the
 * `delivered` of the last sprint, which is then the one ahead. Elsewhere what is not known is not 0. Figures below 0, as
 * some exports have them, count as none. Throws UsageProblem that names the row.
 */
export function sprintSeries(text: string, file: string): readonly SprintSeries[] {
  const rows = csvRows(text, file, columns, 'sprints');
  const names = [...new Set(rows.map((row) => row.text('series')))];
  return names.map((series) => {
    const own = rows.filter((row) => row.text('series') === series);
    const last = own.at(-1);
    const ahead = last?.text('delivered') === '' ? last : undefined;
    return {
      series,
      committedNext: atLeastNone(ahead?.number('committed') ?? null),
      sprints: own
        .filter((row) => row !== ahead)
        .map((row) => {
          const delivered = atLeastNone(row.number('delivered'));
          if (delivered === null) throw row.wrong('delivered', 'a number');
          const date = (column: string): string | null => {
            const day = row.text(column).slice(0, 10);
            if (day === '') return null;
            if (dayNumber(day) === null) throw row.wrong(column, 'a date like 2026-03-14');
            return day;
          };
          return {
            name: row.text('sprint'),
            delivered,
            committed: atLeastNone(row.number('committed')),
            from: date('start'),
            to: date('end'),
          };
        }),
    };
  });
}

const atLeastNone = (amount: number | null): number | null => (amount === null ? null : Math.max(0, amount));
