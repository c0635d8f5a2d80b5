import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { field, people, siteNow, siteSeed, baseUrl, sprint } from '../support/site-seed';
import { openTandem } from '../resolvers/open-tandem';

const open = () => openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));

describe('the gateway', () => {
  test('brings an issue with everything it says in one request', async () => {
    const tandem = open();
    const found = await tandem.openWorld(people.productOwner).asUser.issue('SHOP-2', []);
    expect(tandem.sent).toHaveLength(1);
    expect(found.item).toMatchObject({
      key: 'SHOP-2',
      kind: 'story',
      estimate: 5,
      parent: { key: 'SHOP-1', summary: 'Checkout that works on a phone' },
      status: { category: 'inProgress' },
      labels: ['payment', 'mobile'],
      isFlagged: false,
    });
    expect(found.item.sprints.map(({ id, state }) => [id, state])).toEqual([
      [sprint.closed, 'closed'],
      [sprint.active, 'active'],
    ]);
    expect(found.item.comments).toHaveLength(1);
    expect(found.estimateField).toMatchObject({ fieldId: field.storyPoints, fieldName: 'Story Points' });
  });

  test('takes the estimate of a team-managed project from its own field', async () => {
    const found = await open().openWorld(people.productOwner).asUser.issue('TEAM-1', []);
    expect(found.item.estimate).toBe(3);
    expect(found.project?.isTeamManaged).toBe(true);
  });

  test('reads which end of a link is blocked, and the flag', async () => {
    const found = await open().openWorld(people.productOwner).asUser.issue('SHOP-3', []);
    expect(found.item.isFlagged).toBe(true);
    expect(found.item.links).toEqual([
      expect.objectContaining({ key: 'SHOP-4', blocksThis: true, phrase: 'is blocked by' }),
    ]);
    const other = await open().openWorld(people.productOwner).asUser.issue('SHOP-4', []);
    expect(other.item.links).toEqual([expect.objectContaining({ key: 'SHOP-3', blocksThis: false, phrase: 'blocks' })]);
  });

  test('follows page tokens without losing or doubling an item', async () => {
    const issues = Array.from({ length: 250 }, (_, index) => ({ key: `SHOP-${index + 1}` }));
    const tandem = openTandem(openEmbeddedJira(siteSeed({ issues }), { now: () => siteNow, baseUrl }));
    const { asUser } = tandem.openWorld(people.productOwner);
    const fields = await asUser.siteFields();
    const ask = { jql: 'project = "SHOP" ORDER BY Rank', fields, estimate: 'each' as const };
    const all = await asUser.search({ ...ask, itemsAtMost: 1_000 });
    expect(all.isCut).toBe(false);
    expect(all.found.map(({ item }) => item.key)).toEqual(issues.map(({ key }) => key));
    const some = await asUser.search({ ...ask, itemsAtMost: 120 });
    expect([some.found.length, some.isCut]).toEqual([120, true]);
  });

  test('knows a board without sprints, and a project nobody may see', async () => {
    const { asUser } = open().openWorld(people.productOwner);
    expect(await asUser.sprints(3, ['active'])).toBeNull();
    const outsider = open().openWorld(people.outsider);
    await expect(outsider.asUser.boards('SHOP')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(outsider.asUser.issue('SHOP-2', [])).rejects.toMatchObject({ kind: 'not-found' });
  });
});
