import { closeItems } from '../../../src/resolvers/clean-up/close-items';
import { people, status } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { asked, openShop, shop } from './open-shop';

const items = [
  { key: 'SHOP-1' },
  { key: 'SHOP-2', statusId: status.inProgress },
  { key: 'SHOP-3', statusId: status.done },
  { key: 'TEAM-1' },
];
const ids = ['20000', '20001', '20002', '20003'];
const place = { issue: null, project: shop.project, board: null, sprintId: null };
const was = (id: string, statusId: string) => ({ id, before: { kind: 'status', statusId } });

async function close(site: ReturnType<typeof openShop>, wanted = ids, who: string = people.productOwner) {
  return valueOf(await site.tandem.ask('closeItems', who, shop, { ids: wanted, statusId: status.done }));
}

async function resolutions({ tandem }: ReturnType<typeof openShop>, ...keys: readonly string[]) {
  const { asApp } = tandem.openWorld('');
  const found = await asApp.itemsById(keys, { fields: await asApp.siteFields(), estimate: null });
  return found.map(({ resolutionName }) => resolutionName);
}

describe('closing items', () => {
  test('moves each as the person and tells what became of it: done, done already, or of another project', async () => {
    const site = openShop(items);
    expect(await close(site)).toEqual({
      done: [
        was('20000', status.toDo),
        was('20001', status.inProgress),
        { id: '20002', before: { kind: 'nothing-to-do' } },
      ],
      failed: [{ id: '20003', why: 'It belongs to another project' }],
    });
    expect(asked(site.tandem.sent)).toEqual(['user POST bulkfetch', 'user POST transitions', 'user POST transitions']);
    expect(await site.status('SHOP-1')).toBe('Done');
    expect(await site.status('TEAM-1')).toBe('To Do');
  });

  test('says on the way that the work was not done, where the workflow asks: no ledger counts it as finished', async () => {
    const site = openShop(items, { asksForResolution: true });
    expect((await close(site, ['20000'])).failed).toEqual([]);
    expect(await resolutions(site, 'SHOP-1')).toEqual(["Won't Do"]);
  });

  test('says of what is linked as a duplicate that it is one, and not of the item that it duplicates', async () => {
    const site = openShop(items, { asksForResolution: true });
    const pairs = [{ id: '20001', of: '20000' }];
    valueOf(await site.tandem.ask('linkDuplicates', people.productOwner, shop, { pairs }));
    await close(site, ['20000', '20001']);
    expect(await resolutions(site, 'SHOP-1', 'SHOP-2')).toEqual(["Won't Do", 'Duplicate']);
  });

  test('takes ten items in at most 21 requests, even where each has a screen', async () => {
    const many = Array.from({ length: 10 }, (_none, place) => ({ key: `SHOP-${place + 1}` }));
    const wanted = many.map((_item, place) => String(20_000 + place));
    const plain = openShop(many);
    expect((await close(plain, wanted)).done).toHaveLength(10);
    expect(plain.tandem.sent).toHaveLength(11);
    const withScreens = openShop(many, { asksForResolution: true });
    expect((await close(withScreens, wanted)).done).toHaveLength(10);
    expect(withScreens.tandem.sent).toHaveLength(21);
  });

  test('asks an item for its steps where Jira told none of them with the others', async () => {
    const site = openShop(items);
    const world = site.tandem.openWorld(people.productOwner);
    const untold = async (wanted: readonly string[]) =>
      (await world.asUser.standings(wanted)).map((each) => ({ ...each, transitions: null }));
    const answer = await closeItems(
      place,
      { ids: ['20000'], statusId: status.done },
      { ...world, asUser: { ...world.asUser, standings: untold } },
    );
    expect(answer).toEqual({ done: [was('20000', status.toDo)], failed: [] });
  });

  test('leaves alone what this person may not move, or not to there, and what is gone', async () => {
    const site = openShop(items);
    const refused = await close(site, ['20000', '29999'], people.reader);
    expect(refused).toEqual({
      done: [],
      failed: [
        { id: '20000', why: 'Jira offers you no way there from “To Do”' },
        { id: '29999', why: 'It is gone, or you may not see it' },
      ],
    });
    const elsewhere = { ids: ['20000'], statusId: status.inProgress };
    const open = valueOf(await site.tandem.ask('closeItems', people.productOwner, shop, elsewhere));
    expect(open.failed).toEqual([{ id: '20000', why: 'Jira offers you no way there from “To Do”' }]);
    expect(await site.status('SHOP-1')).toBe('To Do');
    expect((await close(site, ['20000'], people.outsider)).failed).toEqual([
      { id: '20000', why: 'It is gone, or you may not see it' },
    ]);
  });

  test('goes on after an item that fails, and stops where Jira asks to wait, with the rest left for another step', async () => {
    const site = openShop(items);
    const move = (id: string) => ({
      when: ({ path, method }: { path: string; method: string }) =>
        method === 'POST' && path.endsWith(`/${id}/transitions`),
    });
    const broken = site.tandem.answerInstead(move('20000').when, { status: 409, headers: {} });
    expect(await close(site, ['20000', '20001'])).toEqual({
      done: [was('20001', status.inProgress)],
      failed: [{ id: '20000', why: 'Jira refused and did not say why' }],
    });
    broken.end();

    const busy = openShop(items);
    busy.tandem.answerInstead(move('20001').when, { status: 429, headers: { 'retry-after': '7' } });
    expect(await close(busy, ['20000', '20001', '20002'])).toEqual({
      done: [was('20000', status.toDo)],
      failed: [],
      retryAfterInSeconds: 7,
    });
    expect(await busy.status('SHOP-2')).toBe('In Progress');
  });

  test('begins no item that might not be answered in time', async () => {
    const site = openShop(items);
    const world = site.tandem.openWorld(people.productOwner);
    const start = world.now().getTime();
    let looks = 0;
    // Each look at the clock finds it seven seconds later: one at the start, one before each item.
    const now = () => new Date(start + 7_000 * looks++);
    const answer = await closeItems(place, { ids: ['20000', '20001'], statusId: status.done }, { ...world, now });
    expect(answer).toEqual({ done: [was('20000', status.toDo)], failed: [], retryAfterInSeconds: 0 });
  });

  test('finds two people at once: who comes second has nothing to do', async () => {
    const site = openShop(items);
    await close(site, ['20000'], people.developer);
    expect((await close(site, ['20000'])).done).toEqual([{ id: '20000', before: { kind: 'nothing-to-do' } }]);
  });
});

describe('bringing back what was closed', () => {
  const back = async (
    site: ReturnType<typeof openShop>,
    who: string = people.productOwner,
    wanted = [{ id: '20001', statusId: status.inProgress as string }],
  ) => valueOf(await site.tandem.ask('reopenItems', who, shop, { items: wanted }));
  const notYours = [{ id: '20001', why: 'You did not close it just now, or somebody moved it since' }];

  test('moves it to where it stood, in a look and a request each; once is enough', async () => {
    const site = openShop(items, { asksForResolution: true });
    await close(site, ['20001']);
    expect((await back(site)).done).toEqual([was('20001', status.done)]);
    expect(asked(site.tandem.sent)).toEqual(['user POST bulkfetch', 'user POST transitions']);
    expect(await site.status('SHOP-2')).toBe('In Progress');
    expect((await back(site)).done).toEqual([{ id: '20001', before: { kind: 'nothing-to-do' } }]);
  });

  test('is only for who closed it, within the hour, to the status it had, and where nobody moved it since', async () => {
    const site = openShop(items);
    await close(site, ['20001']);
    expect((await back(site, people.developer)).failed).toEqual(notYours);
    expect((await back(site, people.productOwner, [{ id: '20001', statusId: status.toDo }])).failed).toEqual(notYours);
    site.passHours(2);
    expect((await back(site)).failed).toEqual(notYours);

    const moved = openShop(items);
    await close(moved, ['20001']);
    await moved.send(people.developer, 'POST', '/issue/SHOP-2/transitions', { transition: { id: '11' } });
    expect((await back(moved)).failed).toEqual(notYours);
    expect(await moved.status('SHOP-2')).toBe('To Do');
  });
});
