import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import type { SiteSeed } from '../../../src/local/jira/seed';
import {
  baseUrl,
  board,
  daysFromNow,
  field,
  issueType,
  paragraphs,
  people,
  siteNow,
  siteSeed,
  sprint,
  status,
  type IssueSketch,
} from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const openSeed = (seed: SiteSeed) => openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
const open = (issues?: readonly IssueSketch[]) => openSeed(siteSeed(issues ? { issues } : {}));
const page = { project: { id: '10001', key: 'SHOP' } };

describe('backlogHealth', () => {
  test('reads the open items in order, the running sprint first, within seven Jira requests', async () => {
    const tandem = open();
    const value = valueOf(await tandem.ask('backlogHealth', people.productOwner, page));
    expect(tandem.sent.length).toBeLessThanOrEqual(7);
    expect(value.project).toEqual({ key: 'SHOP', name: 'Web Shop', isArchived: false });
    // Epic and sub-task are no backlog items; SHOP-5 is done.
    expect(value.health.items.map(({ key, sprintName, rank }) => [key, sprintName, rank])).toEqual([
      ['SHOP-2', 'SHOP Sprint 2', null],
      ['SHOP-3', 'SHOP Sprint 2', null],
      ['SHOP-4', null, 1],
    ]);
    expect(value.health.openItems).toEqual({ count: 3, isExact: true });
    expect(value.estimateFieldName).toBe('Story Points');
    const inLevels = value.health.levels.flatMap(({ itemKeys }) => itemKeys);
    expect(inLevels.sort()).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-4']);
  });

  test('says that it cannot know the runway from one closed sprint', async () => {
    const value = valueOf(await open().ask('backlogHealth', people.productOwner, page));
    expect(value.health.runway).toEqual({ kind: 'not-enough-history', have: 1, need: 3, of: 'closed sprints' });
  });

  test('measures the runway in the team’s own sprints, with one in which nothing was finished', async () => {
    const closed = [21, 22, 23, 24].map((id, index) => ({
      ...{ id, boardId: board.shop, name: `Past ${id}`, goal: '', state: 'closed' as const },
      startDate: daysFromNow(-74 + 14 * index),
      endDate: daysFromNow(-60 + 14 * index),
      completeDate: daysFromNow(-60 + 14 * index),
    }));
    const done = closed.slice(0, 3).flatMap(({ id }, index) =>
      [1, 2].map((each): IssueSketch => {
        const doneAt = daysFromNow(-64 + 14 * index);
        return {
          key: `SHOP-${10 + index * 2 + each}`,
          statusId: status.done,
          sprintIds: [id],
          customFields: { [field.storyPoints]: 3 },
          resolvedAt: doneAt,
          updatedAt: doneAt,
          histories: [
            {
              id: `h${id}${each}`,
              authorId: people.developer,
              createdAt: doneAt,
              items: [
                {
                  ...{ field: 'status', fieldtype: 'jira' as const, fieldId: 'status' },
                  ...{ from: status.toDo, fromString: 'To Do', to: status.done, toString: 'Done' },
                },
              ],
            },
          ],
        };
      }),
    );
    const ready: IssueSketch = {
      key: 'SHOP-1',
      summary: 'As a shopper, I want to pay by card, so that I need no cash',
      description: paragraphs('Acceptance criteria', 'Given a card, when I pay, then the receipt shows the sum.'),
      customFields: { [field.storyPoints]: 5 },
    };
    const seed = siteSeed({ issues: [ready, ...done] });
    const value = valueOf(
      await openSeed({ ...seed, sprints: [...seed.sprints, ...closed] }).ask(
        'backlogHealth',
        people.productOwner,
        page,
      ),
    );
    const { runway } = value.health;
    if (runway.kind !== 'known') throw new Error(`the runway should be known: ${JSON.stringify(runway)}`);
    expect(runway.value.unit).toBe('points');
    // 18 points in five sprints: three of 6, one of none, and the seed's own, which finished nothing either.
    expect(runway.formula).toContain('÷ 3.6 points a sprint');
    expect(runway.value.readyKeys).toEqual(['SHOP-1']);
    expect(runway.value.sprints).toBeCloseTo(5 / 3.6);
  });

  test('cuts a long backlog, says so, and still has the running sprint', async () => {
    const issues = Array.from({ length: 700 }, (_, index): IssueSketch => ({
      key: `SHOP-${index + 1}`,
      ...(index === 650 ? { sprintIds: [sprint.active] } : {}),
      ...(index % 7 === 0 ? { issueTypeId: issueType.epic } : {}),
    }));
    const tandem = open(issues);
    const { health } = valueOf(await tandem.ask('backlogHealth', people.productOwner, page));
    // Every seventh is an epic, which neither the list nor the count holds.
    expect(health.openItems).toEqual({ count: 600, isExact: false });
    expect(health.items).toHaveLength(501);
    expect(health.items[0]?.key).toBe('SHOP-651');
    expect(tandem.sent.length).toBeLessThanOrEqual(14);
  });

  test('has a clear answer for an empty project and for an archived one', async () => {
    const empty = valueOf(
      await open([{ key: 'SHOP-1', issueTypeId: issueType.epic }]).ask('backlogHealth', people.productOwner, page),
    );
    expect(empty.health).toMatchObject({ items: [], hurts: [], habits: [], openItems: { count: 0, isExact: true } });
    expect(empty.estimateFieldName).toBeNull();
    const archived = await open().ask('backlogHealth', people.productOwner, { project: { id: '10003', key: 'OLD' } });
    expect(valueOf(archived)).toMatchObject({ project: { key: 'OLD', isArchived: true }, health: { items: [] } });
  });

  test('tells items that say the same of each other', async () => {
    const summary = 'As a shopper, I want to pay by card, so that I need no cash';
    const issues = ['SHOP-1', 'SHOP-2', 'SHOP-3'].map((key, index) => ({
      key,
      summary: index === 1 ? 'As a shopper, I want to see my orders, so that I know what comes' : summary,
    }));
    const { health } = valueOf(await open(issues).ask('backlogHealth', people.productOwner, page));
    expect(health.hurts.find(({ rule }) => rule === 'backlog/duplicate')).toMatchObject({
      headline: '2 of 3 open items say the same as another',
      itemKeys: ['SHOP-1', 'SHOP-3'],
      said: {
        'SHOP-1': 'Says the same, word for word, as SHOP-3.',
        'SHOP-3': 'Says the same, word for word, as SHOP-1.',
      },
    });
  });

  test('works without sprints, in a team-managed project', async () => {
    const place = { project: { id: '10002', key: 'TEAM' } };
    const value = valueOf(await open().ask('backlogHealth', people.productOwner, place));
    expect(value.health.items.map(({ key, estimate }) => [key, estimate])).toEqual([['TEAM-1', 3]]);
    expect(value.estimateFieldName).toBe('Story point estimate');
  });

  test('needs no board: who may see the project but not its boards still gets its health', async () => {
    const jira = openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl });
    const withoutBoards = {
      ...jira,
      handle: async (request: Parameters<typeof jira.handle>[0]) =>
        request.path.startsWith('/rest/agile/') ? { status: 403, headers: {}, body: '{}' } : jira.handle(request),
    };
    const { health } = valueOf(await openTandem(withoutBoards).ask('backlogHealth', people.productOwner, page));
    expect(health.items).toHaveLength(3);
    expect(health.items[0]?.estimate).toBe(5);
    expect(health.runway.kind).toBe('not-used');
  });

  test('shows nothing to somebody without access', async () => {
    const reply = await open().ask('backlogHealth', people.outsider, page);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});
