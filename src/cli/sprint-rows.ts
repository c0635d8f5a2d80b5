import type { PastSprint } from '../core/forecast/team-pace';
import { csvRows } from './csv-rows';

/** Sprints of one team in the order of the file. */
export interface SprintSeries {
  readonly series: string;
  readonly sprints: readonly PastSprint[];
}

const columns = ['series', 'sprint', 'delivered'] as const;

/**
 * Series of sprints, the first one named first. `committed` may be missing or empty; `delivered` may not: what is not
 * known is not 0. Figures below 0, as some exports have them, count as none. Throws UsageProblem that names the row.
 */
export function sprintSeries(text: string, file: string): readonly SprintSeries[] {
  const bySeries = new Map<string, PastSprint[]>();
  for (const row of csvRows(text, file, columns, 'sprints')) {
    const delivered = row.number('delivered');
    if (delivered === null) throw row.wrong('delivered', 'a number');
    const committed = row.number('committed');
    const series = row.text('series');
    const sprints = bySeries.get(series) ?? [];
    sprints.push({
      delivered: Math.max(0, delivered),
      committed: committed === null ? null : Math.max(0, committed),
    });
    bySeries.set(series, sprints);
  }
  return [...bySeries].map(([series, sprints]) => ({ series, sprints }));
}
