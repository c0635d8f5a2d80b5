import { openAsker } from '../../../src/jira/ask';
import { RequestBudget } from '../../../src/jira/budget';
import { openHistories } from '../../../src/jira/items/histories';
import type { JiraHttp } from '../../../src/jira/jira-http';

interface Asked {
  readonly issueIdsOrKeys: readonly string[];
  readonly fieldIds?: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken?: string;
}

/** A Jira that gives so many changes a page, the oldest of all issues first, as the real one does. */
function jiraWith(changes: Readonly<Record<string, number>>, pageSize: number, budget = 60) {
  const asked: Asked[] = [];
  const waits: number[] = [];
  let busyAt = -1;
  const http: JiraHttp = async (_path, { body }) => {
    const wanted = JSON.parse(body ?? '{}') as Asked;
    asked.push(wanted);
    if (asked.length === busyAt) return answer(429, {}, { 'retry-after': '3' });
    const entries = wanted.issueIdsOrKeys
      .flatMap((id) => Array.from({ length: changes[id] ?? 0 }, (_none, minute) => ({ id, minute })))
      .sort((a, b) => a.minute - b.minute || Number(a.id) - Number(b.id));
    const from = Number(wanted.nextPageToken ?? 0);
    const page = entries.slice(from, from + Math.min(pageSize, wanted.maxResults));
    const isLast = from + page.length >= entries.length;
    return answer(200, {
      issueChangeLogs: wanted.issueIdsOrKeys.flatMap((issueId) => {
        const own = page.filter(({ id }) => id === issueId);
        return own.length > 0 ? [{ issueId, changeHistories: own.map(({ minute }) => historyAt(minute)) }] : [];
      }),
      ...(isLast ? {} : { nextPageToken: String(from + page.length) }),
    });
  };
  const now = () => 0;
  const around = {
    ...{ budget: new RequestBudget({ requestsAtMost: budget, timeInMs: 20_000, now }), now },
    sleep: async (ms: number) => void waits.push(ms),
  };
  const { histories } = openHistories(openAsker(http, around));
  return { histories, asked, waits, beBusyAt: (request: number) => void (busyAt = request) };
}

const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}) => ({
  ...{ status, headers: { get: (name: string) => headers[name] ?? null } },
  text: async () => JSON.stringify(body),
});

const historyAt = (minute: number) => ({
  author: { accountId: 'acc-1', displayName: 'Somebody' },
  created: new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString().replace('Z', '+0000'),
  items: [{ field: 'status', fieldId: 'status', from: String(minute), to: String(minute + 1) }],
});

describe('histories of many issues', () => {
  test('come with each change once, over as many pages as there are', async () => {
    const { histories, asked } = jiraWith({ '1': 7, '2': 3, '3': 0 }, 4);
    const found = await histories(['1', '2', '3'], { fieldIds: ['status'] });
    expect([...found].map(([id, { changes, isTruncated }]) => [id, changes.length, isTruncated])).toEqual([
      ['1', 7, false],
      ['2', 3, false],
    ]);
    expect(found.get('1')?.changes.map(({ to }) => Number(to))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(found.get('1')?.changes[0]).toMatchObject({ authorAccountId: 'acc-1', field: 'status', toText: null });
    expect(asked.map(({ nextPageToken }) => nextPageToken)).toEqual([undefined, '4', '8']);
  });

  test('are asked for a thousand issues and ten fields at a time', async () => {
    const ids = Array.from({ length: 2_001 }, (_none, index) => String(index));
    const { histories, asked } = jiraWith({ '0': 1, '2000': 1 }, 100);
    const fieldIds = Array.from({ length: 12 }, (_none, index) => `customfield_${index}`);
    expect((await histories(ids, { fieldIds })).size).toBe(2);
    expect(asked.map(({ issueIdsOrKeys }) => issueIdsOrKeys.length)).toEqual([1_000, 1_000, 1]);
    expect(asked[0]?.fieldIds).toHaveLength(10);
  });

  test('wait as long as Jira says in the middle of the pages, and miss none', async () => {
    const { histories, waits, beBusyAt } = jiraWith({ '1': 9 }, 3);
    beBusyAt(2);
    expect((await histories(['1'])).get('1')?.changes).toHaveLength(9);
    expect(waits).toEqual([3_000]);
  });

  test('are whole for all others where one issue has five thousand pages of changes', async () => {
    const { histories, asked } = jiraWith({ '1': 20_000, '2': 5, '3': 4 }, 4_000);
    const found = await histories(['1', '2', '3'], { pagesAtMost: 3 });
    expect(found.get('1')).toMatchObject({ isTruncated: true });
    expect(found.get('2')).toMatchObject({ isTruncated: false });
    expect(found.get('2')?.changes).toHaveLength(5);
    expect(found.get('3')?.changes).toHaveLength(4);
    expect(asked).toHaveLength(4);
  });

  test('say so where not all could be read', async () => {
    const { histories } = jiraWith({ '1': 40, '2': 40 }, 10);
    const found = await histories(['1', '2'], { pagesAtMost: 2 });
    expect([...found.values()].map(({ isTruncated }) => isTruncated)).toEqual([true, true]);
  });

  test('end with the budget of the invocation', async () => {
    const { histories } = jiraWith({ '1': 40 }, 1, 5);
    await expect(histories(['1'])).rejects.toMatchObject({ kind: 'out-of-budget' });
  });
});
