import { board, people, sprint } from '../../support/site-seed';
import { nobody, openTestJira, theApp, type JiraUnderTest } from '../../support/jira-client';

const gone = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

async function keysFound(jira: JiraUnderTest, as: Parameters<JiraUnderTest['ask']>[0], jql: string): Promise<string[]> {
  const { json } = await jira.ask(as, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  return (json.issues as unknown as { key: string }[]).map(({ key }) => key).sort();
}

describe('who may see and change what', () => {
  test('a hidden issue answers exactly as one that does not exist', async () => {
    const { ask } = openTestJira();
    for (const [as, key] of [
      [people.outsider, 'SHOP-2'],
      [people.reader, 'TEAM-1'],
      [nobody, 'SHOP-2'],
      [people.admin, 'SHOP-999'],
    ] as const) {
      const { status, json } = await ask(as, 'GET', `/rest/api/3/issue/${key}`);
      expect([status, json]).toEqual([404, gone]);
    }
  });

  test('searches, boards, projects and links leave out what is hidden', async () => {
    const jira = openTestJira();
    expect(await keysFound(jira, people.reader, 'created > -100d')).toEqual([
      'SHOP-1',
      'SHOP-2',
      'SHOP-3',
      'SHOP-4',
      'SHOP-5',
      'SHOP-6',
    ]);
    expect(await keysFound(jira, people.outsider, 'created > -100d')).toEqual([]);
    const boards = await jira.ask(people.reader, 'GET', '/rest/agile/1.0/board');
    expect(boards.json.total).toBe(2);
    expect((await jira.ask(people.reader, 'GET', `/rest/agile/1.0/board/${board.team}`)).status).toBe(404);
    expect((await jira.ask(people.outsider, 'GET', `/rest/agile/1.0/sprint/${sprint.active}`)).status).toBe(404);
    expect((await jira.ask(people.outsider, 'GET', '/rest/api/3/project/SHOP')).status).toBe(404);
    const links = async (as: string) =>
      (await jira.ask(as, 'GET', '/rest/api/3/issue/SHOP-2?fields=issuelinks')).json.fields?.issuelinks;
    expect(await links(people.reader)).toEqual([]);
    expect(await links(people.developer)).toMatchObject([{ inwardIssue: { key: 'TEAM-1' } }]);
  });

  test('who may only look gets 403 for every change, and nothing is changed', async () => {
    const { ask, jira, events } = openTestJira();
    const before = jira.state.revision;
    const changes: readonly (readonly [string, string, unknown])[] = [
      ['PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'Mine now' } }],
      ['POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '31' } }],
      ['PUT', '/rest/api/3/issue/SHOP-2/properties/tandem', {}],
      ['POST', `/rest/agile/1.0/sprint/${sprint.active}`, { goal: 'Mine' }],
      ['PUT', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-1' }],
    ];
    for (const [method, path, body] of changes) {
      expect([path, (await ask(people.reader, method, path, body)).status]).toEqual([path, 403]);
    }
    expect([jira.state.revision, events]).toEqual([before, []]);
  });

  test('the app sees every project; nobody is asked to sign in', async () => {
    const jira = openTestJira();
    expect(await keysFound(jira, theApp, 'project in (SHOP, TEAM) AND created > -100d')).toHaveLength(7);
    expect((await jira.ask(nobody, 'GET', '/rest/api/3/myself')).status).toBe(401);
  });

  test('an archived project can be read directly, is in no search and on no board, and cannot be changed', async () => {
    const jira = openTestJira();
    const { ask } = jira;
    expect((await ask(people.admin, 'GET', '/rest/api/3/issue/OLD-1')).status).toBe(200);
    expect((await ask(people.admin, 'GET', '/rest/api/3/project/OLD')).json.archived).toBe(true);
    expect(await keysFound(jira, people.admin, 'project = OLD')).toEqual([]);
    expect((await ask(people.admin, 'PUT', '/rest/api/3/issue/OLD-1', { fields: { summary: 'x' } })).status).toBe(400);
    const permissions = '/rest/api/3/mypermissions?permissions=EDIT_ISSUES,BROWSE_PROJECTS&projectKey=OLD';
    expect((await ask(people.admin, 'GET', permissions)).json.permissions).toMatchObject({
      EDIT_ISSUES: { havePermission: false },
      BROWSE_PROJECTS: { havePermission: true },
    });
  });

  test('mypermissions tells the same as the attempt', async () => {
    const { ask } = openTestJira();
    for (const [as, may] of [
      [people.developer, true],
      [people.reader, false],
    ] as const) {
      const path = '/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=SHOP-2';
      const { json } = await ask(as, 'GET', path);
      expect(json.permissions?.EDIT_ISSUES?.havePermission).toBe(may);
      const attempt = await ask(as, 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { labels: [`by-${as}`] } });
      expect(attempt.status).toBe(may ? 204 : 403);
    }
  });

  test('a deleted issue is gone from its own address, from searches and from the links of others', async () => {
    const jira = openTestJira();
    expect((await jira.ask(people.admin, 'DELETE', '/rest/api/3/issue/SHOP-4')).status).toBe(204);
    expect((await jira.ask(people.admin, 'GET', '/rest/api/3/issue/SHOP-4')).status).toBe(404);
    expect(await keysFound(jira, people.admin, 'type = Bug')).toEqual([]);
    const { json } = await jira.ask(people.admin, 'GET', '/rest/api/3/issue/SHOP-3?fields=issuelinks');
    expect(json.fields?.issuelinks).toEqual([]);
  });
});
