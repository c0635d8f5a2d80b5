import { people, sprint, status } from '../../support/site-seed';
import { openTestJira } from '../../support/jira-client';

/** What each query finds on the small site, as the Product Owner, in the order of the answer. */
const finds: readonly (readonly [jql: string, keys: string])[] = [
  ['project = SHOP ORDER BY key', 'SHOP-1 SHOP-2 SHOP-3 SHOP-4 SHOP-5 SHOP-6'],
  ['project in ("Web Shop", TEAM) AND issuetype = Epic', 'SHOP-1'],
  ['key in (SHOP-3, TEAM-1) ORDER BY key DESC', 'TEAM-1 SHOP-3'],
  ['id = 20001', 'SHOP-2'],
  ['key > SHOP-4 AND project = SHOP ORDER BY key', 'SHOP-5 SHOP-6'],
  ['type = Bug', 'SHOP-4'],
  ['project = SHOP AND type in standardIssueTypes() AND type != Story ORDER BY key', 'SHOP-1 SHOP-4'],
  ['status = "In Progress"', 'SHOP-2'],
  [`status = ${status.done}`, 'SHOP-5'],
  ['statusCategory = "In Progress"', 'SHOP-2'],
  ['project = SHOP AND statusCategory not in (Done, "To Do")', 'SHOP-2'],
  [`sprint = ${sprint.active} ORDER BY Rank`, 'SHOP-2 SHOP-3'],
  ['sprint = "SHOP Sprint 1" ORDER BY Rank DESC', 'SHOP-5 SHOP-2'],
  ['sprint in openSprints() ORDER BY Rank', 'SHOP-2 SHOP-3'],
  ['sprint in closedSprints() AND sprint not in openSprints()', 'SHOP-5'],
  ['sprint in futureSprints()', ''],
  ['sprint is EMPTY AND project = SHOP ORDER BY key', 'SHOP-1 SHOP-4 SHOP-6'],
  ['project = SHOP AND (sprint is EMPTY OR sprint not in openSprints()) AND type = Story', 'SHOP-5'],
  ['parent = SHOP-1 ORDER BY key', 'SHOP-2 SHOP-3'],
  ['"Epic Link" = SHOP-1 ORDER BY key', 'SHOP-2 SHOP-3'],
  ['parent is not EMPTY ORDER BY key', 'SHOP-2 SHOP-3 SHOP-6'],
  ['assignee = "Dev Patel"', 'SHOP-2'],
  ['assignee = currentUser()', ''],
  ['reporter = currentUser() AND assignee is not EMPTY', 'SHOP-2'],
  ['labels = payment', 'SHOP-2'],
  ['labels != payment', ''],
  ['labels in (payment, nowhere)', 'SHOP-2'],
  ['priority > Medium', 'SHOP-2'],
  ['project = TEAM AND priority <= Medium', 'TEAM-1'],
  ['filter = 10003', 'SHOP-4'],
  ['filter = "TEAM board"', 'TEAM-1'],
  ['filter = 10001 AND filter not in (10003, 10002) AND sprint is EMPTY ORDER BY key', 'SHOP-1 SHOP-6'],
  ['resolution = Done', 'SHOP-5'],
  ['project = TEAM AND resolution = Unresolved', 'TEAM-1'],
  ['project = SHOP AND resolution is not EMPTY', 'SHOP-5'],
  ['resolved >= -1w', 'SHOP-5'],
  ['statusCategoryChangedDate >= -7d', 'SHOP-2'],
  ['project = SHOP AND created < -59d', 'SHOP-1'],
  ['created >= "2026-01-15" AND created < "2026-01-17" ORDER BY key', 'SHOP-6 TEAM-1'],
  ['created >= startOfDay(-56d) AND created <= endOfDay("-56d")', 'SHOP-5'],
  ['summary ~ "pay card"', 'SHOP-2'],
  ['summary ~ "recei*"', 'SHOP-3'],
  ['description ~ "\\"valid card\\""', 'SHOP-2'],
  ['text ~ "exactly"', 'SHOP-2'],
  ['project = TEAM AND summary !~ shopper', 'TEAM-1'],
  ['fixVersion = Spring', 'SHOP-2'],
  ['fixVersion in unreleasedVersions(SHOP)', 'SHOP-2'],
  ['fixVersion in releasedVersions()', ''],
  ['"Story Points" >= 3', 'SHOP-2'],
  ['cf[10016] = 3', 'TEAM-1'],
  ['project = SHOP AND "Story Points" is EMPTY AND type = Story ORDER BY key', 'SHOP-3 SHOP-5'],
  ['Flagged = Impediment', 'SHOP-3'],
  ['issue in linkedIssues(SHOP-3)', 'SHOP-4'],
  ['issue in linkedIssues(SHOP-3, "blocks")', ''],
  ['NOT (project = SHOP) AND NOT project = OLD', 'TEAM-1'],
  ['project = SHOP AND type = Story OR key = TEAM-1 ORDER BY key', 'SHOP-2 SHOP-3 SHOP-5 TEAM-1'],
  ['project = SHOP ORDER BY "Story Points" DESC, key ASC', 'SHOP-2 SHOP-1 SHOP-3 SHOP-4 SHOP-5 SHOP-6'],
];

const refused: readonly (readonly [jql: string, message: string])[] = [
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['ORDER BY created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['mood = happy', "Field 'mood' does not exist or you do not have permission to view it."],
  ['filter = 99', "The value '99' does not exist for the field 'filter'."],
  ['status = Dreaming', "The value 'Dreaming' does not exist for the field 'status'."],
  ['project ~ SHOP', "The operator '~' is not supported by the 'project' field."],
  ['assignee in membersOf(staff)', "Unable to find JQL function 'membersOf(staff)'."],
  ['key = SHOP-999', "An issue with key 'SHOP-999' does not exist for field 'key'."],
  ['project = SHOP ORDER BY mood', "Field 'mood' does not exist or you do not have permission to view it."],
  ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
  ['status was Done', "The operator 'WAS' is not supported by the 'status' field"],
  ['issue.property[tandem].level > 3', "Field 'issue.property[tandem].level' does not exist"],
  ['tandemLevel > 3', "Field 'tandemLevel' does not exist or you do not have permission to view it."],
  ['project = ', 'Error in the JQL Query:'],
];

describe('JQL', () => {
  const { ask } = openTestJira();
  const search = (jql: string) => ask(people.productOwner, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });

  test.each(finds)('%s', async (jql, keys) => {
    const { status: code, json } = await search(jql);
    expect(code === 200 ? '' : JSON.stringify(json)).toBe('');
    expect((json.issues as unknown as { key: string }[]).map(({ key }) => key).join(' ')).toBe(keys);
  });

  test('an index never hides an issue: what it finds is what a full scan finds', async () => {
    for (const [jql] of finds) {
      const [where = '', order] = jql.split(' ORDER BY ');
      // A double negation says the same and is answered without any index.
      const scanned = await search(`NOT (NOT (${where}))${order === undefined ? '' : ` ORDER BY ${order}`}`);
      expect([jql, scanned.json.issues]).toEqual([jql, (await search(jql)).json.issues]);
    }
  });

  test.each(refused)('refuses %s', async (jql, message) => {
    const { status: code, json } = await search(jql);
    expect(code).toBe(400);
    expect(json.errorMessages).toEqual([expect.stringContaining(message)]);
    expect(json.errors).toEqual({});
  });

  test('everything that is wrong with a query is said at once', async () => {
    const { json } = await search('mood = happy AND status = Dreaming');
    expect(json.errorMessages).toHaveLength(2);
  });

  test('days begin at midnight where the person is, not in Greenwich', async () => {
    // 23:30 on the 10th in Greenwich is already the 11th in Berlin.
    const late = openTestJira({ issues: [{ key: 'SHOP-1', createdAt: '2026-03-10T23:30:00.000Z' }] });
    const count = async (jql: string) =>
      (await late.ask(people.productOwner, 'POST', '/rest/api/3/search/approximate-count', { jql })).json.count;
    expect(await count('created >= startOfDay()')).toBe(1);
    expect(await count('created >= "2026-03-11"')).toBe(1);
  });
});
