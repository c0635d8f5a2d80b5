import { openAsker } from '../../src/jira/ask';
import { RequestBudget } from '../../src/jira/budget';
import { openChangelogs } from '../../src/jira/changelogs';

const now = () => 0;
const history = (to: string, day: number) => ({
  created: `2026-03-0${day}T09:00:00.000+0000`,
  items: [{ field: 'summary', fieldId: 'summary', toString: to }],
});

test('what changed on many issues is read page by page, a thousand issues a request', async () => {
  const bodies: { issueIdsOrKeys: string[]; nextPageToken?: string }[] = [];
  const answers = [
    { issueChangeLogs: [{ issueId: '1', changeHistories: [history('two', 2)] }], nextPageToken: 'more' },
    { issueChangeLogs: [{ issueId: 1, changeHistories: [history('one', 1)] }] },
    { issueChangeLogs: [] },
  ];
  const ask = openAsker(
    async (_path, { body }) => {
      bodies.push(JSON.parse(body ?? '') as (typeof bodies)[number]);
      return {
        status: 200,
        headers: { get: () => null },
        text: async () => JSON.stringify(answers[bodies.length - 1]),
      };
    },
    { budget: new RequestBudget({ requestsAtMost: 9, timeInMs: 20_000, now }), now, sleep: async () => undefined },
  );
  const ids = Array.from({ length: 1_001 }, (_none, index) => String(index));
  const changes = await openChangelogs(ask).changesOf(ids, ['summary'], { sprint: null });
  expect(bodies.map(({ issueIdsOrKeys, nextPageToken }) => [issueIdsOrKeys.length, nextPageToken])).toEqual([
    [1_000, undefined],
    [1_000, 'more'],
    [1, undefined],
  ]);
  expect([...changes].map(([id, list]) => [id, list.map(({ toText }) => toText)])).toEqual([['1', ['one', 'two']]]);
});
