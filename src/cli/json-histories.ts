import type { Change, Item, Status, StatusCategory } from '../core/model/item';
import type { ItemHistory, LedgerRules, LedgerSprint } from '../core/sprint/ledger/item-history';
import { usualCancelledResolutions } from '../core/sprint/ledger/item-history';
import { itemFrom } from '../core/rules/item-example';
import { type Fields, isObject, listIn, parsedJson, textOrNull, wordsIn } from './json-values';
import { kindNamed } from './kind-names';
import { UsageProblem } from './usage-problem';

/** What an export with changelogs tells: every item's history, the sprints they name, and how to read them. */
export interface FileHistories {
  readonly histories: readonly ItemHistory[];
  readonly sprints: readonly LedgerSprint[];
  readonly rules: LedgerRules;
  /** Status ids of the board's columns, left to right; null where the file has no board. */
  readonly columns: readonly (readonly string[])[] | null;
}

const sprintNames = /^sprint$/i;
const pointNames = /^(story points?|story point estimate|storypoints)$/i;
const usualPointFields = ['customfield_10016', 'customfield_10026', 'customfield_10004', 'customfield_10002'];

/**
 * Reads Jira's search answer with `expand=changelog,names`; `sprints`, `statuses` and a board's `columnConfig` beside
 * the issues are used where they stand. Throws UsageProblem that says what was expected, changelogs among it unless they
 * are not needed.
 */
export function jsonHistories(text: string, file: string, areChangelogsNeeded = true): FileHistories {
  const whole = parsedJson(text, file);
  const found = Array.isArray(whole) ? whole : isObject(whole) ? whole.issues : undefined;
  if (!Array.isArray(found)) throw new UsageProblem(`${file}: expected Jira's search answer with "issues".`);
  const issues = found.filter(isObject).map((entry) => (isObject(entry.data) ? entry.data : entry));
  if (areChangelogsNeeded && issues.length > 0 && !issues.some(({ changelog }) => isObject(changelog)))
    throw new UsageProblem(`${file}: its issues have no changelog. Ask Jira again with expand=changelog.`);
  const beside: Fields = isObject(whole) ? whole : {};
  const names = fieldNames(issues, beside);
  const pointFields = idsNamed(names, pointNames);
  const estimateFields = pointFields.length > 0 ? pointFields : usualPointFields;
  const sprints = new Map<number, LedgerSprint>();
  const statuses = new Map<string, Status>();
  for (const value of [...listIn(beside.sprints), ...listIn(beside.values)]) keepSprint(sprints, value);
  for (const value of listIn(beside.statuses)) keepStatus(statuses, value);
  const histories = issues.map((issue, index) => {
    const fields = isObject(issue.fields) ? issue.fields : {};
    keepStatus(statuses, fields.status);
    const own = sprintsIn(fields);
    for (const value of own) keepSprint(sprints, value);
    return historyOf(issue, fields, own, estimateFields, `${file}, issue ${index + 1}`);
  });
  const columns = columnsOf(beside);
  const lastColumn = columns?.at(-1);
  const rules: LedgerRules = {
    fields: {
      sprint: ['Sprint', ...idsNamed(names, sprintNames)],
      estimate: estimates(histories, estimateFields) ? [...estimateFields, 'Story Points', 'Story point estimate'] : [],
    },
    statuses: [...statuses.values()],
    doneStatusIds: lastColumn !== undefined && lastColumn.length > 0 ? lastColumn : null,
    cancelledResolutions: usualCancelledResolutions,
    cancelledStatusIds: [],
    uncountedTypes: subtaskTypes(issues),
    projectIds: null,
    sprintNames: [...sprints.values()].map(({ name }) => name),
  };
  return { histories, sprints: [...sprints.values()], rules, columns };
}

function historyOf(
  issue: Fields,
  fields: Fields,
  own: readonly unknown[],
  estimateFields: readonly string[],
  where: string,
): ItemHistory {
  const key = wordsIn(issue.key);
  if (key === '') throw new UsageProblem(`${where}: expected a "key" such as SHOP-12.`);
  const type = isObject(fields.issuetype) ? fields.issuetype : {};
  const typeName = wordsIn(type.name);
  const points = estimateFields.map((id) => fields[id]).find((value) => typeof value === 'number');
  const item: Item = {
    ...itemFrom(wordsIn(fields.summary)),
    id: wordsIn(issue.id) || key,
    key,
    kind: type.subtask === true ? 'subtask' : type.hierarchyLevel === 1 ? 'epic' : kindNamed(typeName),
    typeName,
    status: statusOf(fields.status) ?? itemFrom('').status,
    estimate: typeof points === 'number' ? points : null,
    parent: isObject(fields.parent) ? { key: wordsIn(fields.parent.key), summary: '' } : null,
    sprints: own.flatMap((value) => {
      const sprint = sprintOf(value);
      return sprint ? [{ id: sprint.id, name: sprint.name, state: sprint.state }] : [];
    }),
    createdAt: wordsIn(fields.created),
    updatedAt: wordsIn(fields.updated),
  };
  const log = isObject(issue.changelog) ? issue.changelog : {};
  const entries = listIn(log.histories).filter(isObject);
  const resolution = isObject(fields.resolution) ? wordsIn(fields.resolution.name) : '';
  return {
    item,
    changes: entries.flatMap(changesOf),
    resolutionName: resolution === '' ? null : resolution,
    projectId: isObject(fields.project) ? wordsIn(fields.project.id) : null,
    isTruncated: typeof log.total === 'number' && log.total > entries.length,
  };
}

function changesOf(entry: Fields): readonly Change[] {
  const author = isObject(entry.author) ? wordsIn(entry.author.accountId) : '';
  return listIn(entry.items)
    .filter(isObject)
    .map((change): Change => {
      // An object always has a toString; only its own may count.
      const toText = Object.entries(change).find(([name]) => name === 'toString')?.[1];
      return {
        at: wordsIn(entry.created),
        authorAccountId: author === '' ? null : author,
        field: wordsIn(change.fieldId) || wordsIn(change.field),
        from: textOrNull(change.from),
        fromText: textOrNull(change.fromString),
        to: textOrNull(change.to),
        toText: textOrNull(toText),
      };
    });
}

/** Only a sprint has both a state and a name in a list of its field; the field's id differs from site to site. */
function sprintsIn(fields: Fields): readonly unknown[] {
  const custom = Object.entries(fields).flatMap(([id, value]) => (id.startsWith('customfield_') ? listIn(value) : []));
  return [...custom, ...listIn(fields.closedSprints), ...(isObject(fields.sprint) ? [fields.sprint] : [])].filter(
    (value) => sprintOf(value) !== null,
  );
}

function keepSprint(sprints: Map<number, LedgerSprint>, value: unknown): void {
  const sprint = sprintOf(value);
  const known = sprint && sprints.get(sprint.id);
  // The latest state wins: issues of one export may have been read before and after a close.
  if (sprint && known?.state !== 'closed') sprints.set(sprint.id, sprint);
}

function sprintOf(value: unknown): LedgerSprint | null {
  if (!isObject(value) || typeof value.id !== 'number' || typeof value.name !== 'string') return null;
  const state = wordsIn(value.state).toLowerCase();
  if (state !== 'future' && state !== 'active' && state !== 'closed') return null;
  return {
    id: value.id,
    name: value.name,
    state,
    goal: wordsIn(value.goal),
    startAt: textOrNull(value.startDate),
    endAt: textOrNull(value.endDate),
    completeAt: textOrNull(value.completeDate),
    activatedAt: textOrNull(value.activatedDate),
    boardId:
      typeof value.originBoardId === 'number'
        ? value.originBoardId
        : typeof value.boardId === 'number'
          ? value.boardId
          : null,
  };
}

function keepStatus(statuses: Map<string, Status>, value: unknown): void {
  const status = statusOf(value);
  if (status) statuses.set(status.id, status);
}

const categories: Readonly<Record<string, StatusCategory>> = {
  new: 'todo',
  todo: 'todo',
  undefined: 'todo',
  indeterminate: 'inProgress',
  in_progress: 'inProgress',
  done: 'done',
};

export function statusOf(value: unknown): Status | null {
  if (!isObject(value)) return null;
  const category = isObject(value.statusCategory) ? value.statusCategory.key : value.statusCategory;
  return {
    id: wordsIn(value.id),
    name: wordsIn(value.name),
    category: categories[wordsIn(category).toLowerCase()] ?? 'todo',
  };
}

/** The statuses of a board's columns, where a board's configuration stands in the file. */
function columnsOf(beside: Fields): readonly (readonly string[])[] | null {
  const board = isObject(beside.configuration) ? beside.configuration : isObject(beside.board) ? beside.board : beside;
  const columns = isObject(board.columnConfig) ? listIn(board.columnConfig.columns).filter(isObject) : [];
  const ids = columns.map(({ statuses }) =>
    listIn(statuses)
      .filter(isObject)
      .map(({ id }) => wordsIn(id)),
  );
  return ids.length > 0 ? ids : null;
}

function subtaskTypes(issues: readonly Fields[]): readonly string[] {
  const types = issues.map(({ fields }) => (isObject(fields) && isObject(fields.issuetype) ? fields.issuetype : {}));
  const apart = types.filter(({ subtask, hierarchyLevel }) => subtask === true || hierarchyLevel === 1);
  return [
    ...new Set(['Sub-task', 'Subtask', 'Epic', ...apart.flatMap(({ id, name }) => [wordsIn(id), wordsIn(name)])]),
  ];
}

function estimates(histories: readonly ItemHistory[], fields: readonly string[]): boolean {
  return histories.some(
    ({ item, changes }) =>
      item.estimate !== null || changes.some(({ field }) => fields.includes(field) || pointNames.test(field)),
  );
}

/** Field names by id: as the search told them, and as changelogs mention them. */
function fieldNames(issues: readonly Fields[], beside: Fields): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const some of [beside.names, ...issues.map((issue) => issue.names)])
    if (isObject(some)) for (const [id, name] of Object.entries(some)) names.set(id, wordsIn(name));
  for (const { changelog } of issues)
    for (const entry of isObject(changelog) ? listIn(changelog.histories).filter(isObject) : [])
      for (const { fieldId, field } of listIn(entry.items).filter(isObject))
        if (typeof fieldId === 'string') names.set(fieldId, wordsIn(field));
  return names;
}

const idsNamed = (names: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] =>
  [...names].flatMap(([id, name]) => (pattern.test(name) ? [id] : []));
