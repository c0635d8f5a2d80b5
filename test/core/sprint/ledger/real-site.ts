/** Reads real changelogs from the folder named by the environment variable TANDEM_DATA; without it there is nothing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Status } from '../../../../src/core/model/item';
import { itemFrom } from '../../../../src/core/rules/item-example';
import type { ItemHistory, LedgerSprint } from '../../../../src/core/sprint/ledger/item-history';

const folder = path.join(process.env.TANDEM_DATA ?? '', 'compass-event-log');
export const isRealSiteThere = process.env.TANDEM_DATA !== undefined && existsSync(folder);

type Row = Readonly<Record<string, string>>;

const rowsOf = (name: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(path.join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data;

/** That site's statuses bear no category in the file; these words are its own. */
function categoryOf(name: string): Status['category'] {
  if (/^(closed|resolved|done)$/i.test(name)) return 'done';
  return /progress|review|debugging|waiting/i.test(name) ? 'inProgress' : 'todo';
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.key ?? '', [...(groups.get(row.key ?? '') ?? []), row]);
  return groups;
}

const text = (row: Row, name: string): string | null =>
  row[name] === undefined || row[name] === '' ? null : row[name];

export function readRealSite(): {
  readonly sprints: readonly LedgerSprint[];
  readonly histories: readonly ItemHistory[];
  readonly statuses: readonly Status[];
} {
  const log = grouped(rowsOf('compass_changelog_pseudonymised.csv'));
  const memberships = rowsOf('compass_sprint_membership.csv');
  const sprints = new Map<number, LedgerSprint>();
  for (const row of memberships) {
    const dates = {
      startAt: text(row, 'startDate'),
      endAt: text(row, 'endDate'),
      completeAt: text(row, 'completeDate'),
    };
    const id = Number(row.sprintId);
    sprints.set(id, { id, name: row.sprintName ?? '', state: 'closed', goal: '', boardId: 1, ...dates });
  }
  const statuses = new Map<string, Status>();
  for (const row of [...log.values()].flat().filter(({ field }) => field === 'status'))
    for (const [id, name] of [
      [row.from, row.fromString],
      [row.to, Object.entries(row).find(([key]) => key === 'toString')?.[1]],
    ])
      if (id && name) statuses.set(id, { id, name, category: categoryOf(name) });
  const members = grouped(memberships);
  const histories = [...new Set([...log.keys(), ...members.keys()])].map((key): ItemHistory => {
    const changes = (log.get(key) ?? []).map((row) => ({
      at: row.created ?? '',
      authorAccountId: null,
      field: row.field ?? '',
      from: text(row, 'from'),
      fromText: text(row, 'fromString'),
      to: text(row, 'to'),
      toText: Object.hasOwn(row, 'toString') ? text(row, 'toString') : null,
    }));
    const latest = (field: string): (typeof changes)[number] | undefined =>
      changes
        .filter((change) => change.field === field)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .at(-1);
    const points = latest('Story Points')?.toText;
    return {
      item: {
        ...itemFrom(key),
        key,
        id: key,
        // The file has neither creation nor present status: the last change stands for the present.
        createdAt: '',
        status: statuses.get(latest('status')?.to ?? '') ?? itemFrom('').status,
        estimate: points === null || points === undefined ? null : Number(points),
        sprints: (members.get(key) ?? []).map((row) => ({
          id: Number(row.sprintId),
          name: '',
          state: 'closed' as const,
        })),
      },
      changes,
      resolutionName: latest('resolution')?.toText ?? null,
    };
  });
  return { sprints: [...sprints.values()], histories, statuses: [...statuses.values()] };
}
