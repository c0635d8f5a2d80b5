import { openTestJira } from '../../support/jira-client';
import { people } from '../../support/site-seed';

const path = '/rest/api/3/project/SHOP/version';
const { ask } = openTestJira();

const namesAt = async (query: string): Promise<readonly string[]> => {
  const { json } = await ask(people.reader, 'GET', `${path}?${query}`);
  return (json.values as unknown as readonly { name: string }[]).map(({ name }) => name);
};

test('a project’s versions come page by page, in the order and of the status that is asked for', async () => {
  expect(await namesAt('')).toEqual(['Spring', 'Winter']);
  expect(await namesAt('status=unreleased&orderBy=sequence')).toEqual(['Spring']);
  expect(await namesAt('status=released,unreleased&orderBy=releaseDate')).toEqual(['Winter', 'Spring']);
  expect(await namesAt('orderBy=-name')).toEqual(['Winter', 'Spring']);
  expect(await namesAt('query=WIN')).toEqual(['Winter']);
  const { json } = await ask(people.reader, 'GET', `${path}?startAt=1&maxResults=1`);
  expect(json).toMatchObject({
    startAt: 1,
    maxResults: 1,
    total: 2,
    isLast: true,
    values: [{ id: '10501', released: true }],
  });
});

test('whoever may not see the project is told that there is none', async () => {
  expect((await ask(people.outsider, 'GET', path)).status).toBe(404);
});
