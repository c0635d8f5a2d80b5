import { built, deliver, recordOf, work } from './analysed-site';
import { recordsOf } from './kept-records';
import { shop } from './lived-site';

describe('after an item changed', () => {
  test('the page is right within one event, at the cost of at most three requests and one write', async () => {
    const site = await built();
    await site.size('SHOP-3', 8);
    site.tandem.sent.length = 0;
    const before = new Set(site.tandem.store.values.keys());
    await deliver(site);
    const told = [...site.tandem.store.values.keys()].filter((key) => !before.has(key));
    expect(told.filter((key) => key.startsWith('records-change'))).toHaveLength(1);
    expect(site.tandem.sent.length).toBeLessThanOrEqual(3);
    expect(await recordOf(site, 'SHOP-3')).toMatchObject({ estimate: 8, changedAt: site.at() });
  });

  test('what is done leaves, and whoever waited for it waits no more', async () => {
    const site = await built();
    await site.act('POST', '/rest/api/3/issueLink', {
      ...{ type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-4' }, outwardIssue: { key: 'SHOP-3' } },
    });
    site.pass(1);
    await site.size('SHOP-3', 2);
    await site.size('SHOP-4', 2);
    await deliver(site);
    const [waiting] = (await recordsOf(site.tandem)).filter(({ blockedBy }) => blockedBy.length > 0);
    const blocker = waiting?.blockedBy[0]?.key ?? '';
    expect(waiting?.blockedBy).toMatchObject([{ isDone: false, doneAt: null }]);
    await site.move(blocker, 'done');
    await deliver(site);
    expect(await recordOf(site, blocker)).toBeUndefined();
    expect((await recordOf(site, waiting?.key ?? ''))?.blockedBy).toEqual([
      { id: waiting?.blockedBy[0]?.id, key: blocker, isDone: true, doneAt: site.at() },
    ]);
  });

  test('events told twice, out of order or an hour late leave the records as they are', async () => {
    const site = await built();
    const world = site.tandem.openWorld('');
    await site.size('SHOP-3', 3);
    await deliver(site);
    const [late] = await world.records.changes(shop.id);
    site.pass(1);
    await site.size('SHOP-3', 5);
    const events = site.eventsSince();
    await deliver(site, events);
    await deliver(site, events);
    site.pass(1);
    // What an event read an hour ago arrives only now, after the newer reading was folded in.
    await work(site);
    if (!late) throw new Error('the first event should have been recorded');
    await site.tandem.openWorld('').records.recordChange(shop.id, { ...late, at: site.at() });
    expect(await recordOf(site, 'SHOP-3')).toMatchObject({ estimate: 5 });
    expect(await recordsOf(site.tandem)).toHaveLength(5);
  });

  test('a fold changes nothing that anybody reads', async () => {
    const site = await built();
    await site.size('SHOP-3', 3);
    await site.act('DELETE', '/rest/api/3/issue/SHOP-4', undefined);
    await deliver(site);
    const before = await recordsOf(site.tandem);
    expect(before.map(({ key }) => key)).not.toContain('SHOP-4');
    await work(site);
    expect([...site.tandem.store.values.keys()].filter((key) => key.startsWith('records-change'))).toEqual([]);
    site.tandem.forgetWarm();
    expect(await recordsOf(site.tandem)).toEqual(before);
  });
});
