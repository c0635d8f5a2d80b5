/** Items that wait for an item of another project: its own event has to reach their records. */
import { followChange } from '../../src/jobs/follow-change';
import { people } from '../support/site-seed';
import { recordsOf } from './kept-records';
import { livedSite, shop } from './lived-site';

async function waitingSite() {
  const site = livedSite([{ key: 'SHOP-1' }, { key: 'SHOP-2' }, { key: 'TEAM-1' }, { key: 'TEAM-2' }]);
  // Jira names the blocker inward: "inward blocks outward".
  const blocks = { type: { name: 'Blocks' }, inwardIssue: { key: 'TEAM-1' }, outwardIssue: { key: 'SHOP-1' } };
  await site.act('POST', '/rest/api/3/issueLink', blocks);
  await site.tandem.ask('wholeBacklog', people.productOwner, { project: shop });
  await site.tandem.runTasks();
  site.eventsSince();
  const deliver = async () => {
    for (const event of site.eventsSince()) await followChange(event, site.tandem.openWorld(''));
  };
  const records = () => recordsOf(site.tandem);
  const blockerOf = async () => (await records()).find(({ key }) => key === 'SHOP-1')?.blockedBy[0];
  return { site, deliver, records, blockerOf };
}

test('is done there, and nobody waits here any more; reopened, they wait again', async () => {
  const { site, deliver, records, blockerOf } = await waitingSite();
  expect(await blockerOf()).toMatchObject({ key: 'TEAM-1', isDone: false });
  site.pass(1);
  await site.move('TEAM-1', 'done');
  await deliver();
  expect(await blockerOf()).toMatchObject({ isDone: true, doneAt: site.at() });
  site.pass(1);
  await site.move('TEAM-1', 'inProgress');
  await deliver();
  expect(await blockerOf()).toMatchObject({ isDone: false, doneAt: null });
  expect((await records()).map(({ key }) => key).sort()).toEqual(['SHOP-1', 'SHOP-2']);
});

test('the word stays after a fold', async () => {
  const { site, deliver, records, blockerOf } = await waitingSite();
  site.pass(1);
  await site.move('TEAM-1', 'done');
  await deliver();
  const before = await records();
  site.tandem.tasks.push({ projectId: shop.id, task: 'records' });
  await site.tandem.runTasks();
  expect(await records()).toEqual(before);
  expect(await blockerOf()).toMatchObject({ isDone: true });
});

test('costs one request for the other project, and none where nobody waits or nothing moved', async () => {
  const { site, deliver } = await waitingSite();
  const asked = () => site.tandem.sent.filter(({ path }) => path.endsWith('/project/SHOP')).length;
  site.tandem.sent.length = 0;
  await site.move('TEAM-2', 'done');
  await site.size('TEAM-1', 3);
  await deliver();
  expect(asked()).toBe(0);
  await site.move('TEAM-1', 'done');
  await deliver();
  expect(asked()).toBe(1);
});
