import { board, people, sprint } from '../../support/site-seed';
import { openTestJira } from '../../support/jira-client';

const path = '/rest/api/3/project/SHOP?enableUndo=false';

test('a deleted project takes its issues, boards and sprints with it, and Jira tells of the project alone', async () => {
  const { ask, events } = openTestJira();
  expect((await ask(people.admin, 'DELETE', path)).status).toBe(204);
  const gone = [
    '/rest/api/3/project/SHOP',
    '/rest/api/3/issue/SHOP-2',
    `/rest/agile/1.0/board/${board.shop}`,
    `/rest/agile/1.0/sprint/${sprint.active}`,
  ];
  for (const each of gone) expect([each, (await ask(people.admin, 'GET', each)).status]).toEqual([each, 404]);
  expect((await ask(people.admin, 'GET', '/rest/api/3/issue/TEAM-1')).status).toBe(200);
  const found = await ask(people.admin, 'POST', '/rest/api/3/search/jql', { jql: 'ORDER BY key', fields: ['project'] });
  expect(JSON.stringify(found.json)).not.toContain('SHOP');
  expect(events.map(({ name, causedBy }) => [name, causedBy])).toEqual([['avi:jira:deleted:project', people.admin]]);
  expect(events[0]?.payload).toMatchObject({ project: { id: '10001', key: 'SHOP' }, selfGenerated: false });
});

test('without a word about undoing it goes to the bin, which apps hear by another name', async () => {
  const { ask, events } = openTestJira();
  await ask(people.admin, 'DELETE', '/rest/api/3/project/10001');
  expect(events.map(({ name }) => name)).toEqual(['avi:jira:softdeleted:project']);
});

test('only who administers a project may delete it, and nobody one they do not see', async () => {
  const { ask, events } = openTestJira();
  expect((await ask(people.developer, 'DELETE', path)).status).toBe(403);
  expect((await ask(people.outsider, 'DELETE', path)).status).toBe(404);
  expect(events).toEqual([]);
});
