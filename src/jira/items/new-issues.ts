/** What Tandem makes in Jira on a click, and takes back: issues, and links between them. */
import type { Change } from '../../core/model/item';
import { reasonsOf, type Asker } from '../ask';
import { splitFrom, splitMarkKey } from '../marks/split-mark';
import { anything, creationSchema, linkTypesSchema } from '../site/site-schema';
import { isoDate } from './iso-date';
import { changesIn } from './issue-history';
import type { LinkType } from './link-types';
import type { ManyIssues } from './many-issues';

export interface NewIssue {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Entity properties that it starts with. */
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[];
}

export interface CreationAnswer {
  /** In the order they were asked for, without those that failed. */
  readonly created: readonly { readonly id: string; readonly key: string }[];
  readonly failures: readonly { readonly index: number; readonly reasons: readonly string[] }[];
}

/** What tells whether an issue is still as it was made, by whom and when. Null is unknown, never none. */
export interface Birth {
  readonly id: string;
  readonly key: string;
  readonly creatorId: string | null;
  readonly createdAt: string | null;
  readonly splitFrom: string | null;
  readonly comments: number | null;
  /** The newest forty, oldest first. */
  readonly changes: readonly Change[] | null;
}

export function openNewIssues(ask: Asker, many: ManyIssues) {
  async function linkTypes(): Promise<readonly LinkType[]> {
    const json = await ask({ name: 'link-types', path: '/rest/api/3/issueLinkType', schema: linkTypesSchema });
    return json.issueLinkTypes;
  }

  /** "from <outward phrase> to": in Jira's body the inward issue is the one that does the deed. */
  async function link(typeId: string, from: string, to: string): Promise<void> {
    const body = { type: { id: typeId }, inwardIssue: { key: from }, outwardIssue: { key: to } };
    // Jira keeps one link where the same is asked twice.
    await ask({
      name: 'link',
      method: 'POST',
      path: '/rest/api/3/issueLink',
      body,
      repeatable: true,
      schema: anything,
    });
  }

  /** Up to fifty issues at once, in order; those that Jira refuses come back with its reason. */
  async function createIssues(wanted: readonly NewIssue[]): Promise<CreationAnswer> {
    const json = await ask({
      name: 'create-issues',
      method: 'POST',
      path: '/rest/api/3/issue/bulk',
      body: { issueUpdates: wanted },
      // Where every one is refused, Jira answers 400 with the same shape.
      readsRefusal: true,
      schema: creationSchema,
    });
    const failures = json.errors.map(({ failedElementNumber, elementErrors }, index) => ({
      // Older answers leave the number out; then the failures are told in order.
      index: failedElementNumber ?? index,
      reasons: reasonsOf(elementErrors),
    }));
    return { created: json.issues, failures };
  }

  /** How issues stand that were made a moment ago; those that are gone or hidden are left out. */
  async function births(keys: readonly string[]): Promise<readonly Birth[]> {
    const issues = await many.issuesById('births', keys, {
      fields: ['creator', 'created', 'comment'],
      properties: [splitMarkKey],
      expand: ['changelog'],
    });
    return issues.map(({ id, key, fields, properties, changelog }) => ({
      ...{ id, key },
      creatorId: fields.creator?.accountId ?? null,
      createdAt: isoDate(fields.created),
      splitFrom: splitFrom(properties ?? {}),
      comments: fields.comment ? (fields.comment.total ?? fields.comment.comments.length) : null,
      changes: changelog ? changesIn(changelog.histories, { sprint: null }) : null,
    }));
  }

  /** For good: Jira keeps no bin. One with sub-tasks is refused. */
  async function removeIssue(id: string): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(id)}`;
    await ask({ name: 'remove-issue', method: 'DELETE', path, schema: anything });
  }

  async function unlink(linkId: string): Promise<void> {
    const path = `/rest/api/3/issueLink/${encodeURIComponent(linkId)}`;
    await ask({ name: 'unlink', method: 'DELETE', path, schema: anything });
  }

  return { linkTypes, link, unlink, createIssues, births, removeIssue };
}
