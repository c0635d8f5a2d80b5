import type { WholeBacklog } from '../../src/contract';
import type { ItemRecord } from '../../src/core/model/item-record';
import { followChange } from '../../src/jobs/follow-change';
import { runProjectTask } from '../../src/jobs/project-task';
import { recordsNow } from '../../src/resolvers/kept/warm-records';
import type { QueuedWork } from '../../src/resolvers/world';
import { valueOf } from '../resolvers/open-tandem';
import { daysFromNow, field, issueType, paragraphs, people, type IssueSketch } from '../support/site-seed';
import { livedSite, shop } from './lived-site';

const items: readonly IssueSketch[] = [
  { key: 'SHOP-1', issueTypeId: issueType.epic, summary: 'Checkout on a phone', createdAt: daysFromNow(-40) },
  {
    key: 'SHOP-2',
    summary: 'As a shopper I want to pay by card so that I can finish my order',
    description: paragraphs('Given a valid card, when I pay, then I see a receipt. See SHOP-9 for the texts.'),
    parentKey: 'SHOP-1',
    priority: 'High',
    customFields: { [field.storyPoints]: 5 },
    createdAt: daysFromNow(-30),
  },
  { key: 'SHOP-3', createdAt: daysFromNow(-20), updatedAt: daysFromNow(-2) },
  { key: 'SHOP-4', issueTypeId: issueType.bug, summary: 'Totals are wrong', createdAt: daysFromNow(-10) },
  { key: 'SHOP-5', createdAt: daysFromNow(-9), issueTypeId: issueType.subtask, parentKey: 'SHOP-2' },
];
const many = (count: number): readonly IssueSketch[] =>
  Array.from({ length: count }, (_none, place) => ({
    key: `SHOP-${place + 10}`,
    summary: `As a clerk I want shelf ${place} so that goods are found`,
    createdAt: daysFromNow(-50 + (place % 40)),
  }));

type Site = ReturnType<typeof livedSite>;
const extension = { project: shop };
const ask = async (site: Site): Promise<WholeBacklog> =>
  valueOf(await site.tandem.ask('wholeBacklog', people.productOwner, extension)).whole;

async function recordsOf(site: Site): Promise<readonly ItemRecord[]> {
  const world = site.tandem.openWorld('');
  const head = await world.records.head(shop.id);
  if (!head?.ready) throw new Error('no records are ready');
  const { records } = await recordsNow(shop.id, head.ready, { ...world, warmRecords: new Map() });
  return [...records].sort((a, b) => Number(a.id) - Number(b.id));
}
const recordOf = async (site: Site, key: string) => (await recordsOf(site)).find((record) => record.key === key);

async function built(sketches = items): Promise<Site> {
  const site = livedSite(sketches);
  await ask(site);
  await work(site);
  site.eventsSince();
  return site;
}

type Task = 'records' | 'reconcile-records';

/** Runs a task as the queue would, and what it pushes of its own kind; others are for other tests. */
async function work(site: Site, task: Task = 'records', timeLeftInMs = () => 900_000): Promise<readonly string[]> {
  const ends: string[] = [];
  site.tandem.tasks.length = 0;
  let next: QueuedWork | undefined = { projectId: shop.id, task };
  while (next) {
    const end = await runProjectTask(next, site.tandem.openWorld(''), timeLeftInMs);
    ends.push(`${next.task} ${end.kind}`);
    next = site.tandem.tasks.splice(0).find((each) => each.task === task);
  }
  return ends;
}

/** As Forge would deliver them. */
async function deliver(site: Site, events = site.eventsSince()): Promise<void> {
  for (const event of events)
    if (String(event.eventType).endsWith(':issue')) await followChange(event, site.tandem.openWorld(''));
}

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
    const stored = JSON.stringify(await recordsOf(site));
    expect(stored).not.toMatch(/shopper|card|receipt|Totals/);
    // The parent comes along, the sub-task too: what is not pulled by itself still belongs somewhere.
    expect((await recordsOf(site)).map(({ key }) => key)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5']);
  });

  test('costs at most 1.1 requests for each hundred issues, beside what is asked once and the histories', async () => {
    const site = livedSite(many(320));
    await ask(site);
    site.tandem.sent.length = 0;
    await work(site);
    const searches = site.tandem.sent.filter(({ path }) => path.endsWith('/search/jql'));
    // The first page is read once more, for the team's scale of sizes.
    expect(searches.length - 1).toBeLessThanOrEqual(Math.ceil(3.2 * 1.1));
    expect(await recordsOf(site)).toHaveLength(320);
  });

  test('goes on from its checkpoints where each invocation has time for one page, and comes to the same', async () => {
    const [whole, cut] = [await built(many(250)), livedSite(many(250))];
    await ask(cut);
    const ends = await work(cut, 'records', () => 0);
    expect(ends).toEqual(['records continue', 'records continue', 'records done']);
    expect(await recordsOf(cut)).toEqual(await recordsOf(whole));
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
    expect(await recordsOf(stormy)).toEqual(await recordsOf(whole));
  });

  test('comes to the same wherever it is killed', async () => {
    const whole = await recordsOf(await built(many(230)));
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
      expect({ killedAt, end, records: await recordsOf(site) }).toEqual({ killedAt, end, records: whole });
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
    expect(await recordsOf(site)).toHaveLength(5);
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
    const [waiting] = (await recordsOf(site)).filter(({ blockedBy }) => blockedBy.length > 0);
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
    expect(await recordsOf(site)).toHaveLength(5);
  });

  test('a fold changes nothing that anybody reads', async () => {
    const site = await built();
    await site.size('SHOP-3', 3);
    await site.act('DELETE', '/rest/api/3/issue/SHOP-4', undefined);
    await deliver(site);
    const before = await recordsOf(site);
    expect(before.map(({ key }) => key)).not.toContain('SHOP-4');
    await work(site);
    expect([...site.tandem.store.values.keys()].filter((key) => key.startsWith('records-change'))).toEqual([]);
    site.tandem.forgetWarm();
    expect(await recordsOf(site)).toEqual(before);
  });
});

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
    const records = await recordsOf(site);
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
