import type { Drawing } from '../fields/field';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { SeedLink, SeedLinkType } from '../seed';
import { issueTypeJson, priorityJson } from './projects';
import { statusJson } from './statuses';

/** The few fields with which an issue appears inside another. */
export function issueReference(site: SiteState, issue: IssueState): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusJson(site, site.statusOf(issue)),
      priority: priorityJson(site, issue.priority),
      issuetype: issueTypeJson(site, site.typeOf(issue)),
    },
  };
}

export const linkTypeJson = (site: SiteState, type: SeedLinkType): Record<string, unknown> => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: `${site.baseUrl}/rest/api/3/issueLinkType/${type.id}`,
});

/** The links that the viewer may follow: both ends must be visible. */
function visibleLinks(issue: IssueState, drawing: Drawing): { link: SeedLink; other: IssueState }[] {
  const { site, viewer } = drawing;
  return [...site.linksOf.get(issue.key)].flatMap((link) => {
    const other = site.issue(link.outwardFrom === issue.key ? link.inwardTo : link.outwardFrom);
    return other && viewer.canBrowse(site.projectOf(other)) ? [{ link, other }] : [];
  });
}

/** Read from the blocker, "blocks" is the outward phrase and the other end is the outward issue. */
export function issueLinksJson(issue: IssueState, drawing: Drawing): Record<string, unknown>[] {
  const { site } = drawing;
  return visibleLinks(issue, drawing).flatMap(({ link, other }) => {
    const type = site.linkTypes.find((candidate) => candidate.id === link.typeId);
    if (!type) return [];
    const end = link.outwardFrom === issue.key ? 'outwardIssue' : 'inwardIssue';
    return [
      {
        id: link.id,
        self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
        type: linkTypeJson(site, type),
        [end]: issueReference(site, other),
      },
    ];
  });
}
