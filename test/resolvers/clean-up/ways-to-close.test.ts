import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { waysToClose } from '../../../src/resolvers/clean-up/ways-to-close';
import { baseUrl, people, siteNow, siteSeed, status, type SiteSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';
import { asked, shop } from './open-shop';

const wontDo = { id: '10005', name: "Won't do", category: 'done' } as const;
const done = { id: status.done, name: 'Done', category: 'done' } as const;
const issues = [{ key: 'SHOP-1' }, { key: 'SHOP-2', statusId: status.done }, { key: 'TEAM-1' }, { key: 'SHOP-3' }];
const ids = ['20000', '20001', '20002', '20003', '29999'];

function open(sketch: Omit<SiteSketch, 'issues'> = {}) {
  const seed = siteSeed({ ...sketch, issues });
  const projects = seed.projects.map((each) =>
    each.key === 'SHOP' ? { ...each, statusIds: [...each.statusIds, wontDo.id] } : each,
  );
  const site = { ...seed, projects, statuses: [...seed.statuses, wontDo] };
  return openTandem(openEmbeddedJira(site, { now: () => siteNow, baseUrl }));
}

describe('ways to close', () => {
  test('are the statuses that mean done, first the one that says the work was not; in one request for all', async () => {
    const tandem = open();
    const { statuses, none } = valueOf(await tandem.ask('waysToClose', people.productOwner, shop, { ids }));
    expect(statuses).toEqual([
      { status: wontDo, ids: ['20000', '20003'] },
      { status: done, ids: ['20000', '20003'], countsAsFinished: true },
    ]);
    expect(none).toEqual([]);
    expect(asked(tandem.sent)).toEqual(['user POST bulkfetch']);
  });

  test('count as finished work only where no screen on the way can say that the work was not done', async () => {
    const tandem = open({ asksForResolution: true });
    const { statuses } = valueOf(await tandem.ask('waysToClose', people.productOwner, shop, { ids }));
    expect(statuses).toEqual([
      { status: wontDo, ids: ['20000', '20003'] },
      { status: done, ids: ['20000', '20003'] },
    ]);
    expect(asked(tandem.sent)).toEqual(['user POST bulkfetch', 'user GET transitions']);
  });

  test('of two steps to one status are told by the first, which is the one that closing takes', async () => {
    const tandem = open({ asksForResolution: true });
    const world = tandem.openWorld(people.productOwner);
    const alsoPlain = async (...asked: Parameters<typeof world.asUser.standings>) =>
      (await world.asUser.standings(...asked)).map((each) => ({
        ...each,
        transitions: (each.transitions ?? []).flatMap((one) => [one, { ...one, id: `${one.id}1`, hasScreen: false }]),
      }));
    const place = { issue: null, project: shop.project, board: null, sprintId: null };
    const twice = { ...world, asUser: { ...world.asUser, standings: alsoPlain } };
    const { statuses } = await waysToClose(place, { ids }, twice);
    expect(statuses).toEqual([
      { status: wontDo, ids: ['20000', '20003'] },
      { status: done, ids: ['20000', '20003'] },
    ]);
  });

  test('are none for who may not move items', async () => {
    const answer = valueOf(await open().ask('waysToClose', people.reader, shop, { ids }));
    expect(answer).toEqual({ statuses: [], none: ['20000', '20003'] });
  });

  test('are asked of one item for all of its type and status, where Jira told none with the items', async () => {
    const tandem = open();
    const world = tandem.openWorld(people.productOwner);
    const untold = async (wanted: readonly string[]) =>
      (await world.asUser.standings(wanted)).map((each) => ({ ...each, transitions: null }));
    const place = { issue: null, project: shop.project, board: null, sprintId: null };
    const silent = { ...world, asUser: { ...world.asUser, standings: untold } };
    const { statuses } = await waysToClose(place, { ids }, silent);
    expect(statuses.map((way) => way.ids)).toEqual([
      ['20000', '20003'],
      ['20000', '20003'],
    ]);
    expect(asked(tandem.sent)).toEqual(['user POST bulkfetch', 'user GET transitions']);
  });
});
