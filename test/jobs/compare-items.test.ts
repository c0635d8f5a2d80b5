import { runProjectTask } from '../../src/jobs/project-task';
import { openShop, shop } from '../resolvers/clean-up/open-shop';
import { daysFromNow, people, status, type IssueSketch } from '../support/site-seed';

type Site = ReturnType<typeof openShop>;

const projectId = shop.project.id;
const run = ({ tandem }: Site, task: 'build' | 'compare', timeLeftInMs = () => 900_000) =>
  runProjectTask({ projectId, task }, tandem.openWorld(''), timeLeftInMs);
const pairsOf = ({ tandem }: Site) => tandem.openWorld('').relatives.pairs.of(projectId);

/** With an index that is ready. */
async function indexed(issues: readonly IssueSketch[]): Promise<Site> {
  const site = openShop(issues);
  await site.tandem.ask('relatives', people.productOwner, { ...shop, issue: { id: '20000', key: issues[0]?.key } });
  await site.tandem.runTasks();
  return site;
}

/** Every tenth says the same as the one before it. */
const backlog = (count: number): readonly IssueSketch[] =>
  Array.from({ length: count }, (_none, place) => {
    const about = place % 10 === 9 ? place - 1 : place;
    return {
      key: `SHOP-${place + 1}`,
      summary: `Shelf-${about} of hall H${about} holds crate${about}a`,
      createdAt: daysFromNow(-400 + place / 10),
    };
  });

describe('comparing the items of a project', () => {
  test('keeps the pairs of what is open, by id, and no word', async () => {
    const site = await indexed(
      backlog(40).map((item, place) => (place === 19 ? { ...item, statusId: status.done } : item)),
    );
    expect((await run(site, 'compare')).kind).toBe('done');
    const kept = await pairsOf(site);
    expect(kept?.pairs.map(({ newer, older }) => `${newer} ${older}`).sort()).toEqual([
      ...['20009 20008', '20029 20028', '20039 20038'],
    ]);
    const stored = JSON.stringify([...site.tandem.store.values].filter(([key]) => /^relatives-(pairs|comp)/.test(key)));
    expect(stored).not.toMatch(/shelf|hall|crate/i);
  });

  test('goes on where an invocation ran out of time, to the same pairs as in one go', async () => {
    const many = backlog(1_050);
    const atOnce = await indexed(many);
    await run(atOnce, 'compare');
    const inTwo = await indexed(many);
    expect((await run(inTwo, 'compare', () => 30_000)).kind).toBe('continue');
    expect(await pairsOf(inTwo)).toBeNull();
    expect(inTwo.tandem.tasks).toEqual([{ projectId, task: 'compare' }]);
    expect((await run(inTwo, 'compare')).kind).toBe('done');
    expect(await pairsOf(inTwo)).toEqual(await pairsOf(atOnce));
    expect((await pairsOf(inTwo))?.pairs).toHaveLength(105);
    expect(await inTwo.tandem.openWorld('').relatives.pairs.comparing(projectId)).toBeNull();
  });

  test('looks once at each state of the index, and anew after the next', async () => {
    const site = await indexed(backlog(20));
    await run(site, 'compare');
    const first = await pairsOf(site);
    expect((await run(site, 'compare')).kind).toBe('skipped');

    const { relatives } = site.tandem.openWorld('');
    const head = await relatives.head(projectId);
    if (!head?.ready) throw new Error('the index should be ready');
    const building = { ...head.ready, generation: head.ready.generation + 1, done: 0, total: 0, pageToken: null };
    const at = site.tandem.openWorld('').now().toISOString();
    await relatives.writeHead(projectId, { ...head, building: { ...building, parts: 0, startedAt: at, beatAt: at } });
    await run(site, 'build');
    expect((await run(site, 'compare')).kind).toBe('done');
    expect((await pairsOf(site))?.generation).toBe((first?.generation ?? 0) + 1);
  });

  test('waits where Jira asks to, and ends where there is no index or none that can be read', async () => {
    const none = openShop(backlog(5));
    expect((await run(none, 'compare')).kind).toBe('skipped');

    const busy = await indexed(backlog(20));
    busy.tandem.answerInstead(({ path }) => path.endsWith('/search/jql'), {
      status: 429,
      headers: { 'retry-after': '120' },
    });
    expect(await run(busy, 'compare')).toEqual({ kind: 'wait', seconds: 120 });

    const broken = await indexed(backlog(20));
    for (const key of broken.tandem.store.values.keys())
      if (key.startsWith('relatives-part:')) await broken.tandem.store.set(key, 'dust');
    expect((await run(broken, 'compare')).kind).toBe('skipped');
    expect(await pairsOf(broken)).toBeNull();
  });

  test('is forgotten with its project', async () => {
    const site = await indexed(backlog(20));
    await run(site, 'compare');
    await site.tandem.openWorld('').relatives.forget(projectId);
    expect([...site.tandem.store.values.keys()].filter((key) => key.startsWith('relatives'))).toEqual([]);
  });
});
