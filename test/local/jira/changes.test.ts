import fc from '../../support/properties';
import { wordsOf } from '../../../src/local/jira/http/words';
import { rankBetween } from '../../../src/local/jira/state/rank';
import { board, field, paragraphs, people, sprint, status } from '../../support/site-seed';
import { openTestJira, theApp, type JiraUnderTest, type Loose } from '../../support/jira-client';

const list = (value: Loose | undefined): readonly Loose[] => (value ?? []) as unknown as readonly Loose[];

/** Every way of changing an issue that this Jira has, as the Product Owner would use it on SHOP-3. */
const edits: readonly (readonly [string, string, unknown])[] = [
  ['PUT', '/rest/api/3/issue/SHOP-3', { fields: { summary: 'A receipt by mail', labels: ['mail', 'paper'] } }],
  [
    'PUT',
    '/rest/api/3/issue/SHOP-3',
    { fields: { description: paragraphs('With all items'), priority: { name: 'Low' } } },
  ],
  ['PUT', '/rest/api/3/issue/SHOP-3', { fields: { assignee: { accountId: people.developer } } }],
  ['PUT', '/rest/api/3/issue/SHOP-3', { fields: { [field.storyPoints]: 8, [field.flagged]: null } }],
  ['PUT', '/rest/api/3/issue/SHOP-3', { fields: { parent: null, fixVersions: [{ id: '10500' }] } }],
  ['PUT', '/rest/api/3/issue/SHOP-3', { update: { labels: [{ remove: 'paper' }, { add: 'pdf' }] } }],
  ['PUT', `/rest/agile/1.0/issue/SHOP-3/estimation?boardId=${board.shop}`, { value: '3' }],
  ['POST', `/rest/agile/1.0/sprint/${sprint.future}/issue`, { issues: ['SHOP-3'] }],
  ['POST', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-3'] }],
  ['POST', `/rest/agile/1.0/sprint/${sprint.active}/issue`, { issues: ['SHOP-3'] }],
  ['POST', '/rest/api/3/issue/SHOP-3/transitions', { transition: { id: '31' } }],
  ['POST', '/rest/api/3/issue/SHOP-3/transitions', { transition: { id: '21' } }],
  ['PUT', '/rest/api/3/issue/SHOP-3', { fields: { issuetype: { name: 'Bug' } } }],
];

/** One side of a changelog entry; "toString" is also the name of a method, so it is asked for by name. */
const side = (item: Loose | undefined, name: string): unknown =>
  item && Object.entries(item).find(([key]) => key === name)?.[1];
const fieldOf = (item: Loose): string => (item.fieldId ?? item.field) as unknown as string;

/** The `to` side of the newest change of each field, oldest first, so that the last one wins. */
async function replayed(jira: JiraUnderTest, key: string): Promise<Map<string, Loose>> {
  const { json } = await jira.ask(people.admin, 'GET', `/rest/api/3/issue/${key}/changelog?maxResults=100`);
  const items = list(json.values).flatMap((history) => list(history.items));
  return new Map(items.map((item) => [fieldOf(item), item]));
}

describe('changes', () => {
  test('replaying the changelog gives the state that the issue is in', async () => {
    const jira = openTestJira();
    for (const [method, path, body] of edits) {
      const { status: code, json } = await jira.ask(people.productOwner, method, path, body);
      expect([path, code, code < 300 ? '' : json]).toEqual([path, code < 300 ? code : 'a success', '']);
    }
    const changes = await replayed(jira, 'SHOP-3');
    const { json } = await jira.ask(people.admin, 'GET', '/rest/api/3/issue/SHOP-3');
    const fields = json.fields ?? {};
    const end = (id: string) => [side(changes.get(id), 'to'), side(changes.get(id), 'toString')];
    expect(end('summary')[1]).toEqual(fields.summary);
    expect(end('labels')[1]).toEqual((fields.labels as unknown as string[]).join(' '));
    expect(end('description')[1]).toBe('With all items');
    expect(end('priority')).toEqual([fields.priority?.id, fields.priority?.name]);
    expect(end('assignee')).toEqual([fields.assignee?.accountId, fields.assignee?.displayName]);
    expect(end('status')).toEqual([fields.status?.id, fields.status?.name]);
    expect(end('resolution')).toEqual([null, null]);
    expect(fields.resolution).toBeNull();
    expect(end(field.storyPoints)[1]).toBe(wordsOf(fields[field.storyPoints]));
    expect(end(field.sprint)[0]).toBe(
      list(fields[field.sprint])
        .map(({ id }) => wordsOf(id))
        .join(', '),
    );
    expect(end(field.flagged)[1]).toBe('');
    expect(fields[field.flagged]).toBeNull();
    expect(end('fixVersions')[0]).toBe(list(fields.fixVersions)[0]?.id);
    expect(end('IssueParentAssociation')[1]).toBeNull();
    expect(fields.parent).toBeUndefined();
    expect(end('issuetype')[1]).toBe(fields.issuetype?.name);
  });

  test('each change’s "from" is the state that the change before it left', async () => {
    const jira = openTestJira();
    for (const [method, path, body] of edits) await jira.ask(people.productOwner, method, path, body);
    const { json } = await jira.ask(people.admin, 'GET', '/rest/api/3/issue/SHOP-3/changelog');
    const last = new Map<string, unknown>();
    for (const item of list(json.values).flatMap((history) => list(history.items))) {
      const id = fieldOf(item);
      // Versions are told one by one, so their entries do not chain.
      if (last.has(id) && id !== 'fixVersions') expect([id, item.fromString]).toEqual([id, last.get(id)]);
      last.set(id, side(item, 'toString'));
    }
    expect(last.size).toBeGreaterThan(10);
  });

  test('a value that is already there leaves no trace', async () => {
    const { ask, events } = openTestJira();
    const { json } = await ask(people.productOwner, 'GET', '/rest/api/3/issue/SHOP-2');
    const fields = { summary: json.fields?.summary, labels: json.fields?.labels };
    expect((await ask(people.productOwner, 'PUT', '/rest/api/3/issue/SHOP-2', { fields })).status).toBe(204);
    expect(events).toEqual([]);
  });

  test('one bad field refuses the whole edit and is named', async () => {
    const { ask } = openTestJira();
    const fields = { summary: 'Good', labels: ['two words'], resolutiondate: 'x', [field.storyPoints]: 'many' };
    const { status: code, json } = await ask(people.productOwner, 'PUT', '/rest/api/3/issue/SHOP-2', { fields });
    expect(code).toBe(400);
    expect(Object.keys(json.errors ?? {}).sort()).toEqual([field.storyPoints, 'labels', 'resolutiondate']);
    const after = await ask(people.productOwner, 'GET', '/rest/api/3/issue/SHOP-2?fields=summary');
    expect(after.json.fields?.summary).not.toBe('Good');
  });

  test('a workflow that asks how the work ended takes an answer that its screen offers, and no other', async () => {
    const { ask } = openTestJira({ issues: [{ key: 'SHOP-1' }], asksForResolution: true });
    const path = '/rest/api/3/issue/SHOP-1/transitions';
    const { json } = await ask(people.productOwner, 'GET', `${path}?expand=transitions.fields`);
    const [toDo, , done] = list(json.transitions);
    expect(toDo).toMatchObject({ hasScreen: false, fields: {} });
    expect(done).toMatchObject({ hasScreen: true, fields: { resolution: { required: true } } });
    const move = (fields?: object, id = '31') =>
      ask(people.productOwner, 'POST', path, { transition: { id }, ...(fields ? { fields } : {}) });
    expect(await move()).toMatchObject({ status: 400, json: { errors: { resolution: 'Resolution is required.' } } });
    expect((await move({ resolution: { name: 'Forgotten' } })).status).toBe(400);
    expect((await move({ resolution: { name: "Won't Do" } }, '21')).status).toBe(400);
    expect((await move({ resolution: { name: "Won't Do" } })).status).toBe(204);
    const closed = await ask(people.productOwner, 'GET', '/rest/api/3/issue/SHOP-1?fields=resolution,status');
    expect(closed.json.fields).toMatchObject({
      resolution: { id: '10001', name: "Won't Do" },
      status: { name: 'Done' },
    });
  });

  test('an edit is told as Forge tells it, with who did it', async () => {
    const { ask, events } = openTestJira();
    const move = { transition: { id: '31' } };
    await ask(people.productOwner, 'POST', '/rest/api/3/issue/SHOP-2/transitions', move);
    await ask(theApp, 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { labels: ['app'] } });
    expect(events).toMatchObject([
      {
        name: 'avi:jira:updated:issue',
        causedBy: people.productOwner,
        causedByApp: false,
        payload: {
          eventType: 'avi:jira:updated:issue',
          atlassianId: people.productOwner,
          issue: { id: '20001', key: 'SHOP-2', fields: { status: { name: 'Done' } } },
          changelog: {
            items: [
              { fieldId: 'resolution', toString: 'Done' },
              { fieldId: 'status', from: status.inProgress, to: status.done, toString: 'Done' },
            ],
          },
          associatedStatuses: [{ name: 'In Progress' }, { name: 'Done' }],
        },
      },
      { name: 'avi:jira:updated:issue', causedBy: null, causedByApp: true, payload: { selfGenerated: true } },
    ]);
  });

  test('comments, links, new issues and sprints have events of their own; entity properties have none', async () => {
    const { ask, events } = openTestJira();
    const as = people.productOwner;
    await ask(as, 'PUT', '/rest/api/3/issue/SHOP-2/properties/tandem', { level: 2 });
    expect(events).toEqual([]);
    await ask(as, 'POST', '/rest/api/3/issue/SHOP-2/comment', { body: paragraphs('All three') });
    const fields = { project: { key: 'TEAM' }, issuetype: { name: 'Story' }, summary: 'Cancel a booking' };
    const made = await ask(as, 'POST', '/rest/api/3/issue', { fields });
    expect(made.json.key).toBe('TEAM-2');
    await ask(as, 'POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: board.team });
    const dates = { startDate: '2026-03-20T09:00:00.000+0000', endDate: '2026-04-03T09:00:00.000Z' };
    const at = `/rest/agile/1.0/sprint/${sprint.future}`;
    expect((await ask(as, 'POST', at, { state: 'active' })).status).toBe(400);
    await ask(as, 'POST', at, { ...dates, state: 'active', goal: 'Invoices' });
    await ask(as, 'POST', at, { goal: 'Invoices by mail' });
    const closed = await ask(as, 'POST', at, { state: 'closed' });
    expect(closed.json).toMatchObject({ state: 'closed', completeDate: '2026-03-11T09:00:00.000Z' });
    expect(events.map(({ name }) => name)).toEqual([
      'avi:jira:commented:issue',
      'avi:jira:created:issue',
      'avi:jira-software:created:sprint',
      'avi:jira-software:started:sprint',
      'avi:jira-software:updated:sprint',
      'avi:jira-software:closed:sprint',
    ]);
    expect(events[4]?.payload).toMatchObject({ oldValue: { goal: 'Invoices' }, sprint: { goal: 'Invoices by mail' } });
  });

  test('ranking puts issues where it says, in the order given', async () => {
    const { ask } = openTestJira();
    const order = async () => {
      const body = { jql: 'project = SHOP ORDER BY Rank', fields: ['key'] };
      const { json } = await ask(people.productOwner, 'POST', '/rest/api/3/search/jql', body);
      return list(json.issues)
        .map(({ key }) => wordsOf(key).slice(5))
        .join('');
    };
    const rank = (body: object) => ask(people.productOwner, 'PUT', '/rest/agile/1.0/issue/rank', body);
    await rank({ issues: ['SHOP-6', 'SHOP-5'], rankBeforeIssue: 'SHOP-2' });
    expect(await order()).toBe('165234');
    await rank({ issues: ['SHOP-1'], rankAfterIssue: 'SHOP-4' });
    expect(await order()).toBe('652341');
  });

  test('there is always room between two ranks, and it sorts there as a plain string', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          const rank = rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null);
          expect(rank).toMatch(/^0\|[0-9a-z]{6}:[0-9a-z]*$/);
          ranks.splice(at, 0, rank);
        }
        expect([...ranks].sort()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
      }),
    );
  });
});
