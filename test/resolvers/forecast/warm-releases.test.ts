import { WarmReleases, type JiraReleases } from '../../../src/resolvers/forecast/warm-releases';

const releases: JiraReleases = {
  team: {
    board: null,
    fields: { sprint: null, flagged: null, epicLink: null, estimates: [], acceptance: [] },
    ...{ estimateField: null, otherBoards: [] },
  },
  read: {
    ...{ items: [], open: [], done: [], epics: [], releases: [], cutAfterItems: null, doneCutAfterItems: null },
    ...{ otherBoards: [], boardOf: new Map() },
  },
};
const readAt = Date.parse('2026-03-11T09:00:00Z');
const never = async (): Promise<never> => {
  throw new Error('nobody was to be asked');
};

test('for a minute nobody is asked, and another person is told nothing of it', async () => {
  const warm = new WarmReleases();
  warm.keep('site/paula/1', releases, readAt);
  expect(await warm.of('site/paula/1', readAt + 59_999, never)).toBe(releases);
  expect(await warm.of('site/rita/1', readAt + 1, never)).toBeNull();
});

test.each([
  ['long ago', '2026-03-10T09:00:00Z', releases],
  ['while it was read, as far as clocks agree', '2026-03-11T08:59:57Z', null],
  ['since', '2026-03-11T09:00:30Z', null],
  ['at a time that Jira does not tell', null, null],
])('later it stands unless something was updated since: %s', async (_when, updatedAt, expected) => {
  const warm = new WarmReleases();
  warm.keep('owner', releases, readAt);
  expect(await warm.of('owner', readAt + 60_000, async () => updatedAt)).toBe(expected);
});

test('after five minutes it is read anew, and only those read last are kept', async () => {
  const warm = new WarmReleases();
  warm.keep('owner', releases, readAt);
  expect(await warm.of('owner', readAt + 300_000, never)).toBeNull();
  for (let other = 0; other < 12; other += 1) warm.keep(`owner ${other}`, releases, readAt);
  expect(await warm.of('owner', readAt, never)).toBeNull();
  expect(await warm.of('owner 0', readAt, never)).toBe(releases);
});
