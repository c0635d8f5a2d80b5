import { followChange } from '../../src/jobs/follow-change';
import { projectFlow } from '../../src/resolvers/kept/kept-history';
import { daysFromNow, field, issueType, type IssueSketch } from '../support/site-seed';
import { livedSite, shop } from './lived-site';

const items: readonly IssueSketch[] = [
  { key: 'SHOP-1', createdAt: daysFromNow(-10), customFields: { [field.storyPoints]: 3 } },
  { key: 'SHOP-2', createdAt: daysFromNow(-10) },
  { key: 'SHOP-3', createdAt: daysFromNow(-9) },
  { key: 'SHOP-4', createdAt: daysFromNow(-400) },
  { key: 'SHOP-5', createdAt: daysFromNow(-9), issueTypeId: issueType.subtask, parentKey: 'SHOP-1' },
];

/** 1 took two days, 2 went straight to done, 3 is being worked on. */
async function lived() {
  const site = livedSite(items);
  await site.move('SHOP-1', 'inProgress');
  await site.move('SHOP-3', 'inProgress');
  site.pass(48);
  await site.move('SHOP-1', 'done');
  await site.move('SHOP-2', 'done');
  await site.move('SHOP-5', 'done');
  site.eventsSince();
  site.pass(1);
  return site;
}

const task = { projectId: shop.id, task: 'history' } as const;
const flowOf = (site: Awaited<ReturnType<typeof lived>>) => site.tandem.openWorld('').flow.of(shop.id);

describe('reading a project’s history', () => {
  test('tells when each finished item was begun and done, and what was filed', async () => {
    const site = await lived();
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['history done']);
    const flow = await flowOf(site);
    const done = new Date(Date.parse(site.at()) - 3_600_000).toISOString();
    expect(flow?.finished).toEqual([
      {
        ...{ id: '20000', kind: 'story', createdAt: daysFromNow(-10), doneAt: done, estimate: 3, parentKey: null },
        startedAt: new Date(Date.parse(done) - 48 * 3_600_000).toISOString(),
      },
      {
        id: '20001',
        kind: 'story',
        createdAt: daysFromNow(-10),
        startedAt: null,
        doneAt: done,
        estimate: null,
        parentKey: null,
      },
    ]);
    const [first, second] = [daysFromNow(-10).slice(0, 10), daysFromNow(-9).slice(0, 10)];
    expect(flow?.createdPerDay).toEqual({ [first]: 2, [second]: 1 });
  });

  test('is asked for once, and tells how far it is', async () => {
    const site = await lived();
    const asked = await projectFlow(shop.id, site.tandem.openWorld(''));
    expect(asked).toMatchObject({ flow: null, reading: { done: 0, total: null } });
    await projectFlow(shop.id, site.tandem.openWorld(''));
    expect(site.tandem.tasks).toEqual([task, { projectId: shop.id, task: 'marks' }]);
    await site.tandem.runTasks();
    const { flow, reading } = await projectFlow(shop.id, site.tandem.openWorld(''));
    expect([flow?.finished.length, reading]).toEqual([2, null]);
    expect(site.tandem.tasks).toEqual([]);
  });

  test('waits as long as Jira says, and loses nothing by it', async () => {
    const site = await lived();
    const busy = site.tandem.answerInstead(({ path }) => path.includes('bulkfetch'), {
      ...{ status: 429, headers: { 'retry-after': '90' } },
    });
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['history wait']);
    busy.end();
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['history done']);
    expect((await flowOf(site))?.finished).toHaveLength(2);
  });
});

test('a large project is read in rounds, each from where the last one stood', async () => {
  const many = Array.from({ length: 250 }, (_none, index): IssueSketch => ({
    ...{ key: `SHOP-${index + 1}`, createdAt: daysFromNow(-20) },
  }));
  const site = livedSite(many);
  await site.move('SHOP-3', 'done');
  await site.move('SHOP-250', 'done');
  site.tandem.tasks.push(task);
  const times = [0, 0];
  expect(await site.tandem.runTasks(() => times.shift() ?? 900_000)).toEqual([
    ...['history continue', 'history continue', 'history done'],
  ]);
  const flow = await site.tandem.openWorld('').flow.of(shop.id);
  expect(flow?.finished.map(({ id }) => id).sort()).toEqual(['20002', '20249']);
  expect(Object.values(flow?.createdPerDay ?? {})).toEqual([250]);
});

describe('a project’s flow after its history was read', () => {
  async function read() {
    const site = await lived();
    await projectFlow(shop.id, site.tandem.openWorld(''));
    expect(await site.tandem.runTasks()).toEqual(['history done', 'marks done']);
    site.eventsSince();
    site.tandem.sent.length = 0;
    return site;
  }
  const deliver = async (site: Awaited<ReturnType<typeof lived>>, events = site.eventsSince()) => {
    for (const event of events)
      if (String(event.eventType).endsWith('d:issue')) await followChange(event, site.tandem.openWorld(''));
  };

  test('follows an item that is finished with at most three requests to Jira', async () => {
    const site = await read();
    site.pass(24);
    await site.move('SHOP-3', 'done');
    const events = site.eventsSince();
    await deliver(site, events);
    expect(events).toHaveLength(1);
    expect(site.tandem.sent.length).toBeLessThanOrEqual(3);
    expect((await flowOf(site))?.finished.at(-1)).toMatchObject({ id: '20002', doneAt: site.at() });
  });

  test('reads on where an issue has more changes than come with it', async () => {
    const site = await read();
    for (let time = 0; time < 60; time++) {
      await site.move('SHOP-3', 'toDo');
      site.pass(1);
      await site.move('SHOP-3', 'inProgress');
    }
    await site.move('SHOP-3', 'done');
    await deliver(site, site.eventsSince().slice(-1));
    const began = new Date(Date.parse(site.at()) - (60 + 1 + 48) * 3_600_000).toISOString();
    expect((await flowOf(site))?.finished.at(-1)).toMatchObject({ id: '20002', startedAt: began, doneAt: site.at() });
  });

  test('loses an item that is opened again or deleted, and counts an event told twice once', async () => {
    const site = await read();
    await site.move('SHOP-1', 'inProgress');
    await deliver(site);
    expect((await flowOf(site))?.finished.map(({ id }) => id)).toEqual(['20001']);
    await site.act('DELETE', '/rest/api/3/issue/SHOP-2', undefined);
    const events = site.eventsSince();
    await deliver(site, [...events, ...events]);
    expect((await flowOf(site))?.finished).toEqual([]);
  });

  test('counts a new item once, however often its event comes and whenever the journal is folded', async () => {
    const site = await read();
    site.pass(2);
    await site.act('POST', '/rest/api/3/issue', {
      fields: { project: { key: shop.key }, issuetype: { id: issueType.story }, summary: 'A new wish' },
    });
    const day = site.at().slice(0, 10);
    const events = site.eventsSince();
    await deliver(site, [...events, ...events]);
    expect((await flowOf(site))?.createdPerDay[day]).toBe(1);
    site.tandem.tasks.push({ projectId: shop.id, task: 'fold-history' });
    expect(await site.tandem.runTasks()).toEqual(['fold-history done']);
    await deliver(site, events);
    expect((await flowOf(site))?.createdPerDay[day]).toBe(1);
    expect([...site.tandem.store.values.keys()].filter((key) => key.startsWith('flow-change'))).toHaveLength(1);
  });

  test('costs nothing where nobody has asked for it', async () => {
    const site = await lived();
    await site.move('SHOP-3', 'done');
    await deliver(site);
    expect([...site.tandem.store.values.keys()].filter((key) => key.startsWith('flow'))).toEqual([]);
  });
});

test('an item that is taken out of a sprint is remembered by the sprint', async () => {
  const site = livedSite(items);
  const id = await site.start('Sprint 1', '', ['SHOP-1', 'SHOP-2']);
  site.eventsSince();
  await site.takeOut('SHOP-2');
  for (const event of site.eventsSince()) await followChange(event, site.tandem.openWorld(''));
  expect((await site.tandem.openWorld('').sprintHistory.watched(id)).departedIds).toEqual(['20001']);
});
