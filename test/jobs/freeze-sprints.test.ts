import { JiraFailure } from '../../src/jira/failure';
import { followSprint } from '../../src/jobs/follow-sprint';
import { freezeSprints } from '../../src/jobs/freeze-sprints';
import { AlreadyStored } from '../../src/store/key-value';
import { board } from '../support/site-seed';
import { fourItems, livedSite, livedSprint, shop, sized } from './lived-site';

const items = [...fourItems, sized('SHOP-5', 1)];

/** 10 points at the start, 8 added, 2 removed, 3 more by a re-estimate; 3 are done, 16 left. */
async function closedSprint() {
  const { site, id } = await livedSprint(items);
  site.pass(240);
  await site.close(id);
  site.pass(1);
  return { site, id };
}

const task = { projectId: shop.id, task: 'sprints', boardId: board.shop } as const;

describe('freezing a board’s closed sprints', () => {
  test('keeps a ledger with what was taken out, though Jira’s search no longer finds it by the sprint', async () => {
    const { site, id } = await closedSprint();
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['sprints done']);
    const { sprintHistory } = site.tandem.openWorld('');
    const kept = await sprintHistory.ledger(id);
    expect(kept?.ledger.lines).toMatchObject({
      start: { items: 3, points: 10 },
      added: { items: 1, points: 8 },
      removed: { items: 1, points: 2 },
      reestimated: { items: 1, points: 3 },
      done: { items: 1, points: 3 },
      left: { items: 2, points: 16 },
    });
    expect(kept?.ledger.identity.holds).toBe(true);
    const { sprints, readAt } = await sprintHistory.of(board.shop);
    expect(sprints.map((sprint) => [sprint.id, sprint.goal, sprint.totals.done.points])).toEqual([
      [id, 'Guests can pay', 3],
    ]);
    expect(readAt).toBe(site.at());
    expect(await sprintHistory.reading(board.shop)).toBeNull();
  });

  test('keeps neither names of people nor texts of items', async () => {
    const { site } = await closedSprint();
    site.tandem.tasks.push(task);
    await site.tandem.runTasks();
    const stored = JSON.stringify([...site.tandem.store.values]);
    expect(stored).not.toMatch(/Masters|Okonkwo|Item SHOP/);
  });

  test('never writes over a kept ledger, and is done at once when asked again', async () => {
    const { site, id } = await closedSprint();
    site.tandem.tasks.push(task);
    await site.tandem.runTasks();
    const world = site.tandem.openWorld('');
    const before = await world.sprintHistory.ledger(id);
    if (!before) throw new Error('a ledger should be kept');
    await site.size('SHOP-2', 100);
    await expect(world.sprintHistory.keepLedger(before.ledger, site.at())).rejects.toBeInstanceOf(AlreadyStored);
    site.tandem.sent.length = 0;
    site.tandem.tasks.push(task, task);
    expect(await site.tandem.runTasks()).toEqual(['sprints done', 'sprints done']);
    expect(await world.sprintHistory.ledger(id)).toEqual(before);
    expect(site.tandem.sent.map(({ path }) => path.split('?')[0])).not.toContain('/rest/api/3/changelog/bulkfetch');
  });

  test('goes on from where it stood when its time is over', async () => {
    const { site, id } = await closedSprint();
    const second = await site.start('Sprint 2', 'Guests get a receipt', ['SHOP-5']);
    site.pass(300);
    await site.close(second);
    site.tandem.tasks.push(task);
    // Time for one sprint, then for the other.
    const times = [900_000, 0];
    expect(await site.tandem.runTasks(() => times.shift() ?? 900_000)).toEqual(['sprints continue', 'sprints done']);
    const { sprints } = await site.tandem.openWorld('').sprintHistory.of(board.shop);
    expect(sprints.map((sprint) => sprint.id)).toEqual([id, second]);
  });

  test('waits as long as Jira says in the middle, and then goes on', async () => {
    const { site, id } = await closedSprint();
    const busy = site.tandem.answerInstead(({ path }) => path.includes('changelog/bulkfetch'), {
      status: 429,
      headers: { 'retry-after': '120' },
    });
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['sprints wait']);
    expect(await site.tandem.openWorld('').sprintHistory.ledger(id)).toBeNull();
    busy.end();
    site.tandem.tasks.push(task);
    expect(await site.tandem.runTasks()).toEqual(['sprints done']);
    expect(await site.tandem.openWorld('').sprintHistory.ledger(id)).not.toBeNull();
  });

  test('reads the others where one sprint was deleted in the meantime', async () => {
    const { site, id } = await closedSprint();
    const second = await site.start('Sprint 2', 'Guests get a receipt', ['SHOP-5']);
    site.pass(300);
    await site.close(second);
    const world = site.tandem.openWorld('');
    const jira = {
      ...world.asApp,
      async itemPage(...asked: Parameters<typeof world.asApp.itemPage>) {
        if (asked[0].startsWith(`sprint = ${second} `)) throw new JiraFailure('refused', 'items', 'items answered 400');
        return world.asApp.itemPage(...asked);
      },
    };
    expect(await freezeSprints(task, { ...world, asApp: jira }, () => 900_000)).toEqual({ kind: 'done' });
    expect((await world.sprintHistory.of(board.shop)).sprints.map((sprint) => sprint.id)).toEqual([id]);
  });

  test('says of an item that was deleted that it stood in the sprint', async () => {
    const site = livedSite(items);
    const id = await site.start('Sprint 1', '', ['SHOP-1', 'SHOP-2']);
    for (const event of site.eventsSince()) await followSprint(event, site.tandem.openWorld(''));
    site.pass(24);
    await site.act('DELETE', '/rest/api/3/issue/SHOP-2', undefined);
    site.pass(24);
    await site.close(id);
    site.tandem.tasks.push(task);
    await site.tandem.runTasks();
    const kept = await site.tandem.openWorld('').sprintHistory.ledger(id);
    expect(kept?.ledger.faults).toMatchObject([{ id: 'missing-history', key: 'SHOP-2' }]);
    expect(kept?.ledger.lines.start.items).toBe(1);
  });
});
