import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { wordsOf } from '../../../src/local/jira/http/words';
import { askJira, openTestJira, type JiraUnderTest, type Loose } from '../../support/jira-client';
import { baseUrl, field, people, siteNow, siteSeed, sprint, type IssueSketch } from '../../support/site-seed';

const many = (count: number): IssueSketch[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `SHOP-${index + 1}`,
    // Few days and one priority, so that the order is full of ties.
    createdAt: new Date(siteNow.getTime() - (index % 7) * 86_400_000).toISOString(),
    sprintIds: index % 400 === 0 ? [sprint.active] : [],
  }));

async function page(jira: JiraUnderTest, body: object): Promise<{ keys: string[]; token: unknown; isLast: unknown }> {
  const { json } = await jira.ask(people.productOwner, 'POST', '/rest/api/3/search/jql', body);
  const issues = json.issues as unknown as readonly Loose[];
  return { keys: issues.map(({ key }) => wordsOf(key)), token: json.nextPageToken, isLast: json.isLast };
}

describe('search', () => {
  test('pages lose nothing and double nothing, even when issues come and go between them', async () => {
    const jira = openTestJira({ issues: many(260) });
    const query = { jql: 'project = SHOP ORDER BY priority, created DESC', fields: ['summary'], maxResults: 60 };
    const seen: string[] = [];
    let token: unknown;
    for (let number = 0; ; number += 1) {
      const next = await page(jira, token === undefined ? query : { ...query, nextPageToken: token });
      seen.push(...next.keys);
      if (number === 1) {
        await jira.ask(people.admin, 'DELETE', `/rest/api/3/issue/${seen[3] ?? ''}`);
        const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'In between' };
        await jira.ask(people.admin, 'POST', '/rest/api/3/issue', { fields });
      }
      if (next.isLast === true) {
        expect(next.token).toBeUndefined();
        break;
      }
      token = next.token;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((key) => key !== 'SHOP-261')).toHaveLength(260);
  });

  test('a token belongs to its query', async () => {
    const jira = openTestJira({ issues: many(120) });
    const { token } = await page(jira, { jql: 'project = SHOP', fields: ['key'], maxResults: 10 });
    for (const [jql, nextPageToken] of [
      ['project = TEAM', token],
      ['project = SHOP', 'invented'],
    ]) {
      const reply = await jira.ask(people.admin, 'POST', '/rest/api/3/search/jql', { jql, nextPageToken });
      expect(reply.status).toBe(400);
    }
  });

  test('a page holds 5,000 bare keys, but only 100 issues with fields', async () => {
    const jira = openTestJira({ issues: many(300) });
    const size = async (body: object) =>
      (await page(jira, { jql: 'project = SHOP', maxResults: 5000, ...body })).keys.length;
    expect(await size({})).toBe(300);
    expect(await size({ fields: ['key'] })).toBe(300);
    expect(await size({ fields: ['summary'] })).toBe(100);
    expect((await page(jira, { jql: 'project = SHOP' })).keys).toHaveLength(50);
  });

  test('without fields a search gives ids only; *navigable leaves the comments out and -x one field more', async () => {
    const { ask } = openTestJira();
    const first = async (body: object): Promise<Loose> => {
      const { json } = await ask(people.admin, 'POST', '/rest/api/3/search/jql', { jql: 'key = SHOP-2', ...body });
      return (json.issues as unknown as readonly Loose[])[0] ?? {};
    };
    expect(await first({})).toEqual({ id: '20001' });
    const navigable = Object.keys((await first({ fields: ['*navigable', '-labels'] })).fields ?? {});
    expect(navigable).toEqual(expect.arrayContaining(['summary', 'description', field.sprint]));
    expect(navigable).not.toEqual(expect.arrayContaining(['comment']));
    expect(navigable).not.toEqual(expect.arrayContaining(['labels']));
    expect(Object.keys((await first({ fields: ['*all'] })).fields ?? {})).toContain('comment');
    expect((await first({ fields: ['labels'] })).fields).toEqual({ labels: ['payment', 'mobile'] });
  });

  test('the old search says that it is gone, and where to go', async () => {
    const { ask } = openTestJira();
    for (const version of [2, 3]) {
      const { status, json } = await ask(people.admin, 'GET', `/rest/api/${version}/search?jql=project=SHOP`);
      expect(status).toBe(410);
      expect(wordsOf(json.errorMessages)).toContain('/rest/api/3/search/jql');
    }
  });

  test('company- and team-managed projects keep their points in different fields', async () => {
    const { ask } = openTestJira();
    const points = async (key: string) => {
      const { json } = await ask(people.admin, 'GET', `/rest/api/3/issue/${key}`);
      return [json.fields?.[field.storyPoints], json.fields?.[field.storyPointEstimate]];
    };
    expect(await points('SHOP-2')).toEqual([5, null]);
    expect(await points('TEAM-1')).toEqual([null, 3]);
  });

  test('an index answers for one sprint among 20,000 issues many times faster than a full scan', async () => {
    const jira = openEmbeddedJira(siteSeed({ issues: many(20_000) }), { now: () => siteNow, baseUrl });
    let round = 0;
    const timed = async (jql: (round: number) => string): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 9; turn += 1) {
        round += 1;
        const start = process.cpuUsage();
        // A different query each time, so that no remembered result answers.
        const body = { jql: jql(round), fields: ['key'], maxResults: 1 };
        await askJira(jira, people.productOwner, 'POST', '/rest/api/3/search/jql', body);
        const { user, system } = process.cpuUsage(start);
        times.push(user + system);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const scan = await timed((turn) => `created > -${1000 + turn}d ORDER BY Rank`);
    const indexed = await timed((turn) => `sprint = ${sprint.active} AND created > -${1000 + turn}d ORDER BY Rank`);
    expect(scan / indexed).toBeGreaterThan(4);
  });
});
