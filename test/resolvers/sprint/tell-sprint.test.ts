import type { SprintGoalAnswer } from '../../../src/contract';
import type { SprintStory } from '../../../src/core/model/sprint-story';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import type { SeedSprint } from '../../../src/local/jira/seed';
import { fourItems, livedSite, livedSprint, shop, sized } from '../../jobs/lived-site';
import { baseUrl, board, people, siteNow, siteSeed, sprint, status, type IssueSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const onBoard = { project: shop, board: { id: String(board.shop), type: 'scrum' } };
function storyIn(answer: SprintGoalAnswer): SprintStory {
  if (answer.kind !== 'sprint') throw new Error('no story');
  return answer.story;
}
const linesOf = ({ ledger }: SprintStory) =>
  Object.fromEntries((ledger?.lines ?? []).map(({ name, items: count, points }) => [name, [count, points]]));

async function running() {
  const { site, id } = await livedSprint();
  site.pass(1);
  const ask = async (payload: Record<string, unknown> = {}, person: string = people.productOwner) =>
    valueOf(await site.tandem.ask('sprintGoal', person, onBoard, payload));
  return { site, id, ask, sent: () => site.tandem.sent.length };
}

const lived = {
  ...{ start: [3, 10], added: [1, 8], removed: [1, 2], reestimated: [1, 3], done: [1, 3], left: [2, 16] },
};

describe('the story of a running sprint', () => {
  test('is exact from the first look, also about what was taken out, within six requests', async () => {
    const { ask, sent, site } = await running();
    const story = storyIn(await ask());
    expect(sent()).toBeLessThanOrEqual(6);
    expect(site.tandem.sent.every(({ who }) => who === 'user')).toBe(true);
    expect(linesOf(story)).toEqual(lived);
    expect(story.ledger?.identityHolds).toBe(true);
    expect(story.burnUp.at(-1)).toMatchObject({ scope: { items: 3, points: 19 }, done: { items: 1, points: 3 } });
    expect(story.history).toEqual({ kind: 'reading', done: 0, total: null });
    const asked = site.tandem.tasks.map(({ task }) => task);
    expect(asked).toEqual(expect.arrayContaining(['history', 'sprints']));
    // Whoever asks next does not ask the jobs again.
    await ask();
    expect(site.tandem.tasks).toHaveLength(asked.length);
  });

  test('costs at most six requests cold and two warm once the jobs have run, and says the same', async () => {
    const { ask, sent, site } = await running();
    await ask();
    await site.tandem.runTasks();
    site.tandem.forgetWarm();
    const story = storyIn(await ask());
    expect(sent()).toBeLessThanOrEqual(6);
    expect(linesOf(story)).toEqual(lived);
    expect(story.history).toEqual({ kind: 'ready', closedSprints: 0 });
    expect(linesOf(storyIn(await ask()))).toEqual(lived);
    expect(sent()).toBeLessThanOrEqual(2);
  });

  test('asks again only for the histories of what changed', async () => {
    const { ask, site } = await running();
    await ask();
    await site.tandem.runTasks();
    await ask();
    site.pass(1 / 120);
    await site.move('SHOP-2', 'inProgress');
    const story = storyIn(await ask());
    expect(site.tandem.sent.map(({ path }) => path.split('?')[0]).slice(-1)).toEqual([
      '/rest/api/3/changelog/bulkfetch',
    ]);
    expect(story.talk.find(({ key }) => key === 'SHOP-2')?.because).toContain('Begun today');
  });

  test('counts an item that is gone or hidden, and tells nothing of it', async () => {
    const { ask, site, id } = await running();
    const { sprintHistory } = site.tandem.openWorld('');
    const planned = [
      { id: '20000', key: 'SHOP-1' },
      { id: '99999', key: 'TOP-1' },
    ];
    await sprintHistory.seeStart(id, { activatedAt: siteNow.toISOString(), planned });
    const story = storyIn(await ask());
    expect(story.ledger?.hiddenItems).toBe(1);
    expect(JSON.stringify(story)).not.toContain('TOP-1');
  });

  test('a goal that was edited while the sprint ran is in the ledger and beside the goal', async () => {
    const { ask, site, id } = await running();
    const { sprintHistory } = site.tandem.openWorld('');
    await sprintHistory.seeGoal(id, { at: siteNow.toISOString(), goal: 'Guests can browse' });
    await sprintHistory.seeGoal(id, {
      at: new Date(siteNow.getTime() + 86_400_000).toISOString(),
      goal: 'Guests can pay',
    });
    const answer = await ask();
    if (answer.kind !== 'sprint') throw new Error(answer.why);
    expect(answer.report.goal.findings.map(({ rule }) => rule)).toContain('goal/edited');
    expect(storyIn(answer).ledger?.events.map(({ what }) => what)).toContain(
      'The goal was “Guests can browse” and became “Guests can pay”',
    );
  });
});

describe('the story of a closed sprint', () => {
  async function closed() {
    const lifeline = await running();
    const { site, id } = lifeline;
    site.pass(240);
    await site.close(id);
    site.pass(1);
    return lifeline;
  }

  test('is read from the ledger that was kept, whatever changes later', async () => {
    const { site, id, ask, sent } = await closed();
    expect(storyIn(await ask({ sprintId: id }))).toMatchObject({ ledger: null, history: { kind: 'reading' } });
    await site.tandem.runTasks();
    await site.size('SHOP-2', 100);
    site.tandem.forgetWarm();
    const answer = await ask({ sprintId: id });
    const story = storyIn(answer);
    expect(sent()).toBeLessThanOrEqual(6);
    expect(linesOf(story)).toEqual(lived);
    expect(story.ledger?.keptAt).not.toBeNull();
    expect(story.ledger?.events.find(({ key }) => key === 'SHOP-3')?.summary).toBe('Item SHOP-3');
    expect(story.odds.all).toEqual({ kind: 'not-used', why: 'The sprint is over' });
    expect(story.outcome).toEqual({ given: null, mayAnswer: false });
  });

  test('is what the dialog shows between two sprints', async () => {
    const { site, id, ask } = await closed();
    await ask({ sprintId: id });
    await site.tandem.runTasks();
    site.tandem.forgetWarm();
    const answer = await ask();
    expect(answer.kind === 'sprint' && answer.report.sprint.id).toBe(id);
  });

  test('counts what was deleted since as hidden', async () => {
    const { site, id, ask } = await closed();
    await ask({ sprintId: id });
    await site.tandem.runTasks();
    await site.act('DELETE', '/rest/api/3/issue/SHOP-3', undefined);
    const story = storyIn(await ask({ sprintId: id }));
    expect(linesOf(story)).toEqual(lived);
    expect(story.ledger?.hiddenItems).toBe(1);
    expect(JSON.stringify(story.ledger)).not.toContain('SHOP-3');
  });
});

describe('sprints whose data is odd', () => {
  const siteWith = (change: Partial<SeedSprint>, issues?: readonly IssueSketch[]) => {
    const seed = siteSeed(issues ? { issues } : {});
    const sprints = seed.sprints.map((each) => (each.id === sprint.active ? { ...each, ...change } : each));
    return openTandem(openEmbeddedJira({ ...seed, sprints }, { now: () => siteNow, baseUrl }));
  };
  const storyOf = async (tandem: ReturnType<typeof openTandem>, payload = {}) =>
    storyIn(valueOf(await tandem.ask('sprintGoal', people.productOwner, onBoard, payload)));

  test('without dates there is no ledger and no odds, and both say why', async () => {
    const story = await storyOf(siteWith({ startDate: null, endDate: null }));
    expect(story.ledger).toBeNull();
    expect(story.ledgerMissing).toMatch(/no start date/);
    expect(story.odds.all).toEqual({ kind: 'not-used', why: 'The sprint has no start or end date' });
    expect(story.spill).toEqual([]);
  });

  test('with an end before its start the ledger stands, with the fault named', async () => {
    const story = await storyOf(siteWith({ endDate: '2026-03-01T09:00:00.000Z' }));
    expect(story.ledger?.faults.map(({ what }) => what).join()).toMatch(/planned end lies before the start/);
    expect(story.odds.all.kind).toBe('not-used');
  });

  test('without items and without a goal nothing breaks', async () => {
    const story = await storyOf(siteWith({ goal: '' }, [{ key: 'SHOP-1' }]));
    expect(linesOf(story)).toMatchObject({ start: [0, 0], left: [0, 0] });
    expect(story.talk).toEqual([]);
    expect(story.alignment.goalShare.items).toBe(0);
  });

  test('a sprint to come gets help for planning instead', async () => {
    const planned = ['SHOP-1', 'SHOP-2', 'SHOP-3'].map((key) => sized(key, 3, { sprintIds: [sprint.future] }));
    const open = sized('SHOP-4', 8, { sprintIds: [sprint.active], statusId: status.inProgress });
    const tandem = siteWith({}, [...planned, open]);
    const story = await storyOf(tandem, { sprintId: sprint.future });
    expect(tandem.sent.length).toBeLessThanOrEqual(6);
    expect(story.ledgerMissing).toBe('The sprint has not started.');
    expect(story.planning).toMatchObject({
      fits: { kind: 'not-enough-history', of: 'closed sprints' },
      planned: { items: 3, points: 9 },
      carryOver: { items: 1 },
    });
    expect(story.planning?.notReady.map(({ key }) => key)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(story.planning?.notReady[0]?.nextStep).toEqual(expect.any(String));
  });

  test('the story stands where the queue takes nothing more', async () => {
    const jira = openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl });
    const tandem = openTandem(jira, { isQueueFull: true });
    const story = await storyOf(tandem);
    expect(story.ledger).not.toBeNull();
    expect(tandem.log.join()).toMatch(/history: no sprints asked for/);
  });
});

test('an item that was in another board’s sprint is named among what to know about the data', async () => {
  const site = livedSite(fourItems);
  const elsewhere = await site.act('POST', '/rest/agile/1.0/sprint', {
    ...{ name: 'Elsewhere', originBoardId: board.team, startDate: site.at() },
    endDate: new Date(siteNow.getTime() + 86_400_000).toISOString(),
  });
  await site.add(Number(elsewhere.id), 'SHOP-1');
  await site.edit(Number(elsewhere.id), { state: 'active' });
  site.pass(24);
  await site.close(Number(elsewhere.id));
  await site.start('Sprint 1', 'Guests can pay', ['SHOP-1', 'SHOP-2']);
  const { quality } = storyIn(valueOf(await site.tandem.ask('sprintGoal', people.productOwner, onBoard)));
  expect(quality?.checks.find(({ id }) => id === 'data/several-boards')).toMatchObject({
    notJudged: null,
    found: [{ key: 'SHOP-1', what: expect.stringContaining('SHOP board') as unknown }],
  });
});
