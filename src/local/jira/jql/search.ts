import { Refusal } from '../http/answer';
import type { IssueState } from '../state/issue-state';
import type { SearchableProperty } from '../state/searchable-property';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../state/viewer';
import { customJqlFields } from './custom-fields';
import { issueFields } from './issue-fields';
import { parseJql, type Condition } from './parse';
import { propertyJqlFields } from './property-fields';
import { savedFilterField } from './saved-filter';
import { fail, type Compilation, type JqlField, type SortKey, type Test } from './query';

interface FieldTable {
  readonly fields: ReadonlyMap<string, JqlField>;
  /** The declarations that it was made with: apps may declare more. */
  readonly declared: readonly SearchableProperty[];
}
const fieldTables = new WeakMap<SiteState, FieldTable>();

function jqlFieldsOf(site: SiteState): ReadonlyMap<string, JqlField> {
  const known = fieldTables.get(site);
  if (known?.declared === site.searchableProperties) return known.fields;
  // Neither an app's alias nor a custom field hides a system field of the same name.
  const all = [...propertyJqlFields(site), ...customJqlFields(site), ...issueFields, savedFilterField(compile)];
  const fields = new Map(all.flatMap((field) => field.names.map((name) => [name, field] as const)));
  fieldTables.set(site, { fields, declared: site.searchableProperties });
  return fields;
}

export interface Search {
  readonly jql: string;
  readonly viewer: Viewer;
  /** Extra conditions of the endpoint: a board's columns, a sprint's issues. */
  readonly also?: Test;
  /** What order an endpoint gives where the query names none. */
  readonly defaultOrder?: 'rank' | 'newest';
  /** Where the endpoint already knows the only issues that can match. */
  readonly within?: Iterable<IssueState>;
}

/** Whether a query's answer may change when an app writes a property. */
export function readsProperties(site: SiteState, jql: string): boolean {
  const { where, orderBy } = parseJql(jql);
  const declared = new Set(propertyJqlFields(site).flatMap(({ names }) => names));
  const isDeclared = (field: string): boolean => declared.has(field.toLowerCase());
  const reads = (condition: Condition): boolean => {
    if (condition.kind === 'terminal') return isDeclared(condition.field);
    return condition.kind === 'not' ? reads(condition.part) : condition.parts.some(reads);
  };
  return (where !== null && reads(where)) || orderBy.some(({ field }) => isDeclared(field));
}

export const isBounded = (jql: string): boolean => parseJql(jql).where !== null;

/** The issues that a query finds and the viewer may see, in order. Throws Jira's 400 for what it cannot search. */
export function searchIssues(site: SiteState, search: Search): IssueState[] {
  const parsed = parseJql(search.jql);
  const compilation: Compilation = {
    site,
    viewer: search.viewer,
    timeZone: site.users.get(search.viewer.accountId ?? '')?.timeZone ?? 'Etc/UTC',
    now: site.now(),
    problems: [],
  };
  const test = parsed.where ? compile(parsed.where, compilation) : () => true;
  const order = parsed.orderBy.map(({ field, isDescending }) => ({
    key: sortKey(field, compilation),
    sign: isDescending ? -1 : 1,
  }));
  if (compilation.problems.length > 0) throw new Refusal(400, [...new Set(compilation.problems)]);

  const visible = new Map<string, boolean>();
  for (const project of site.projects.values()) {
    visible.set(project.key, !project.isArchived && search.viewer.canBrowse(project));
  }
  const { also } = search;
  const found: IssueState[] = [];
  const pool = search.within ?? (parsed.where ? candidates(parsed.where, compilation) : null) ?? site.issues.values();
  for (const issue of pool) {
    if (visible.get(issue.projectKey) === true && (!also || also(issue)) && test(issue)) found.push(issue);
  }
  if (order.length === 0) {
    if (search.defaultOrder === 'rank') return found.sort((a, b) => compare(a.rank, b.rank));
    return found.sort((a, b) => compare(b.createdAt, a.createdAt) || Number(b.id) - Number(a.id));
  }
  return sorted(found, order);
}

function compile(condition: Condition, compilation: Compilation): Test {
  if (condition.kind === 'not') {
    const part = compile(condition.part, compilation);
    return (issue) => !part(issue);
  }
  if (condition.kind !== 'terminal') {
    const parts = condition.parts.map((part) => compile(part, compilation));
    return condition.kind === 'and'
      ? (issue) => parts.every((part) => part(issue))
      : (issue) => parts.some((part) => part(issue));
  }
  const field = jqlFieldsOf(compilation.site).get(condition.field.toLowerCase());
  if (!field) return fail(compilation, noSuchField(condition.field));
  if (!field.operators.includes(condition.operator)) {
    return fail(
      compilation,
      `The operator '${condition.operator}' is not supported by the '${condition.field}' field.`,
    );
  }
  return field.compile(condition, compilation);
}

const noSuchField = (name: string): string =>
  `Field '${name}' does not exist or you do not have permission to view it.`;

/** The smallest indexed set that a conjunction confines the search to. */
function candidates(condition: Condition, compilation: Compilation): Iterable<IssueState> | null {
  if (condition.kind === 'terminal') {
    const field = jqlFieldsOf(compilation.site).get(condition.field.toLowerCase());
    return field?.candidates?.(condition, compilation) ?? null;
  }
  if (condition.kind !== 'and') return null;
  const sets = condition.parts.flatMap((part) => {
    const set = candidates(part, compilation);
    return set ? [set instanceof Set ? (set as Set<IssueState>) : new Set(set)] : [];
  });
  return sets.sort((a, b) => a.size - b.size)[0] ?? null;
}

function sortKey(name: string, compilation: Compilation): SortKey {
  const field = jqlFieldsOf(compilation.site).get(name.toLowerCase());
  const key = field?.sortKey?.(compilation);
  if (key) return key;
  compilation.problems.push(field ? `Not able to sort using field '${name}'.` : noSuchField(name));
  return { of: () => null };
}

function sorted(issues: IssueState[], order: readonly { key: SortKey; sign: number }[]): IssueState[] {
  const keyed = issues.map((issue) => ({ issue, keys: order.map(({ key }) => key.of(issue)) }));
  keyed.sort((a, b) => {
    for (const [index, { sign }] of order.entries()) {
      const [left, right] = [a.keys[index] ?? null, b.keys[index] ?? null];
      // What has no value comes last, whichever way the rest is sorted.
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const difference = compare(left, right);
      if (difference !== 0) return difference * sign;
    }
    return Number(a.issue.id) - Number(b.issue.id);
  });
  return keyed.map(({ issue }) => issue);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
