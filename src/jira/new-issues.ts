/** What Tandem makes in Jira on a click: issues, and links between them. */
import { reasonsOf, type Asker } from './ask';
import type { LinkType } from './link-types';
import { anything, creationSchema, linkTypesSchema } from './site-schema';

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

export function openNewIssues(ask: Asker) {
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

  return { linkTypes, link, createIssues };
}
