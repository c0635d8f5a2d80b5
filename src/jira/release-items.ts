/** Items as releases count them: to which versions and epic each belongs, when it is due, what it waits for. */
import * as v from 'valibot';
import type { ItemKind } from '../core/model/item';
import { itemOf, type FoundItem } from './issue-item';
import type { IssueJson } from './issue-schema';
import type { ManyIssues } from './many-issues';
import type { NamedField, SiteFields } from './site-fields';

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

/** Where an item belongs, and nothing else of it. */
export interface Membership {
  readonly key: string;
  readonly kind: ItemKind;
  readonly versionIds: readonly string[];
  readonly parentKey: string | null;
}

const sumFields = ['summary', 'issuetype', 'status', 'parent', 'issuelinks', 'assignee', 'created', 'fixVersions'];
const dateFields = ['duedate', 'statuscategorychangedate'];
/** One request each: what lies beyond changes no release that is near. */
const readAtMost = 100;

export function openReleaseItems(many: ManyIssues) {
  /** In the order of the query; `isCut` where more match than were read. */
  async function releaseItems({ jql, fields, estimate, itemsAtMost }: ReleaseSearch) {
    const own = [fields.sprint, fields.flagged, fields.epicLink, estimate].flatMap((field) => field?.fieldId ?? []);
    const names = [...sumFields, ...dateFields, ...own, ...Object.values(fields.worth ?? {})];
    const search = { jql, fields: [...new Set(names)], issuesAtMost: itemsAtMost };
    const { issues, isCut } = await many.searchAll('release-items', search);
    return { found: issues.map((json) => releaseItemOf(json, fields, estimate)), isCut };
  }

  /** Of the first hundred; those that are gone are left out. */
  async function membershipsOf(ids: readonly string[], fields: SiteFields): Promise<readonly Membership[]> {
    const epicLink = fields.epicLink ? [fields.epicLink.fieldId] : [];
    const names = ['issuetype', 'fixVersions', 'parent', ...epicLink];
    const issues = await many.issuesById('release-members', ids.slice(0, readAtMost), { fields: names });
    return issues.map((json): Membership => {
      const { item, versionIds } = releaseItemOf(json, fields, null);
      return { key: item.key, kind: item.kind, versionIds, parentKey: item.parent?.key ?? null };
    });
  }

  /** The first hundred, with their texts; those that are gone or hidden are left out. */
  async function epicTexts(keys: readonly string[], fields: SiteFields): Promise<readonly FoundItem[]> {
    const acceptance = fields.acceptance.map(({ fieldId }) => fieldId);
    const names = ['summary', 'issuetype', 'status', 'description', 'statuscategorychangedate', ...acceptance];
    const issues = await many.issuesById('epics', keys.slice(0, readAtMost), { fields: names });
    return issues.map((json) => itemOf(json, fields, null));
  }

  return { releaseItems, membershipsOf, epicTexts };
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
