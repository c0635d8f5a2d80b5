import type { ForecastReport, PaceUnit } from '../../model/forecast-report';
import type { Amount } from '../../model/closed-sprint';
import type { DayOf } from './day-in-zone';

type Cell = string | number | null;

/**
 * The report as RFC 4180 text: one table of releases, one of the past, each with a line of names, a blank line between
 * them. Numbers and dates stand as computers read them; days begin where the reader is.
 */
export function forecastCsv({ unit, today, releases, velocity }: ForecastReport, dayOf: DayOf): string {
  const past: readonly (readonly Cell[])[] =
    velocity.sprints.length > 0
      ? [
          ['sprint', 'closed', 'committed', 'done', 'added', 'removed', 'reestimated', 'left', 'say_do', 'signal'],
          ...velocity.sprints.map((sprint) => [
            ...[sprint.name, dayOf(sprint.closedAt), sprint.committed, sprint.done, sprint.added],
            ...[sprint.removed, sprint.reestimated, sprint.left],
            ...[sprint.sayDo === null ? null : hundredths(sprint.sayDo), sprint.signal],
          ]),
        ]
      : [['week_from', 'done', 'signal'], ...velocity.weeks.map(({ from, done, signal }) => [from, done, signal])];
  return [...releaseRows(releases, unit, today), [], ...past].map(csvLine).join('\r\n') + '\r\n';
}

function releaseRows(
  releases: ForecastReport['releases'],
  unit: PaceUnit,
  today: string,
): readonly (readonly Cell[])[] {
  return [
    [
      ...[
        'kind',
        'id',
        'name',
        'promised',
        'chance_of_promise',
        'done_by_50',
        'done_by_70',
        'done_by_85',
        'done_by_95',
      ],
      ...['items_left', 'items_total', 'points_left', 'points_total', 'without_estimate', 'unit', 'as_of', 'warnings'],
    ],
    ...releases.map(({ kind, id, name, promisedFor, dates, ownDate, left, total, unestimatedItems, warnings }) => {
      const known = dates.kind === 'known' ? dates.value : null;
      return [
        ...[kind, id, name, promisedFor, ownDate.kind === 'known' ? hundredths(ownDate.value) : null],
        ...[known?.p50 ?? null, known?.p70 ?? null, known?.p85 ?? null, known?.p95 ?? null],
        ...[
          left.items,
          total.items,
          pointsOf(left),
          pointsOf(total),
          unestimatedItems,
          unit,
          today,
          warnings.join(' '),
        ],
      ];
    }),
  ];
}

const pointsOf = ({ points }: Amount): number | null => points;
const hundredths = (value: number): number => Math.round(value * 100) / 100;
const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');

/** A text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection). */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
