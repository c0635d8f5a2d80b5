import { wordsOf } from '../../../src/local/jira/http/words';
import { openTestJira, type Loose } from '../../support/jira-client';
import { issueType, people } from '../../support/site-seed';

const list = (value: Loose | undefined): readonly Loose[] => (value ?? []) as unknown as readonly Loose[];
const inShop = (fields: object): object => ({ fields: { project: { id: '10001' }, ...fields } });
const story = (fields: object): object => inShop({ issuetype: { id: issueType.story }, summary: 'A slice', ...fields });
const subtask = (fields: object): object => story({ issuetype: { id: issueType.subtask }, ...fields });

describe('creating issues', () => {
  test('a child hangs below its epic, in company- and in team-managed projects', async () => {
    const { ask } = openTestJira({
      issues: [
        { key: 'SHOP-1', issueTypeId: issueType.epic },
        { key: 'TEAM-1', issueTypeId: issueType.teamEpic },
      ],
    });
    const inTeam = { project: { key: 'TEAM' }, issuetype: { id: issueType.teamStory } };
    for (const [parent, fields] of [
      ['SHOP-1', {}],
      ['TEAM-1', inTeam],
    ] as const) {
      const body = story({ ...fields, parent: { key: parent } });
      const made = await ask(people.productOwner, 'POST', '/rest/api/3/issue', body);
      expect(made.status).toBe(201);
      const { json } = await ask(people.productOwner, 'GET', `/rest/api/3/issue/${wordsOf(made.json.key)}`);
      expect(json.fields?.parent?.key).toBe(parent);
      const found = await ask(people.productOwner, 'POST', '/rest/api/3/search/jql', {
        jql: `parent = ${parent}`,
        fields: ['key'],
      });
      expect(list(found.json.issues).map(({ key }) => key)).toEqual([made.json.key]);
    }
  });

  test.each<readonly [string, object, Record<string, string>]>([
    [
      'a sub-task without a parent',
      subtask({}),
      { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' },
    ],
    [
      'a sub-task of an item elsewhere',
      subtask({ parent: { key: 'TEAM-1' } }),
      {
        issuetype: 'The issue type selected is invalid.',
        project: 'Sub-tasks must be created in the same project as the parent.',
      },
    ],
    [
      'a story below a story',
      story({ parent: { key: 'SHOP-2' } }),
      { parentId: 'Given parent work item does not belong to appropriate hierarchy.' },
    ],
    [
      'two things at once',
      inShop({ issuetype: { name: 'Story' }, labels: ['two words'] }),
      {
        summary: 'You must specify a summary of the issue.',
        labels: "The label 'two words' contains spaces which is invalid.",
      },
    ],
    [
      'a type of another project',
      story({ issuetype: { id: issueType.teamStory } }),
      { issuetype: 'Specify a valid issue type' },
    ],
  ])('Jira refuses %s, and names every field in the way', async (_, body, errors) => {
    const { ask, events } = openTestJira();
    const { status, json } = await ask(people.productOwner, 'POST', '/rest/api/3/issue', body);
    expect([status, json]).toEqual([400, { errorMessages: [], errors }]);
    expect(events).toEqual([]);
  });

  test('many at once: the good ones are made in order, the bad ones are told by their number', async () => {
    const { ask, events, jira } = openTestJira();
    const issueUpdates = [
      {
        ...story({ summary: 'First', parent: { key: 'SHOP-1' } }),
        properties: [{ key: 'tandem', value: { level: 1 } }],
      },
      subtask({}),
      story({ summary: 'Second' }),
    ];
    const { status, json } = await ask(people.productOwner, 'POST', '/rest/api/3/issue/bulk', { issueUpdates });
    expect(status).toBe(201);
    expect(list(json.issues).map(({ key }) => key)).toEqual(['SHOP-7', 'SHOP-8']);
    expect(json.errors).toEqual([
      {
        status: 400,
        failedElementNumber: 1,
        elementErrors: { errorMessages: [], errors: { issuetype: expect.stringContaining('sub-task') as string } },
      },
    ]);
    expect(events.map(({ name }) => name)).toEqual(['avi:jira:created:issue', 'avi:jira:created:issue']);
    expect(jira.state.issueProperties.of(wordsOf(list(json.issues)[0]?.id)).get('tandem')).toEqual({ level: 1 });
  });

  test('many at once: where none can be made the answer is a refusal of the same shape', async () => {
    const { ask } = openTestJira();
    const bulk = (as: string, count: number) =>
      ask(as, 'POST', '/rest/api/3/issue/bulk', { issueUpdates: Array.from({ length: count }, () => story({})) });
    const refused = await bulk(people.reader, 2);
    expect(refused.status).toBe(400);
    expect(refused.json.issues).toEqual([]);
    expect(list(refused.json.errors).map(({ failedElementNumber }) => failedElementNumber)).toEqual([0, 1]);
    expect((await bulk(people.productOwner, 51)).status).toBe(400);
    expect((await bulk(people.productOwner, 50)).status).toBe(201);
  });

  test('the key of a deleted issue never comes back, and a new issue stands at the end of the backlog', async () => {
    const { ask } = openTestJira();
    const make = async () => (await ask(people.admin, 'POST', '/rest/api/3/issue', story({}))).json.key;
    expect(await make()).toBe('SHOP-7');
    await ask(people.admin, 'DELETE', '/rest/api/3/issue/SHOP-7');
    expect(await make()).toBe('SHOP-8');
    const body = { jql: 'project = SHOP ORDER BY Rank DESC', fields: ['key'], maxResults: 1 };
    const { json } = await ask(people.admin, 'POST', '/rest/api/3/search/jql', body);
    expect(list(json.issues)[0]?.key).toBe('SHOP-8');
  });

  test('who may not edit may not link, which Jira says with a 401', async () => {
    const { ask } = openTestJira();
    const ends = { inwardIssue: { key: 'SHOP-2' }, outwardIssue: { key: 'SHOP-3' } };
    const link = (as: string) => ask(as, 'POST', '/rest/api/3/issueLink', { type: { name: 'Relates' }, ...ends });
    const { status, json } = await link(people.reader);
    expect([status, json.errorMessages]).toEqual([401, ["No Link Issue Permission for issue 'SHOP-2'"]]);
    expect((await link(people.developer)).status).toBe(201);
  });
});
