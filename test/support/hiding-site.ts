import type { EmbeddedJira } from '../../src/local/jira/embedded-jira';

interface Issue {
  readonly id: string;
  readonly fields?: { readonly issuelinks?: readonly Link[] };
}
interface Link {
  readonly inwardIssue?: { readonly id: string };
  readonly outwardIssue?: { readonly id: string };
}

/** A site with issue security, which the embedded Jira has not: one person is shown nothing of some issues. */
export function hidingSite(site: EmbeddedJira, hidden: readonly string[], from: string): EmbeddedJira {
  const ids = [...site.state.issues.values()].flatMap(({ id, key }) => (hidden.includes(key) ? [id] : []));
  const isSeen = ({ id }: { readonly id: string }): boolean => !ids.includes(id);
  const withoutHidden = (issue: Issue): Issue =>
    issue.fields?.issuelinks
      ? {
          ...issue,
          fields: {
            ...issue.fields,
            issuelinks: issue.fields.issuelinks.filter(({ inwardIssue, outwardIssue }) =>
              [inwardIssue, outwardIssue].every((end) => end === undefined || isSeen(end)),
            ),
          },
        }
      : issue;
  return {
    ...site,
    async handle(request) {
      const response = await site.handle(request);
      const { caller } = request;
      if (caller.kind !== 'user' || caller.accountId !== from || response.status !== 200) return response;
      const body = JSON.parse(response.body) as { readonly issues?: readonly Issue[] };
      if (!body.issues) return response;
      const issues = body.issues.filter(isSeen).map(withoutHidden);
      return { ...response, body: JSON.stringify({ ...body, issues }) };
    },
  };
}
