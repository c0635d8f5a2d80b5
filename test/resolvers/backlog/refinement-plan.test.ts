import type { Payload, RefinementPlanAnswer } from '../../../src/contract';
import { runProjectTask } from '../../../src/jobs/project-task';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { AlreadyStored } from '../../../src/store/key-value';
import { baseUrl, people, siteNow, siteSeed, status } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const shop = { project: { id: '10001', key: 'SHOP' } };
const seed = siteSeed({
  issues: [{ key: 'SHOP-1', summary: 'Pay by card' }, { key: 'SHOP-2' }, { key: 'SHOP-3' }, { key: 'TEAM-1' }],
});
const [one = '', two = '', three = '', foreign = ''] = ['SHOP-1', 'SHOP-2', 'SHOP-3', 'TEAM-1'].map(
  (key) => seed.issues.find((issue) => issue.key === key)?.id ?? '',
);

async function open() {
  const site = openEmbeddedJira(seed, { now: () => siteNow, baseUrl });
  const tandem = openTandem(site);
  await runProjectTask({ projectId: '10001', task: 'records' }, tandem.openWorld(''), () => 900_000);
  const change = async (payload: Payload<'changeRefinementPlan'>, who: string = people.productOwner) =>
    valueOf(await tandem.ask('changeRefinementPlan', who, shop, payload));
  return { ...tandem, site, change };
}

const keys = ({ items }: RefinementPlanAnswer) => items.map(({ item }) => item?.key ?? null);

describe('the list for the next refinement', () => {
  test('is empty at first; what is planned stands there with its question, for everybody', async () => {
    const tandem = await open();
    expect(valueOf(await tandem.ask('refinementPlan', people.reader, shop))).toEqual({ items: [], canPlan: false });
    expect(keys(await tandem.change({ add: [{ id: two }, { id: one }] }))).toEqual(['SHOP-2', 'SHOP-1']);
    const seen = valueOf(await tandem.ask('refinementPlan', people.reader, shop));
    expect(keys(seen)).toEqual(['SHOP-2', 'SHOP-1']);
    expect(seen.items[1]).toMatchObject({
      fate: 'open',
      level: seen.items[1]?.levelThen,
      item: { summary: 'Pay by card' },
    });
    expect(seen.items[1]?.question).toMatch(/\?$/);
  });

  test('is reordered and shortened; a removed item comes back to its place', async () => {
    const { change } = await open();
    await change({ add: [{ id: one }, { id: two }, { id: three }] });
    expect(keys(await change({ move: three, before: one }))).toEqual(['SHOP-3', 'SHOP-1', 'SHOP-2']);
    expect(keys(await change({ remove: [one] }))).toEqual(['SHOP-3', 'SHOP-2']);
    const back = await change({ add: [{ id: one, before: two, levelThen: 0 }] });
    expect([keys(back), back.items[1]?.levelThen]).toEqual([['SHOP-3', 'SHOP-1', 'SHOP-2'], 0]);
  });

  test('two changes at once both come true', async () => {
    const tandem = await open();
    await Promise.all([
      tandem.change({ add: [{ id: one }] }),
      tandem.change({ add: [{ id: two }] }, people.scrumMaster),
    ]);
    const { items } = valueOf(await tandem.ask('refinementPlan', people.productOwner, shop));
    expect(items.map(({ id }) => id).sort()).toEqual([one, two].sort());
  });

  test('gives up after some tries on a store that is always newer, and says so', async () => {
    const tandem = await open();
    tandem.savedPlans.replace = () => Promise.reject(new AlreadyStored('10001'));
    const reply = await tandem.ask('changeRefinementPlan', people.productOwner, shop, { add: [{ id: one }] });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  });

  test('is changed by whoever may edit issues; takes only items of this project that the person sees', async () => {
    const tandem = await open();
    const asReader = await tandem.ask('changeRefinementPlan', people.reader, shop, { add: [{ id: one }] });
    expect(asReader).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    const elsewhere = await tandem.ask('changeRefinementPlan', people.productOwner, shop, { add: [{ id: foreign }] });
    expect(elsewhere).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(tandem.savedPlans.rows.size).toBe(0);
    expect((await tandem.ask('refinementPlan', people.outsider, shop)).ok).toBe(false);
  });

  test('says of an item what became of it, and of a hidden one nothing but that it is there', async () => {
    const tandem = await open();
    await tandem.change({ add: [{ id: one }] });
    await tandem.savedPlans.replace(
      '10001',
      {
        items: [
          { id: one, level: 1 },
          { id: '99999', level: 3 },
        ],
      },
      1,
    );
    const path = '/rest/api/3/issue/SHOP-1/transitions';
    const caller = { kind: 'user', accountId: people.productOwner } as const;
    const { body } = await tandem.site.handle({ method: 'GET', path, headers: {}, body: null, caller });
    const { transitions } = JSON.parse(body) as { transitions: { id: string; to: { id: string } }[] };
    const transition = { id: transitions.find(({ to }) => to.id === status.done)?.id };
    await tandem.site.handle({ method: 'POST', path, headers: {}, body: JSON.stringify({ transition }), caller });
    const { items } = valueOf(await tandem.ask('refinementPlan', people.productOwner, shop));
    expect(items[0]).toMatchObject({ fate: 'done', question: null });
    expect(items[1]).toEqual({ id: '99999', item: null, level: null, levelThen: null, question: null, fate: 'open' });
  });

  test('is not longer than one refinement could ever be, and may be shortened when it is', async () => {
    const tandem = await open();
    const many = Array.from({ length: 50 }, (_, place) => ({ id: String(90_000 + place), level: null }));
    await tandem.savedPlans.replace('10001', { items: many }, 0);
    const reply = await tandem.ask('changeRefinementPlan', people.productOwner, shop, { add: [{ id: one }] });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    expect((await tandem.change({ remove: ['90000'] })).items).toHaveLength(49);
  });

  test('that cannot be read is shown as empty, and the next change puts it right', async () => {
    const tandem = await open();
    await tandem.savedPlans.replace('10001', { items: 'broken' }, 0);
    expect(valueOf(await tandem.ask('refinementPlan', people.productOwner, shop)).items).toEqual([]);
    expect(keys(await tandem.change({ add: [{ id: one }] }))).toEqual(['SHOP-1']);
  });
});
