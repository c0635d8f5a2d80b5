/** Projects without a board, or with several that show different work: the records are those of the whole project. */
import { runProjectTask } from '../../src/jobs/project-task';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import type { SiteSeed } from '../../src/local/jira/seed';
import { openTandem, valueOf } from '../resolvers/open-tandem';
import { baseUrl, board, people, siteNow, siteSeed } from '../support/site-seed';
import { shop } from './lived-site';

const seed = siteSeed({ issues: ['SHOP-1', 'SHOP-2', 'SHOP-3'].map((key) => ({ key })) });

async function analysed(boards: SiteSeed['boards'], sprints: SiteSeed['sprints'] = []) {
  const tandem = openTandem(openEmbeddedJira({ ...seed, boards, sprints }, { now: () => siteNow, baseUrl }));
  await runProjectTask({ projectId: shop.id, task: 'records' }, tandem.openWorld(''), () => 900_000);
  const { whole } = valueOf(await tandem.ask('wholeBacklog', people.productOwner, { project: shop }));
  if (whole.kind !== 'ready') throw new Error(whole.kind);
  return { report: whole.report, site: await tandem.openWorld('').records.site(shop.id) };
}

const [own] = seed.boards.filter(({ id }) => id === board.shop);
if (!own) throw new Error('the shop should have a board');

test('without a board the backlog is judged all the same, and nobody knows a pace', async () => {
  const { report, site } = await analysed([]);
  expect(site).toMatchObject({ boardId: null, columns: [] });
  expect(report).toMatchObject({ openItems: 3, runway: { kind: 'not-enough-history' } });
});

test('of several boards the team’s is one, whatever the others filter, and all items of the project count', async () => {
  const [toDo, ...others] = own.columns;
  const jql = 'project = SHOP AND issuetype = Bug ORDER BY Rank';
  const narrow = { ...own, id: 71, name: 'Bugs only', type: 'kanban' as const, columns: [...others], jql };
  const wide = { ...own, id: 72, name: 'Everything', type: 'kanban' as const };
  expect(toDo?.statusIds.length).toBeGreaterThan(0);
  const alone = await analysed([own], seed.sprints);
  for (const boards of [
    [own, narrow, wide],
    [narrow, wide, own],
  ]) {
    const { report, site } = await analysed(boards, seed.sprints);
    expect(site).toEqual(alone.site);
    expect(report).toEqual(alone.report);
  }
});
