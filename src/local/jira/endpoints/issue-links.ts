import { linkChanged } from '../changes/events';
import { commit, type FieldEdit } from '../changes/record';
import { badRequest, noContent, notFound, ok, Refusal } from '../http/answer';
import { bodyObject, param, platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import type { SeedLink, SeedLinkType } from '../seed';
import type { IssueState } from '../state/issue-state';
import { issueReference, linkTypeJson } from '../wire/issue-links';
import { editableIssue, visibleIssue } from './access';

function linkType(ask: Ask, given: unknown): SeedLinkType {
  const { id, name } = (typeof given === 'object' && given !== null ? given : {}) as { id?: unknown; name?: unknown };
  const type = ask.site.linkTypes.find((candidate) => candidate.id === id || candidate.name === name);
  if (!type) throw notFound(`No issue link type with name '${String(name ?? id)}' found.`);
  return type;
}

function end(ask: Ask, given: unknown): IssueState {
  const { id, key } = (typeof given === 'object' && given !== null ? given : {}) as { id?: unknown; key?: unknown };
  if (id === undefined && key === undefined) throw badRequest('Both ends of the link must be given.');
  return visibleIssue(ask, String(id ?? key));
}

/** Both ends tell of the link, each in its own direction. */
function record(ask: Ask, link: SeedLink, type: SeedLinkType, isNew: boolean): void {
  const ends = [
    { key: link.outwardFrom, other: link.inwardTo, phrase: type.outward },
    { key: link.inwardTo, other: link.outwardFrom, phrase: type.inward },
  ];
  for (const { key, other, phrase } of ends) {
    const issue = ask.site.issue(key);
    if (!issue) continue;
    const words = `This issue ${phrase} ${other}`;
    const edit: FieldEdit = {
      // Jira gives this entry no field id.
      item: {
        field: 'Link',
        fieldtype: 'jira',
        from: isNew ? null : other,
        fromString: isNew ? null : words,
        to: isNew ? other : null,
        toString: isNew ? words : null,
      },
      apply: () => undefined,
    };
    commit(ask.site, ask.caller, issue, [edit]);
  }
}

function visibleLink(ask: Ask): { link: SeedLink; type: SeedLinkType; outward: IssueState; inward: IssueState } {
  const link = ask.site.links.get(param(ask, 'linkId'));
  const type = link && ask.site.linkTypes.find((candidate) => candidate.id === link.typeId);
  if (!link || !type) throw notFound(`No issue link with id '${param(ask, 'linkId')}' exists.`);
  return { link, type, outward: visibleIssue(ask, link.outwardFrom), inward: visibleIssue(ask, link.inwardTo) };
}

export const issueLinkEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issueLink',
    scopeSets: platformScopes(writeWork, 'write:comment', 'write:issue', 'write:issue-link'),
    handle(ask) {
      const { site, caller } = ask;
      const body = bodyObject(ask);
      const type = linkType(ask, body.type);
      // In the body the inward issue is the one that does the deed: "inwardIssue blocks outwardIssue".
      const from = end(ask, body.inwardIssue);
      if (!ask.viewer.canEdit(site.projectOf(from))) {
        // Seen on real sites: not the 403 of other writes, nor the 404 that is documented.
        throw new Refusal(401, [`No Link Issue Permission for issue '${from.key}'`]);
      }
      editableIssue(ask, from.key);
      const to = end(ask, body.outwardIssue);
      if (from === to) throw badRequest('You cannot link an issue to itself.');
      const isKnown = [...site.linksOf.get(from.key)].some(
        (link) => link.typeId === type.id && link.outwardFrom === from.key && link.inwardTo === to.key,
      );
      if (isKnown) return { status: 201 };
      const link: SeedLink = { id: site.nextId(), typeId: type.id, outwardFrom: from.key, inwardTo: to.key };
      site.addLink(link);
      record(ask, link, type, true);
      linkChanged(site, caller, link, 'created');
      return { status: 201 };
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/issueLink/{linkId}',
    scopeSets: platformScopes(
      readWork,
      'read:field',
      'read:issue-link-type',
      'read:issue',
      'read:issue-type',
      'read:priority',
      'read:status',
      'read:avatar',
      'read:issue.time-tracking',
      'read:project-category',
      'read:project',
      'read:user',
    ),
    handle(ask) {
      const { link, type, outward, inward } = visibleLink(ask);
      return ok({
        id: link.id,
        self: `${ask.site.baseUrl}/rest/api/3/issueLink/${link.id}`,
        type: linkTypeJson(ask.site, type),
        inwardIssue: issueReference(ask.site, outward),
        outwardIssue: issueReference(ask.site, inward),
      });
    },
  },
  {
    method: 'DELETE',
    template: '/rest/api/3/issueLink/{linkId}',
    scopeSets: platformScopes(writeWork, 'delete:issue-link'),
    handle(ask) {
      const { link, type, outward } = visibleLink(ask);
      editableIssue(ask, outward.key);
      ask.site.removeLink(link);
      record(ask, link, type, false);
      linkChanged(ask.site, ask.caller, link, 'deleted');
      return noContent;
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/issueLinkType',
    scopeSets: platformScopes(readWork, 'read:issue-link-type'),
    handle: ({ site }) => ok({ issueLinkTypes: site.linkTypes.map((type) => linkTypeJson(site, type)) }),
  },
];
