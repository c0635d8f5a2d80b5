/** What changed on many issues, in few requests. */
import type { Change } from '../../core/model/item';
import type { Asker } from '../ask';
import type { SiteFields } from '../site/site-fields';
import { changesIn } from './issue-history';
import { changelogsSchema, type HistoryJson } from './issue-schema';

export interface IssueHistory {
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** True where newer changes exist that were not read. */
  readonly isTruncated: boolean;
}

export interface HistoriesAsk {
  /** Only changes of these; Jira takes ten at most. All where absent. */
  readonly fieldIds?: readonly string[];
  readonly site?: Pick<SiteFields, 'sprint'>;
  /** Of one request's issues; what lies beyond is left unread and said to be. */
  readonly pagesAtMost?: number;
}

/** As many issues and changes as Jira takes and gives in one request. */
const issuesAtMost = 1_000;
const changesAtMost = 10_000;
const fieldsAtMost = 10;
const usualPagesAtMost = 20;
/** An issue with more changes than this is one that a machine writes to. */
const setAsideFrom = 5_000;

export function openHistories(ask: Asker) {
  /** By issue id; issues that changed nothing of this, or are hidden or gone, are left out. */
  async function histories(
    issueIds: readonly string[],
    wanted: HistoriesAsk = {},
  ): Promise<ReadonlyMap<string, IssueHistory>> {
    const found = new Map<string, IssueHistory>();
    for (let first = 0; first < issueIds.length; first += issuesAtMost) {
      const some = await readAll(issueIds.slice(first, first + issuesAtMost), wanted);
      for (const [id, history] of some) found.set(id, history);
    }
    return found;
  }

  /** Jira gives the oldest changes of all issues first, so that one issue without end would cut off all the others. */
  async function readAll(ids: readonly string[], wanted: HistoriesAsk): Promise<ReadonlyMap<string, IssueHistory>> {
    const read = await readPages(ids, wanted);
    if (read.isWhole) return told(read.entries, wanted, false);
    const endless = [...read.entries].filter(([, entries]) => entries.length >= setAsideFrom);
    const others = ids.filter((id) => !endless.some(([endlessId]) => endlessId === id));
    if (endless.length === 0 || others.length === 0) return told(read.entries, wanted, true);
    return new Map([...told(new Map(endless), wanted, true), ...(await readAll(others, wanted))]);
  }

  async function readPages(ids: readonly string[], wanted: HistoriesAsk) {
    const entries = new Map<string, HistoryJson[]>();
    let nextPageToken: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf({
        issueIdsOrKeys: ids,
        ...(wanted.fieldIds ? { fieldIds: wanted.fieldIds.slice(0, fieldsAtMost) } : {}),
        maxResults: changesAtMost,
        ...(nextPageToken === null ? {} : { nextPageToken }),
      });
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        const known = entries.get(issueId);
        if (known) known.push(...changeHistories);
        else entries.set(issueId, [...changeHistories]);
      }
      // An empty page with a token would go round for ever.
      nextPageToken = page.issueChangeLogs.length > 0 ? (page.nextPageToken ?? null) : null;
      pages += 1;
    } while (nextPageToken !== null && pages < (wanted.pagesAtMost ?? usualPagesAtMost));
    return { entries, isWhole: nextPageToken === null };
  }

  const pageOf = (body: object) =>
    ask({
      name: 'histories',
      method: 'POST',
      path: '/rest/api/3/changelog/bulkfetch',
      repeatable: true,
      body,
      schema: changelogsSchema,
    });

  return { histories };
}

const told = (
  entries: ReadonlyMap<string, readonly HistoryJson[]>,
  { site }: HistoriesAsk,
  isTruncated: boolean,
): ReadonlyMap<string, IssueHistory> =>
  new Map(
    [...entries].map(([id, own]) => [id, { changes: changesIn(own, site ?? { sprint: null }), isTruncated }] as const),
  );
