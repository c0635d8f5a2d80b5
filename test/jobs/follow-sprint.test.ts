import { followSprint } from '../../src/jobs/follow-sprint';
import { board } from '../support/site-seed';
import { livedSite, shop } from './lived-site';

const open = () => livedSite([{ key: 'SHOP-1' }, { key: 'SHOP-2' }]);
type Site = ReturnType<typeof open>;

const deliver = async (site: Site, events = site.eventsSince()) => {
  const ends: string[] = [];
  for (const event of events)
    if (String(event.eventType).endsWith(':sprint')) ends.push(await followSprint(event, site.tandem.openWorld('')));
  return ends;
};
const watched = (site: Site, id: number) => site.tandem.openWorld('').sprintHistory.watched(id);

describe('a sprint that is watched', () => {
  test('keeps when it was started, with what was planned and its goal', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    await deliver(site);
    expect(await watched(site, id)).toEqual({
      activatedAt: site.at(),
      planned: [{ id: '20000', key: 'SHOP-1' }],
      goals: [{ at: site.at(), goal: 'Guests can pay' }],
      departedIds: [],
    });
  });

  test('keeps the moment of its start, though its event comes twice and the second one late', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    const events = site.eventsSince();
    await deliver(site, events);
    const before = await watched(site, id);
    site.pass(30);
    await site.add(id, 'SHOP-2');
    await deliver(site, events);
    expect(await watched(site, id)).toEqual(before);
  });

  test('keeps nothing of a start that is told after the close', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    const start = site.eventsSince();
    site.pass(200);
    await site.close(id);
    expect(await deliver(site, [...site.eventsSince(), ...start])).toContain('kept');
    expect(await watched(site, id)).toMatchObject({ activatedAt: null, planned: null, goals: [] });
    await site.tandem.runTasks();
    const kept = await site.tandem.openWorld('').sprintHistory.ledger(id);
    expect(kept?.ledger.lines.start.items).toBe(1);
  });

  test('keeps the moment of its start where Jira does not tell what was planned', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    site.tandem.answerInstead(({ path }) => path.includes('search/jql'), { status: 500, headers: {} });
    await deliver(site);
    expect(await watched(site, id)).toMatchObject({ activatedAt: site.at(), planned: null });
  });

  test('keeps every wording of its goal with its time', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    await deliver(site);
    site.pass(24);
    await site.edit(id, { goal: 'Guests can pay by card' });
    const edit = site.eventsSince();
    await deliver(site, edit);
    site.pass(24);
    await site.edit(id, { name: 'Sprint One' });
    await deliver(site, [...site.eventsSince(), ...edit]);
    const { goals } = await watched(site, id);
    expect(goals.map(({ goal }) => goal)).toEqual(['Guests can pay', 'Guests can pay by card']);
  });

  test('knows the wording before an edit, though nobody saw it start', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    site.eventsSince();
    site.pass(24);
    await site.edit(id, { goal: 'Guests can pay by card' });
    await deliver(site);
    const { goals } = await watched(site, id);
    expect(goals.map(({ goal }) => goal)).toEqual(['Guests can pay', 'Guests can pay by card']);
  });

  test('has its goal edit in the ledger that is kept after its close', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    await deliver(site);
    site.pass(24);
    await site.edit(id, { goal: 'Guests can pay by card' });
    await deliver(site);
    site.pass(240);
    await site.close(id);
    const closed = site.eventsSince();
    expect(await deliver(site, [...closed, ...closed])).toEqual(['kept', 'kept']);
    expect(site.tandem.tasks).toEqual([
      { projectId: shop.id, task: 'sprints', boardId: board.shop },
      { projectId: shop.id, task: 'sprints', boardId: board.shop },
    ]);
    expect(await site.tandem.runTasks()).toEqual(['sprints done', 'sprints done']);
    const kept = await site.tandem.openWorld('').sprintHistory.ledger(id);
    expect(kept?.ledger.events.filter(({ kind }) => kind === 'goal-edited')).toMatchObject([
      { before: 'Guests can pay', goal: 'Guests can pay by card' },
    ]);
  });

  test('leaves nothing behind when it is deleted', async () => {
    const site = open();
    const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
    await deliver(site);
    site.pass(240);
    await site.close(id);
    await deliver(site);
    await site.tandem.runTasks();
    await site.act('DELETE', `/rest/agile/1.0/sprint/${id}`, undefined);
    expect(await deliver(site)).toEqual(['kept']);
    const keys = [...site.tandem.store.values.keys()].filter((key) => /^(sprint-(seen|ledger)|goal)/.test(key));
    expect(keys).toEqual([]);
    expect((await site.tandem.openWorld('').sprintHistory.of(board.shop)).sprints).toEqual([]);
  });
});

test('an event of another shape is passed over', async () => {
  expect(await followSprint({ eventType: 'avi:jira-software:started:sprint' }, open().tandem.openWorld(''))).toBe(
    'skipped',
  );
});
