import { openAsker } from '../../../src/jira/ask';
import { RequestBudget } from '../../../src/jira/budget';
import { openVersions } from '../../../src/jira/site/versions';

/** Jira that answers one page after the other. */
function versionsFrom(pages: readonly unknown[]) {
  const asked: string[] = [];
  const http = async (path: string) => {
    const body = pages[Math.min(asked.length, pages.length - 1)];
    asked.push(path);
    return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify(body) };
  };
  const budget = new RequestBudget({ requestsAtMost: 20, timeInMs: 20_000, now: () => 0 });
  return { asked, ...openVersions(openAsker(http, { budget, now: () => 0, sleep: async () => undefined })) };
}

const json = (id: string, rest: object = {}) => ({
  id,
  name: `Release ${id}`,
  archived: false,
  released: false,
  ...rest,
});

test('all pages are read, and a date is a day or unknown', async () => {
  const { unreleasedVersions, asked } = versionsFrom([
    { values: [json('1', { releaseDate: '2026-04-01' }), json('2')], isLast: false },
    { values: [json('3', { releaseDate: 'in spring' })], isLast: true },
  ]);
  expect(await unreleasedVersions('SHOP')).toEqual([
    { id: '1', name: 'Release 1', releaseDate: '2026-04-01', isReleased: false },
    { id: '2', name: 'Release 2', releaseDate: null, isReleased: false },
    { id: '3', name: 'Release 3', releaseDate: null, isReleased: false },
  ]);
  expect(asked).toEqual([
    '/rest/api/3/project/SHOP/version?status=unreleased&orderBy=sequence&startAt=0&maxResults=50',
    '/rest/api/3/project/SHOP/version?status=unreleased&orderBy=sequence&startAt=2&maxResults=50',
  ]);
});

test('a list that never ends is left after four pages', async () => {
  const { unreleasedVersions, asked } = versionsFrom([{ values: [json('1')], isLast: false }]);
  expect(await unreleasedVersions('SHOP')).toHaveLength(4);
  expect(asked).toHaveLength(4);
});

test('one version tells whether it was released', async () => {
  const { version } = versionsFrom([json('7', { released: true, releaseDate: '2026-03-01' })]);
  expect(await version('7')).toEqual({ id: '7', name: 'Release 7', releaseDate: '2026-03-01', isReleased: true });
});
