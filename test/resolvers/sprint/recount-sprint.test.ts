import { livedSite, shop } from '../../jobs/lived-site';
import { board, field, people } from '../../support/site-seed';
import { valueOf } from '../open-tandem';

const onBoard = { project: shop, board: { id: String(board.shop), type: 'scrum' } };

async function closed() {
  const site = livedSite(['SHOP-1', 'SHOP-2'].map((key) => ({ key, customFields: { [field.storyPoints]: 3 } })));
  const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1', 'SHOP-2']);
  site.pass(24);
  await site.takeOut('SHOP-2');
  await site.move('SHOP-1', 'inProgress');
  site.pass(24);
  await site.move('SHOP-1', 'done');
  site.pass(240);
  await site.close(id);
  site.pass(1);
  const recount = () => site.tandem.ask('recountSprint', people.developer, onBoard, { sprintId: id });
  return { site, id, recount };
}

test('counting again finds no difference where nothing changed', async () => {
  const { site, recount } = await closed();
  site.tandem.tasks.push({ projectId: shop.id, task: 'sprints', boardId: board.shop });
  await site.tandem.runTasks();
  const answer = valueOf(await recount());
  expect(answer.difference).toBeNull();
  expect(answer.keptAt).toBe(site.at());
});

test('says which numbers differ and which events came or went, and leaves the kept ledger alone', async () => {
  const { site, id, recount } = await closed();
  site.tandem.tasks.push({ projectId: shop.id, task: 'sprints', boardId: board.shop });
  await site.tandem.runTasks();
  const before = await site.tandem.openWorld('').sprintHistory.ledger(id);
  await site.act('DELETE', '/rest/api/3/issue/SHOP-2', undefined);
  const { difference } = valueOf(await recount());
  expect(difference?.lines).toEqual(
    expect.arrayContaining([{ name: 'start', kept: { items: 2, points: 6 }, again: { items: 1, points: 3 } }]),
  );
  expect(difference?.come).toEqual([]);
  // The item is gone, so its events are told without it.
  expect(difference?.gone).toContainEqual({ key: null, what: 'In the plan at the start' });
  expect(await site.tandem.openWorld('').sprintHistory.ledger(id)).toEqual(before);
});

test('says so where the sprint has not been counted yet', async () => {
  const { recount } = await closed();
  expect(await recount()).toMatchObject({ ok: false, problem: { title: 'This sprint has not been counted yet' } });
});
