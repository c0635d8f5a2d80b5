/** One issue, history or sprint of Jira's JSON to what the import keeps of it. */
import * as v from 'valibot';
import { epicLinkFieldId, flaggedFieldId, rankFieldId, storyPointEstimateFieldId, worthFields } from '../site/basis';
import { wikiDocument, type AtlassianDocument } from '../wiki/wiki-document';
import type {
  ImportedHistory,
  ImportedIssue,
  ImportedPerson,
  ImportedProject,
  ImportedSprint,
  Place,
} from './imported';
import { importedDate } from './import-dates';
import type { projectShape } from './json-shapes';
import { sprintShape, type HistoryRecord, type IssueRecord, type PersonRecord, type SprintRecord } from './json-shapes';
import { shortened } from './story-lines';

const pointNames = /^(story points?|story point estimate|storypoints)$/i;
const criteriaNames = /acceptance criteria/i;

/** A sentence where the issue cannot be kept. */
export function issueOfRecord(
  record: IssueRecord,
  place: Place,
  names: Readonly<Record<string, string>>,
): ImportedIssue | string {
  const { fields } = record;
  const dates = { created: fields.created, updated: fields.updated, resolutiondate: fields.resolutiondate };
  for (const [name, date] of Object.entries(dates)) {
    if (date !== null && importedDate(date) === undefined)
      return `${record.key}: "${date.slice(0, 40)}" under ${name} is no date`;
  }
  const histories = (record.changelog?.histories ?? []).map(historyOf);
  const fieldNames = { ...namesFromHistory(record), ...names, ...record.names };
  const projectKey = record.key.slice(0, record.key.lastIndexOf('-'));
  const status = fields.status;
  return {
    place,
    project:
      fields.project === null
        ? { key: projectKey, name: projectKey, style: null, isArchived: false }
        : { ...projectOf(fields.project), key: projectKey },
    key: record.key,
    id: record.id,
    type: {
      id: fields.issuetype?.id ?? null,
      name: fields.issuetype?.name ?? 'Story',
      hierarchyLevel: fields.issuetype?.hierarchyLevel ?? null,
      isSubtask: fields.issuetype?.subtask ?? false,
    },
    summary: shortened(fields.summary),
    description: documentOf(fields.description),
    acceptanceCriteria: documentOf(fieldNamed(fields, fieldNames, criteriaNames)),
    status:
      status === null
        ? { id: null, name: 'To Do', category: 'new' }
        : { id: status.id, name: status.name, category: categoryOfKey(status.statusCategory?.key ?? '') },
    resolution: fields.resolution?.name ?? null,
    resolvedAt: dateOf(fields.resolutiondate),
    priority: fields.priority?.name ?? null,
    labels: fields.labels,
    parentKey: fields.parent?.key ?? fields.epic?.key ?? textOf(fields[epicLinkFieldId]),
    assignee: personOf(fields.assignee),
    reporter: personOf(fields.reporter ?? fields.creator),
    createdAt: dateOf(fields.created),
    updatedAt: dateOf(fields.updated),
    sprints: sprintsOf(fields),
    versions: fields.fixVersions.map(({ name, released, releaseDate }) => ({
      name,
      isReleased: released ?? false,
      releaseDate,
    })),
    isFlagged:
      fields.flagged === true ||
      isFilledList(fields[flaggedFieldId]) ||
      isFilledList(fieldNamed(fields, fieldNames, /^flagged$/i)),
    storyPoints: pointsOf(fields, fieldNames),
    worth: worthOf(fields, fieldNames),
    rank: rankOf(fields),
    comments: (fields.comment?.comments ?? []).flatMap(({ author, created, body }) => {
      const createdAt = importedDate(created);
      const document = documentOf(body);
      return createdAt === undefined || document === null
        ? []
        : [{ author: personOf(author), createdAt, body: document }];
    }),
    histories: histories.filter((history) => history !== null),
    links: fields.issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => {
      const otherKey = outwardIssue?.key ?? inwardIssue?.key;
      if (otherKey === undefined) return [];
      return [
        { typeName: type.name, inward: type.inward, outward: type.outward, isOutward: outwardIssue !== null, otherKey },
      ];
    }),
  };
}

export function historyOf(record: HistoryRecord): ImportedHistory | null {
  const createdAt = importedDate(record.created);
  if (createdAt === undefined) return null;
  const items = record.items.map((item) => ({
    field: item.field,
    fieldtype: item.fieldtype === 'custom' ? ('custom' as const) : ('jira' as const),
    fieldId: item.fieldId ?? '',
    from: item.from,
    fromString: item.fromString,
    to: item.to,
    toString: item.toString,
  }));
  return { id: record.id, author: personOf(record.author), createdAt, items };
}

export function sprintOf(record: SprintRecord): ImportedSprint {
  const state = record.state.toLowerCase();
  return {
    id: record.id,
    name: record.name,
    goal: record.goal ?? '',
    state: state === 'closed' || state === 'active' || state === 'future' ? state : null,
    startDate: dateOf(record.startDate),
    endDate: dateOf(record.endDate),
    completeDate: dateOf(record.completeDate),
    boardId: record.originBoardId ?? record.boardId,
  };
}

export function personOf(record: PersonRecord | null): ImportedPerson | null {
  if (record === null) return null;
  const displayName = record.displayName ?? record.name ?? '';
  // Scrubbed exports have empty account ids; Jira Server has names instead.
  const accountId = [record.accountId, record.key, record.name, displayName === '' ? '' : `name:${displayName}`].find(
    (id) => id !== null && id !== '',
  );
  if (accountId === undefined || accountId === null) return null;
  return {
    accountId,
    displayName: displayName === '' ? accountId : displayName,
    ...(record.timeZone === null ? {} : { timeZone: record.timeZone }),
  };
}

/** Sprint fields differ in id from site to site, but not in shape. */
function sprintsOf(fields: IssueRecord['fields']): ImportedSprint[] {
  const found = new Map<number, ImportedSprint>();
  const keep = (value: unknown) => {
    const sprint = v.safeParse(sprintShape, value);
    if (sprint.success) found.set(sprint.output.id, sprintOf(sprint.output));
  };
  for (const [id, value] of Object.entries(fields)) {
    if (id.startsWith('customfield_') && Array.isArray(value)) value.forEach(keep);
  }
  const agile = [...fields.closedSprints, ...(fields.sprint === null ? [] : [fields.sprint])];
  for (const sprint of agile) if (!found.has(sprint.id)) found.set(sprint.id, sprintOf(sprint));
  return [...found.values()];
}

function pointsOf(fields: IssueRecord['fields'], names: Readonly<Record<string, string>>): number | null {
  const named = fieldNamed(fields, names, pointNames);
  const value = typeof named === 'number' ? named : fields[storyPointEstimateFieldId];
  return typeof value === 'number' ? value : null;
}

/** Numbers in fields of the names that the demo site has too. */
function worthOf(fields: IssueRecord['fields'], names: Readonly<Record<string, string>>): Record<string, number> {
  const found = worthFields.map(
    ({ id, name }) => [id, fieldNamed(fields, names, new RegExp(`^${name}$`, 'i'))] as const,
  );
  return Object.fromEntries(found.flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : [])));
}

function fieldNamed(fields: IssueRecord['fields'], names: Readonly<Record<string, string>>, pattern: RegExp): unknown {
  const ids = Object.keys(names).filter((id) => pattern.test(names[id] ?? ''));
  return ids.map((id) => fields[id]).find((value) => value !== null && value !== undefined) ?? null;
}

/** A changelog tells the names of the fields it mentions, which the issue itself does not. */
function namesFromHistory(record: IssueRecord): Record<string, string> {
  const items = (record.changelog?.histories ?? []).flatMap((history) => history.items);
  return Object.fromEntries(items.flatMap(({ fieldId, field }) => (fieldId === null ? [] : [[fieldId, field]])));
}

function rankOf(fields: IssueRecord['fields']): string | null {
  const usual = textOf(fields[rankFieldId]);
  if (usual !== null) return usual;
  const ranks = Object.entries(fields).filter(
    ([id, value]) => id.startsWith('customfield_') && typeof value === 'string' && /^\d\|[0-9a-z]+:/.test(value),
  );
  return textOf(ranks[0]?.[1]);
}

function documentOf(value: unknown): AtlassianDocument | null {
  if (typeof value === 'string') return value.trim() === '' ? null : wikiDocument(value);
  const document = v.safeParse(v.looseObject({ type: v.literal('doc'), content: v.array(v.any()) }), value);
  if (!document.success || document.output.content.length === 0) return null;
  return { ...document.output, version: 1 };
}

function dateOf(text: string | null): string | null {
  return text === null ? null : (importedDate(text) ?? null);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

export function categoryOfKey(key: string): 'new' | 'indeterminate' | 'done' | null {
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : key === 'undefined' ? 'new' : null;
}

export function projectOf(record: v.InferOutput<typeof projectShape>): ImportedProject {
  const isTeamManaged = record.style === 'next-gen' || record.simplified === true;
  const style = isTeamManaged
    ? 'next-gen'
    : record.style === 'classic' || record.simplified === false
      ? 'classic'
      : null;
  return { key: record.key, name: record.name, style, isArchived: record.archived ?? false };
}
