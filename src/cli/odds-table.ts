import type { RowOdds } from './odds';
import { whyUnknown } from './why-unknown';

/** What a person reads: for each series where the latest sprint stands and why, and how earlier odds fared. */
export function oddsTable(judged: readonly RowOdds[]): string {
  const bySeries = new Map<string, RowOdds[]>();
  for (const one of judged) bySeries.set(one.row.series, [...(bySeries.get(one.row.series) ?? []), one]);
  return [
    'Chance that a sprint delivers at least what is in it now: the latest of each series.',
    '',
    ...[...bySeries].flatMap(([series, rows]) => [series, ...latestLines(rows), ...reportCard(rows), '']),
    'Odds from the sprint’s own state and the team’s earlier sprints; never under 3% or over 97%.',
  ].join('\n');
}

function latestLines(rows: readonly RowOdds[]): readonly string[] {
  const latest = rows.at(-1);
  if (!latest) return [];
  const { row, odds } = latest;
  const state = `${percent(row.state.elapsed)} of the time gone, ${row.state.done} of ${row.state.scope} done`;
  if (odds.kind !== 'known') return [`  sprint ${row.sprint}: ${state}`, `    ${whyUnknown(odds)}.`];
  return [
    `  sprint ${row.sprint}: ${percent(odds.value.probability)}   (${state})`,
    ...odds.value.reasons.map(({ what, pull }) => `    ${pull < 0 ? '−' : '+'} ${what}`),
  ];
}

/** Below this many told odds a comparison is mere luck. */
const toldAtLeast = 10;

/** What was said of earlier sprints beside what came. */
function reportCard(rows: readonly RowOdds[]): readonly string[] {
  const told = rows.flatMap(({ row, odds }) =>
    odds.kind === 'known' && row.delivered !== null
      ? [{ p: odds.value.probability, reached: row.delivered >= row.state.scope }]
      : [],
  );
  if (told.length < toldAtLeast) return [];
  const line = (label: string, some: typeof told): string => {
    const reached = some.filter((one) => one.reached).length;
    return `${label} ${reached} of ${some.length}`;
  };
  const above = told.filter(({ p }) => p >= 0.5);
  const below = told.filter(({ p }) => p < 0.5);
  return [
    `    So far: ${line('given 50% or more, these reached their scope:', above)}; ${line('given less:', below)}.`,
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
