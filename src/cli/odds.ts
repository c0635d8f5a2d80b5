import type { Known } from '../core/model/known';
import { sprintOdds, type SprintOdds } from '../core/sprint/odds/sprint-odds';
import type { EarlierSprint } from '../core/sprint/odds/sprint-state';
import { oddsRows, type OddsRow } from './odds-rows';
import { oddsTable } from './odds-table';
import { readFile } from './read-file';
import { whyUnknown } from './why-unknown';

/** What `tandem odds --json` says. */
export interface OddsAnswer {
  readonly odds: readonly {
    readonly series: string;
    /** A number where the file has one. */
    readonly sprint: string | number;
    /** Chance that the sprint delivers at least its present scope; null where that cannot be known. */
    readonly p: number | null;
    /** Only beside null. */
    readonly why?: string;
  }[];
}

export interface RowOdds {
  readonly row: OddsRow;
  readonly odds: Known<SprintOdds>;
}

/** `tandem odds FILE.csv`: rows of one series in time order; an empty `delivered` means that the sprint still runs. */
export function odds(file: string, options: { readonly asJson: boolean }): { output: string; exitCode: 0 } {
  const judged = judgeRows(oddsRows(readFile(file), file));
  if (!options.asJson) return { output: oddsTable(judged), exitCode: 0 };
  const answer: OddsAnswer = {
    odds: judged.map(({ row, odds }) => ({
      series: row.series,
      sprint: asWritten(row.sprint),
      ...(odds.kind === 'known' ? { p: rounded(odds.value.probability) } : { p: null, why: whyUnknown(odds) }),
    })),
  };
  return { output: JSON.stringify(answer), exitCode: 0 };
}

/** For each row only rows above it are looked at, of the same series, and never of the same sprint. */
function judgeRows(rows: readonly OddsRow[]): readonly RowOdds[] {
  const bySeries = new Map<string, (EarlierSprint & { sprint: string })[]>();
  return rows.map((row) => {
    const earlier = bySeries.get(row.series) ?? [];
    bySeries.set(row.series, earlier);
    const judged = {
      row,
      odds: sprintOdds(
        row.state,
        earlier.filter(({ sprint }) => sprint !== row.sprint),
      ),
    };
    if (row.delivered !== null) earlier.push({ ...row.state, delivered: row.delivered, sprint: row.sprint });
    return judged;
  });
}

const asWritten = (sprint: string): string | number => (/^(0|[1-9]\d{0,14})$/.test(sprint) ? Number(sprint) : sprint);
const rounded = (p: number): number => Math.round(p * 10_000) / 10_000;
