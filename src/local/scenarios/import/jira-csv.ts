/** Jira's CSV export ("Export CSV (all fields)"): one row per issue, columns repeated for lists. */
import { worthFields } from '../site/basis';
import { wikiDocument } from '../wiki/wiki-document';
import { CsvHeader, type CsvRow } from './csv-rows';
import {
  bareIssue,
  type Harvest,
  type ImportedComment,
  type ImportedIssue,
  type ImportedLink,
  type ImportedPerson,
} from './imported';
import { importedDate } from './import-dates';
import { categoryNamed } from './status-names';
import { longestSummary, longestText, shortened, tooLong } from './story-lines';

const keyPattern = /^([A-Z][A-Z0-9_]{0,30})-[1-9]\d{0,9}$/;
const dateColumns = ['created', 'updated', 'resolved'] as const;

export function readJiraCsv(rows: readonly CsvRow[], file: string, harvest: Harvest): void {
  const header = new CsvHeader(rows[0]?.cells ?? []);
  const raw = rows.slice(1);
  const keys = new Map(raw.map((row) => [header.first(row, 'issue id'), header.first(row, 'issue key')]));
  for (const row of raw) {
    const place = { file, line: row.line };
    const why = header.misfit(row) ?? faultOf(row, header);
    if (why === null) harvest.issues.push(issueOf(row, header, place, (id) => keys.get(id) ?? null));
    else harvest.skipped.push({ ...place, why });
  }
}

function faultOf(row: CsvRow, header: CsvHeader): string | null {
  const key = header.first(row, 'issue key');
  if (key === null) return 'has no issue key';
  if (!keyPattern.test(key)) return `"${key.slice(0, 40)}" is no issue key such as SHOP-12`;
  const summary = header.first(row, 'summary');
  if (summary === null) return 'has no summary';
  for (const column of dateColumns) {
    const text = header.first(row, column);
    if (text !== null && importedDate(text) === undefined) return `"${text.slice(0, 40)}" under ${column} is no date`;
  }
  const description = header.first(row, 'description');
  return description !== null && description.length > longestText ? `its description ${tooLong(description)}` : null;
}

function worthOf(cell: (name: string) => string | null): Record<string, number> {
  const found = worthFields.map(({ id, name }) => [id, cell(`custom field (${name.toLowerCase()})`)] as const);
  return Object.fromEntries(
    found.flatMap(([id, text]) => (text !== null && Number.isFinite(Number(text)) ? [[id, Number(text)]] : [])),
  );
}

function issueOf(
  row: CsvRow,
  header: CsvHeader,
  place: ImportedIssue['place'],
  keyOfId: (id: string) => string | null,
): ImportedIssue {
  const one = (...names: readonly string[]) => header.first(row, ...names);
  const date = (name: string) => importedDate(one(name) ?? '') ?? null;
  const key = one('issue key') ?? '';
  const projectKey = one('project key') ?? keyPattern.exec(key)?.[1] ?? '';
  const summary = one('summary') ?? '';
  const statusName = one('status') ?? 'To Do';
  const typeName = one('issue type', 'issuetype', 'work type') ?? 'Story';
  const points = Number(
    one('custom field (story points)', 'custom field (story point estimate)', 'story points') ?? Number.NaN,
  );
  const description = one('description');
  const criteria = one('custom field (acceptance criteria)');
  const parent = one('parent key', 'custom field (epic link)', 'parent', 'parent id');
  const resolvedAt = date('resolved');
  return {
    ...bareIssue(
      place,
      { key: projectKey, name: one('project name') ?? projectKey, style: null, isArchived: false },
      shortened(summary),
    ),
    key,
    id: one('issue id'),
    type: { id: null, name: typeName, hierarchyLevel: null, isSubtask: false },
    description:
      description === null && summary.length <= longestSummary
        ? null
        : wikiDocument([summary.length > longestSummary ? summary : '', description ?? ''].join('\n\n')),
    acceptanceCriteria: criteria === null ? null : wikiDocument(criteria),
    status: { id: null, name: statusName, category: categoryNamed(one('status category') ?? '', resolvedAt !== null) },
    resolution: one('resolution'),
    resolvedAt,
    priority: one('priority'),
    labels: header.all(row, 'labels').flatMap((labels) => labels.split(/\s+/)),
    parentKey: parent === null ? null : keyPattern.test(parent) ? parent : keyOfId(parent),
    assignee: personOf(one('assignee id'), one('assignee')),
    reporter: personOf(one('reporter id'), one('reporter')),
    createdAt: date('created'),
    updatedAt: date('updated'),
    sprints: header.all(row, 'sprint', 'custom field (sprint)').map((name) => ({
      id: null,
      name,
      goal: '',
      state: null,
      startDate: null,
      endDate: null,
      completeDate: null,
      boardId: null,
    })),
    versions: header
      .all(row, 'fix versions', 'fix version/s')
      .map((name) => ({ name, isReleased: false, releaseDate: null })),
    isFlagged: one('custom field (flagged)', 'flagged') !== null,
    storyPoints: Number.isFinite(points) ? points : null,
    worth: worthOf(one),
    rank: one('custom field (rank)', 'rank'),
    comments: header.all(row, 'comment').map((comment) => commentOf(comment, date('created') ?? '')),
    links: linksOf(row, header),
  };
}

function personOf(accountId: string | null, displayName: string | null): ImportedPerson | null {
  if (displayName === null && accountId === null) return null;
  const name = displayName ?? accountId ?? '';
  return { accountId: accountId ?? `name:${name}`, displayName: name };
}

/** Jira writes "12/Jun/20 8:13 AM;author;text" into one cell. */
function commentOf(cell: string, fallbackDate: string): ImportedComment {
  const [, when = '', who = '', body = ''] = /^([^;]{6,40});([^;]{1,200});([\s\S]*)$/.exec(cell) ?? [];
  const createdAt = importedDate(when);
  if (createdAt === undefined) return { author: null, createdAt: fallbackDate, body: wikiDocument(cell) };
  return { author: personOf(who, null), createdAt, body: wikiDocument(body) };
}

function linksOf(row: CsvRow, header: CsvHeader): ImportedLink[] {
  return (['outward', 'inward'] as const).flatMap((direction) =>
    header.startingWith(`${direction} issue link (`).flatMap((column) => {
      const name = column.slice(column.indexOf('(') + 1, -1);
      const typeName = name.charAt(0).toUpperCase() + name.slice(1);
      return header
        .all(row, column)
        .map((otherKey) => ({ typeName, inward: '', outward: '', isOutward: direction === 'outward', otherKey }));
    }),
  );
}
