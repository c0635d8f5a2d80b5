/** Items as releases count them: to which versions and epic each belongs, when it is due, what it waits for. */
import * as v from 'valibot';
import { worthMarkKey } from '../marks/worth-marks';
import type { NamedField, SiteFields } from '../site/site-fields';
import { itemOf, type FoundItem } from './issue-item';
import type { IssueJson } from './issue-schema';
import type { IssueDetails, ManyIssues } from './many-issues';

export interface ReleaseItem extends FoundItem {
  readonly versionIds: readonly string[];
  /** A day. */
  readonly dueOn: string | null;
}

export interface ReleaseSearch {
  readonly jql: string;
  readonly fields: SiteFields;
  readonly estimate: NamedField | null;
  readonly itemsAtMost: number;
}

export type ReleaseFields = Pick<ReleaseSearch, 'fields' | 'estimate'>;

/** What adds up, and names nobody and nothing. */
const sumFields = ['issuetype', 'status', 'parent', 'created', 'fixVersions'];
const namingFields = ['summary', 'issuelinks', 'assignee'];
const dateFields = ['duedate', 'statuscategorychangedate'];
/** One request each: what lies beyond changes no release that is near. */
const readAtMost = 100;

export function openReleaseItems(many: ManyIssues) {
  /** In the order of the query; `isCut` where more match than were read. */
  async function releaseItems({ jql, fields, estimate, itemsAtMost }: ReleaseSearch) {
    const search = { jql, ...detailsOf({ fields, estimate }), issuesAtMost: itemsAtMost };
    const { issues, isCut } = await many.searchAll('release-items', search);
    return { found: issues.map((json) => releaseItemOf(json, fields, estimate)), isCut };
  }

  /** Those that are gone or hidden are left out. */
  async function releaseItemsById(ids: readonly string[], ask: ReleaseFields): Promise<readonly ReleaseItem[]> {
    const issues = await many.issuesById('release-items-by-id', ids, detailsOf(ask));
    return issues.map((json) => releaseItemOf(json, ask.fields, ask.estimate));
  }

  /** Without what names them, of the first hundred; those that are gone or hidden are left out. */
  async function unnamedItems(ids: readonly string[], ask: ReleaseFields): Promise<readonly ReleaseItem[]> {
    const names = { fields: sumFieldsOf(ask) };
    const issues = await many.issuesById('release-members', ids.slice(0, readAtMost), names);
    return issues.map((json) => releaseItemOf(json, ask.fields, ask.estimate));
  }

  /** The first hundred, with their texts; those that are gone or hidden are left out. */
  async function releaseEpics(keys: readonly string[], fields: SiteFields): Promise<readonly ReleaseItem[]> {
    const acceptance = fields.acceptance.map(({ fieldId }) => fieldId);
    const names = ['summary', 'issuetype', 'status', 'description', 'fixVersions', ...dateFields, ...acceptance];
    const issues = await many.issuesById('epics', keys.slice(0, readAtMost), { fields: names });
    return issues.map((json) => releaseItemOf(json, fields, null));
  }

  return { releaseItems, releaseItemsById, unnamedItems, releaseEpics };
}

function detailsOf(ask: ReleaseFields): IssueDetails {
  const worth = Object.values(ask.fields.worth ?? {});
  const names = [...namingFields, ...dateFields, ...sumFieldsOf(ask), ...worth];
  return { fields: [...new Set(names)], properties: [worthMarkKey] };
}

function sumFieldsOf({ fields, estimate }: ReleaseFields): readonly string[] {
  const own = [fields.sprint, fields.flagged, fields.epicLink, fields.rank, estimate];
  return [...sumFields, ...own.flatMap((field) => field?.fieldId ?? [])];
}

const versionsSchema = v.fallback(v.array(v.object({ id: v.string() })), []);
const dueSchema = v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null);

function releaseItemOf(json: IssueJson, fields: SiteFields, estimate: NamedField | null): ReleaseItem {
  return {
    ...itemOf(json, fields, estimate),
    versionIds: v.parse(versionsSchema, json.fields.fixVersions).map(({ id }) => id),
    dueOn: v.parse(dueSchema, json.fields.duedate ?? null),
  };
}
