import { daysFromNow } from '../support/site-seed';
import { ask, built, items, many, recordOf, work } from './analysed-site';
import { recordsOf } from './kept-records';
import { livedSite, shop } from './lived-site';

describe('the first analysis', () => {
  test('is asked for once, tells how far it is, and then answers from what is kept', async () => {
    const site = livedSite(items);
    expect(await ask(site)).toEqual({ kind: 'building', done: 0, total: 0 });
    await ask(site);
    expect(site.tandem.tasks).toEqual([{ projectId: shop.id, task: 'records' }]);
    expect(await work(site)).toContain('records done');
    const whole = await ask(site);
    expect(whole).toMatchObject({ kind: 'ready', report: { openItems: 3 }, hidden: 0 });
    expect(site.tandem.sent.map(({ path }) => path.split('?')[0]?.split('/').at(-1))).toEqual(['SHOP', 'bulkfetch']);
  });

  test('keeps of each item what the rules need, and no word of it', async () => {
    const site = await built();
    const record = await recordOf(site, 'SHOP-2');
    expect(record).toMatchObject({
      ...{ id: '20001', kind: 'story', category: 'todo', estimate: 5, parentId: '20000', priority: 2 },
      ...{ blockedBy: [], mentions: ['SHOP-9'], sprint: null, unfinishedSprints: 0, servesGoal: null },
      ...{ createdAt: daysFromNow(-30), changedAt: daysFromNow(-30), isFlagged: false },
    });
    expect(record?.rank).toMatch(/\|/);
    const stored = JSON.stringify(await recordsOf(site.tandem));
    expect(stored).not.toMatch(/shopper|card|receipt|Totals/);
    // The parent comes along, the sub-task too: what is not pulled by itself still belongs somewhere.
    expect((await recordsOf(site.tandem)).map(({ key }) => key)).toEqual([
      'SHOP-1',
      'SHOP-2',
      'SHOP-3',
      'SHOP-4',
      'SHOP-5',
    ]);
  });

  test('costs at most 1.1 requests for each hundred issues, beside what is asked once and the histories', async () => {
    const site = livedSite(many(320));
    await ask(site);
    site.tandem.sent.length = 0;
    await work(site);
    const searches = site.tandem.sent.filter(({ path }) => path.endsWith('/search/jql'));
    // The first page is read once more, for the team's scale of sizes.
    expect(searches.length - 1).toBeLessThanOrEqual(Math.ceil(3.2 * 1.1));
    expect(await recordsOf(site.tandem)).toHaveLength(320);
  });

  test('goes on from its checkpoints where each invocation has time for one page, and comes to the same', async () => {
    const [whole, cut] = [await built(many(250)), livedSite(many(250))];
    await ask(cut);
    const ends = await work(cut, 'records', () => 0);
    expect(ends).toEqual(['records continue', 'records continue', 'records done']);
    expect(await recordsOf(cut.tandem)).toEqual(await recordsOf(whole.tandem));
  });

  test('waits as long as Jira says in a storm of 429, and loses nothing by it', async () => {
    const [whole, stormy] = [await built(many(250)), livedSite(many(250))];
    await ask(stormy);
    let asked = 0;
    const storm = stormy.tandem.answerInstead(({ path }) => path.endsWith('/search/jql') && (asked += 1) > 2, {
      ...{ status: 429, headers: { 'retry-after': '90' } },
    });
    expect(await work(stormy)).toEqual(['records wait']);
    storm.end();
    expect(await work(stormy)).toContain('records done');
    expect(await recordsOf(stormy.tandem)).toEqual(await recordsOf(whole.tandem));
  });

  test('comes to the same wherever it is killed', async () => {
    const whole = await recordsOf((await built(many(230))).tandem);
    for (const killedAt of [1, 2, 3, 4, 5, 6, 7, 8, 10, 12]) {
      const site = livedSite(many(230));
      await ask(site);
      const { set } = site.tandem.store;
      let writes = 0;
      site.tandem.store.set = async (key, value, options) => {
        writes += 1;
        if (writes > killedAt) throw new Error('killed');
        await set(key, value, options);
      };
      const end = await work(site, 'records', () => (killedAt % 2 ? 0 : 900_000)).catch(() => 'killed');
      site.tandem.store.set = set;
      await work(site);
      expect({ killedAt, end, records: await recordsOf(site.tandem) }).toEqual({ killedAt, end, records: whole });
    }
  });

  test('of an empty project ends, with no score for nothing', async () => {
    const site = await built([]);
    expect(await ask(site)).toMatchObject({ kind: 'ready', report: { openItems: 0, score: null } });
  });

  test('begins anew where a part is lost', async () => {
    const site = await built();
    for (const key of [...site.tandem.store.values.keys()])
      if (key.startsWith('records-part')) site.tandem.store.values.delete(key);
    site.tandem.forgetWarm();
    site.tandem.store.values.delete(`health:${shop.id}`);
    expect(await ask(site)).toMatchObject({ kind: 'building' });
    await work(site);
    expect(await ask(site)).toMatchObject({ kind: 'ready' });
    expect(await recordsOf(site.tandem)).toHaveLength(5);
  });

  test('is done again in the background where the team judges its items by other rules', async () => {
    const site = await built();
    await site.tandem.openWorld('').settings.save(shop.id, { criteriaAtMost: 2 }, 0);
    expect(await ask(site)).toMatchObject({ kind: 'ready' });
    expect(site.tandem.tasks).toContainEqual({ projectId: shop.id, task: 'records' });
    expect(await work(site)).toContain('records done');
    await ask(site);
    expect(site.tandem.tasks).toEqual([]);
  });
});
