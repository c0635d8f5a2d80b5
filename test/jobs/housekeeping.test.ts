/** What runs by the clock, and what goes with a project. */
import { askForReconciliations } from '../../src/jobs/daily';
import { forgetProject } from '../../src/jobs/forget-project';
import { reportPeople } from '../../src/jobs/report-people';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { openTandem } from '../resolvers/open-tandem';
import { baseUrl, people, siteNow, siteSeed } from '../support/site-seed';

const open = (closedAccounts: readonly string[] = []) =>
  openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }), { closedAccounts });
const shop = '10001';
const at = siteNow.toISOString();

async function lived(closedAccounts: readonly string[] = []) {
  const tandem = open(closedAccounts);
  const world = tandem.openWorld('');
  const mute = { rule: 'wording/vague', quote: 'fast', reason: 'Agreed', at };
  await world.mutes.add({ issueId: '20001', projectId: shop }, { ...mute, byAccountId: people.developer });
  await world.mutes.add({ issueId: '20005', projectId: '10002' }, { ...mute, byAccountId: people.admin });
  await world.sprintHistory.giveOutcome(11, { verdict: 'met', note: null, byAccountId: people.productOwner, at });
  const roles = { productOwners: [people.productOwner, people.developer], scrumMasters: [people.scrumMaster] };
  await world.settings.save(shop, { tooBigFrom: 8, roles }, 0);
  for (const project of ['SHOP', 'TEAM'])
    await tandem.ask('wholeBacklog', people.admin, {
      project: { id: project === 'SHOP' ? shop : '10002', key: project },
    });
  await tandem.runTasks();
  return { tandem, world };
}

describe('each week', () => {
  test('all account ids that are kept are reported, each once', async () => {
    const { tandem, world } = await lived();
    expect(await reportPeople(world)).toEqual({ reported: 4, erased: 0 });
    const ids = tandem.reported.map(({ accountId }) => accountId);
    expect(ids.sort()).toEqual([people.admin, people.developer, people.productOwner, people.scrumMaster].sort());
    expect(tandem.reported.every(({ updatedAt }) => !Number.isNaN(Date.parse(updatedAt)))).toBe(true);
  });

  test('a closed account is erased from all that is kept, and what it decided stands', async () => {
    const { tandem, world } = await lived([people.developer]);
    expect(await reportPeople(world)).toEqual({ reported: 4, erased: 1 });
    const kept = JSON.stringify([...tandem.store.values, ...tandem.savedSettings.rows]);
    expect(kept).not.toContain(people.developer);
    const { mutes } = await world.mutes.of('20001');
    expect(mutes).toMatchObject([{ rule: 'wording/vague', reason: 'Agreed', byAccountId: '' }]);
    const { settings } = await world.settings.of(shop);
    expect(settings).toMatchObject({ tooBigFrom: 8, roles: { productOwners: [people.productOwner] } });
    expect((await reportPeople(world)).reported).toBe(3);
  });
});

describe('each day', () => {
  test('every project that has records is reconciled, whether the clock strikes once or twice', async () => {
    const { tandem, world } = await lived();
    expect(await askForReconciliations(world)).toBe(2);
    await askForReconciliations(world);
    const ends = await tandem.runTasks();
    expect(ends).toEqual(Array.from({ length: 4 }, () => 'reconcile-records done'));
    expect(await world.health.days(shop)).toHaveLength(1);
  });
});

describe('a project that was deleted', () => {
  test('takes with it all that was kept of it, and nothing of another', async () => {
    const { tandem, world } = await lived();
    const ofOther = () =>
      [...tandem.store.values].filter(([key]) => key.includes(':10002') || key.startsWith('mute:20005:'));
    const other = ofOther();
    expect(other.length).toBeGreaterThan(3);
    await world.refinementPlans.save(shop, [{ id: '20001', level: 1 }], 0);
    await world.refinementPlans.save('10002', [{ id: '20005', level: 1 }], 0);
    expect(await forgetProject({ project: { id: 10001, key: 'SHOP' } }, world)).toBe('forgotten');
    const left = [...tandem.store.values.keys()].filter((key) => key.split(':').includes(shop));
    expect(left).toEqual([]);
    expect(await world.mutes.of('20001')).toMatchObject({ mutes: [] });
    expect(tandem.savedSettings.rows.has(shop)).toBe(false);
    expect([...tandem.savedPlans.rows.keys()]).toEqual(['10002']);
    expect(ofOther()).toEqual(other);
  });

  test.each([[{}], [{ project: { id: 'records' } }], [null]])('is passed over where the event is %j', async (event) => {
    const { tandem, world } = await lived();
    const before = tandem.store.values.size;
    expect(await forgetProject(event, world)).toBe('skipped');
    expect(tandem.store.values.size).toBe(before);
  });
});
