import { boardSprints, projectFlow } from '../../../src/resolvers/kept/kept-history';
import { livedSite, shop } from '../../jobs/lived-site';
import { board } from '../../support/site-seed';

async function closedSprint() {
  const site = livedSite([{ key: 'SHOP-1' }]);
  const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
  site.pass(200);
  await site.close(id);
  site.pass(1);
  return { site, id, look: () => boardSprints(board.shop, shop.id, site.tandem.openWorld('')) };
}

describe('a board’s closed sprints', () => {
  test('are asked for once, told as being read, and then are there', async () => {
    const { site, id, look } = await closedSprint();
    expect(await look()).toMatchObject({ sprints: [], reading: { done: 0, total: null } });
    await look();
    expect(site.tandem.tasks).toEqual([{ projectId: shop.id, task: 'sprints', boardId: board.shop }]);
    await site.tandem.runTasks();
    expect(await look()).toMatchObject({ sprints: [{ id }], reading: null });
    expect(site.tandem.tasks).toEqual([]);
  });

  test('are compared with Jira’s once a day, for what events did not bring, without a word', async () => {
    const { site, id, look } = await closedSprint();
    await look();
    await site.tandem.runTasks();
    const second = await site.start('Sprint 2', '', ['SHOP-1']);
    site.pass(30);
    await site.close(second);
    expect(await look()).toMatchObject({ sprints: [{ id }], reading: null });
    await site.tandem.runTasks();
    expect((await look()).sprints.map((sprint) => sprint.id)).toEqual([id, second]);
  });

  test('are asked for again after a job that died, and go on from where it stood', async () => {
    const { site, look } = await closedSprint();
    await look();
    site.tandem.tasks.length = 0;
    const { sprintHistory } = site.tandem.openWorld('');
    const begun = await sprintHistory.reading(board.shop);
    if (!begun) throw new Error('a reading should have begun');
    await sprintHistory.keepReading(board.shop, { ...begun, done: 3, total: 9 });
    site.pass(1);
    expect(await look()).toMatchObject({ reading: { done: 3, total: 9 } });
    expect(site.tandem.tasks).toHaveLength(1);
  });
});

test('a full queue is no reason to fail: the answer stands without history, and the next one asks again', async () => {
  const { site } = await closedSprint();
  const world = site.tandem.openWorld('');
  const full = { ...world, projectQueue: { push: () => Promise.reject(new Error('the queue takes nothing more')) } };
  expect(await boardSprints(board.shop, shop.id, full)).toEqual({ sprints: [], reading: null });
  expect(await projectFlow(shop.id, full)).toEqual({ flow: null, reading: null });
  expect(await boardSprints(board.shop, shop.id, world)).toMatchObject({ reading: { done: 0 } });
  expect(await projectFlow(shop.id, world)).toMatchObject({ reading: { done: 0 } });
});

test('what is stored and cannot be read is read anew from Jira', async () => {
  const { site, id, look } = await closedSprint();
  site.tandem.store.values.set(`sprint-history:${board.shop}`, { version: 9 });
  site.tandem.store.values.set(`flow:${shop.id}`, 'something else');
  expect(await look()).toMatchObject({ sprints: [], reading: { done: 0 } });
  expect(await projectFlow(shop.id, site.tandem.openWorld(''))).toMatchObject({ flow: null, reading: { done: 0 } });
  await site.tandem.runTasks();
  expect((await look()).sprints.map((sprint) => sprint.id)).toEqual([id]);
  expect((await projectFlow(shop.id, site.tandem.openWorld(''))).flow).not.toBeNull();
});
