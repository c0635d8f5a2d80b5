import { daysFromNow, issueType } from '../support/site-seed';
import { ask, built, deliver, items, recordOf, work, type Site } from './analysed-site';
import { recordsOf } from './kept-records';
import { shop } from './lived-site';

describe('the daily reconciliation', () => {
  const reconcile = (site: Site) => work(site, 'reconcile-records');

  test('finds what events missed: changed, new, done and deleted items', async () => {
    const site = await built();
    site.pass(20);
    await site.size('SHOP-3', 13);
    await site.move('SHOP-2', 'done');
    await site.act('DELETE', '/rest/api/3/issue/SHOP-4', undefined);
    await site.act('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SHOP' }, issuetype: { id: issueType.story }, summary: 'A new wish' },
    });
    site.eventsSince();
    site.pass(4);
    expect(await reconcile(site)).toContain('reconcile-records done');
    const records = await recordsOf(site.tandem);
    expect(records.map(({ key }) => key)).toEqual(['SHOP-1', 'SHOP-3', 'SHOP-5', 'SHOP-6']);
    expect(records.find(({ key }) => key === 'SHOP-3')).toMatchObject({ estimate: 13 });
  });

  test('of a quiet day writes no part, and keeps a picture of the day', async () => {
    const site = await built();
    site.pass(24);
    const parts = () => [...site.tandem.store.values.keys()].filter((key) => key.startsWith('records-part'));
    const before = parts();
    await reconcile(site);
    expect(parts()).toEqual(before);
    const days = await site.tandem.openWorld('').health.days(shop.id);
    expect(days.map(({ day }) => day)).toEqual([daysFromNow(0).slice(0, 10), daysFromNow(1).slice(0, 10)]);
    site.pass(7 * 24);
    await reconcile(site);
    expect(await ask(site)).toMatchObject({ changes: { since: daysFromNow(1).slice(0, 10) } });
  });

  test('reads all anew once a team begins to estimate, for its items are judged by other rules then', async () => {
    const site = await built(items.map(({ customFields: _none, ...sketch }) => sketch));
    expect((await recordOf(site, 'SHOP-3'))?.rules).not.toContain('size/estimate');
    await site.size('SHOP-4', 3);
    site.pass(12);
    await reconcile(site);
    expect((await recordOf(site, 'SHOP-3'))?.rules).toContain('size/estimate');
  });

  test('after weeks of silence reads all anew', async () => {
    const site = await built();
    const generation = async () => (await site.tandem.openWorld('').records.head(shop.id))?.ready?.generation;
    const before = await generation();
    site.pass(20 * 24);
    await site.size('SHOP-3', 21);
    site.pass(20 * 24);
    await reconcile(site);
    expect(await recordOf(site, 'SHOP-3')).toMatchObject({ estimate: 21 });
    expect(await generation()).toBeGreaterThan((before ?? 0) + 1);
  });

  test('survives a clock that is put back', async () => {
    const site = await built();
    site.pass(-48);
    await site.size('SHOP-3', 21);
    await deliver(site);
    expect(await ask(site)).toMatchObject({ kind: 'ready' });
    await reconcile(site);
    site.pass(72);
    await reconcile(site);
    expect(await recordOf(site, 'SHOP-3')).toMatchObject({ estimate: 21 });
  });
});
