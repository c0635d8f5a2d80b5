/** What changed on many issues, in few requests. */
import type { Change } from '../core/model/item';
import type { Asker } from './ask';
import { changesIn } from './issue-history';
import { changelogsSchema, type HistoryJson } from './issue-schema';
import type { SiteFields } from './site-fields';

/** As many as Jira takes in one request. */
const issuesAtMost = 1_000;
const fieldsAtMost = 10;

export function openChangelogs(ask: Asker) {
  /** By issue id, oldest change first; issues that changed nothing of this, or are hidden, are left out. */
  async function changesOf(
    issueIds: readonly string[],
    fieldIds: readonly string[],
    site: Pick<SiteFields, 'sprint'>,
  ): Promise<ReadonlyMap<string, readonly Change[]>> {
    const histories = new Map<string, HistoryJson[]>();
    for (let first = 0; first < issueIds.length; first += issuesAtMost) {
      let nextPageToken: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf({
          issueIdsOrKeys: issueIds.slice(first, first + issuesAtMost),
          fieldIds: fieldIds.slice(0, fieldsAtMost),
          maxResults: 10_000,
          ...(nextPageToken === null ? {} : { nextPageToken }),
        });
        for (const { issueId, changeHistories } of page.issueChangeLogs)
          histories.set(issueId, [...(histories.get(issueId) ?? []), ...changeHistories]);
        // An empty page with a token would go round for ever.
        nextPageToken = page.issueChangeLogs.length > 0 ? (page.nextPageToken ?? null) : null;
      } while (nextPageToken !== null);
    }
    return new Map([...histories].map(([issueId, ofIssue]) => [issueId, changesIn(ofIssue, site)]));
  }

  const pageOf = (body: object) =>
    ask({
      name: 'changelogs',
      method: 'POST',
      path: '/rest/api/3/changelog/bulkfetch',
      repeatable: true,
      body,
      schema: changelogsSchema,
    });

  return { changesOf };
}
