import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { closedSprints, steady } from '../../core/forecast/report/told-team';
import {
  baseUrl,
  board,
  field,
  issueType,
  paragraphs,
  people,
  siteNow,
  siteSeed,
  sprint,
  status,
  type IssueSketch,
} from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';
import { onPage, openForecast, points, project, releaseIn } from './open-forecast';

const issues: readonly IssueSketch[] = [
  {
    ...{ key: 'SHOP-1', summary: 'Checkout on a phone', issueTypeId: issueType.epic, dueDate: '2026-05-29' },
    description: paragraphs('Half of our shoppers pay on a phone.'),
  },
  {
    key: 'SHOP-2',
    sprintIds: [sprint.active],
    statusId: status.inProgress,
    customFields: points(5),
    fixVersionIds: ['10500'],
    assigneeId: people.developer,
  },
  { key: 'SHOP-3', parentKey: 'SHOP-1', customFields: points(8) },
  { key: 'SHOP-4', parentKey: 'SHOP-1', customFields: points(3), fixVersionIds: ['10500'], isFlagged: true },
  { key: 'SHOP-5', parentKey: 'SHOP-1', customFields: points(5), statusId: status.done, fixVersionIds: ['10500'] },
  { key: 'SHOP-6', issueTypeId: issueType.subtask, parentKey: 'SHOP-3', fixVersionIds: ['10500'] },
];

const open = (given: readonly IssueSketch[] = issues) => openForecast({ issues: given });

describe('forecast', () => {
  test('tells versions and epics with their items within eight Jira requests', async () => {
    const tandem = await open();
    const answer = await tandem.ask();
    expect(tandem.sent.length).toBeLessThanOrEqual(8);
    expect(answer).toMatchObject({
      project: { key: 'SHOP' },
      board: { id: board.shop },
      estimateFieldName: 'Story Points',
    });
    expect(answer.report).toMatchObject({ unit: 'points', by: 'sprints', today: '2026-03-11', teamSize: 1 });
    expect(releaseIn(answer, '10500')).toMatchObject({
      ...{ kind: 'version', name: 'Spring', promisedFor: '2026-04-01', hiddenItems: 0 },
      ...{ total: { items: 3, points: 13 }, done: { items: 1, points: 5 }, openKeys: ['SHOP-2', 'SHOP-4'] },
      ...{ dates: { kind: 'known' }, ownDate: { kind: 'known' } },
    });
    expect(releaseIn(answer, 'SHOP-1')).toMatchObject({
      ...{ kind: 'epic', name: 'Checkout on a phone', promisedFor: '2026-05-29', openKeys: ['SHOP-3', 'SHOP-4'] },
      warnings: expect.arrayContaining([
        expect.stringMatching(/^No success criteria are written in SHOP-1/),
      ]) as string[],
    });
    expect(answer.report.releases).toHaveLength(2);
    expect(answer.exports.csv).toContain('Spring');
    expect(answer.exports.mail.text).toMatch(/\n- Spring: 85% chance of being done by .*\. Promised for 1 April 2026/);
    expect(answer.exports.mail.text).toContain(answer.report.headline);
  });

  test('a day begins where the person is', async () => {
    const tandem = await open();
    tandem.passDays(0.5);
    expect((await tandem.ask({ timeZone: 'Pacific/Auckland' })).report.today).toBe('2026-03-12');
    expect((await tandem.ask({ timeZone: 'America/Los_Angeles' })).report.today).toBe('2026-03-11');
  });

  test('a week later it tells what moved the dates', async () => {
    const tandem = await open();
    const first = releaseIn(await tandem.ask(), 'SHOP-1');
    expect(first.drift).toMatchObject({ kind: 'not-enough-history', have: 0, need: 7 });
    tandem.passDays(7);
    await tandem.edit('SHOP-3', { [field.storyPoints]: 21 });
    const { drift } = releaseIn(await tandem.ask(), 'SHOP-1');
    if (drift.kind !== 'known') throw new Error(JSON.stringify(drift));
    const { since, days, because } = drift.value;
    expect(since).toBe('2026-03-11');
    expect(because.reestimates).toBeGreaterThan(0);
    expect(because.scope + because.pace + because.reestimates + because.time).toBe(days);
  });

  test('what was shown is kept once a day, and judged once its day has come', async () => {
    const tandem = await open();
    await tandem.ask();
    const kept = tandem.store.values.size;
    await tandem.ask();
    expect(tandem.store.values.size).toBe(kept);
    const shelf = tandem.openWorld('').shownForecasts;
    expect((await shelf.said(project.id)).map(({ id, doneOn }) => [id, doneOn])).toEqual([
      ['version/10500', null],
      ['epic/SHOP-1', null],
    ]);
    // An epic that is deleted can never be judged; a version without open items is done.
    tandem.passDays(7);
    await tandem.edit('SHOP-4', { fixVersions: [] });
    await tandem.finish('SHOP-2');
    await tandem.ask();
    expect((await shelf.said(project.id))[0]?.doneOn).toBe('2026-03-18');
  });

  test('what was said of an epic stays where somebody looks who may not see it', async () => {
    const tandem = await openForecast({ issues, hidden: ['SHOP-1'] });
    await tandem.ask();
    const said = async () => (await tandem.openWorld('').shownForecasts.said(project.id)).map(({ id }) => id);
    const before = await said();
    expect(before).toContain('epic/SHOP-1');
    tandem.passDays(7);
    const part = await tandem.ask({}, people.reader);
    expect(part.report.releases.map(({ id }) => id)).not.toContain('SHOP-1');
    expect(await said()).toEqual(before);
    // Once it is gone for all, it can never be judged.
    tandem.passDays(7);
    await tandem.inJira('DELETE', '/rest/api/3/issue/SHOP-1', undefined, people.admin);
    await tandem.ask();
    expect(await said()).toEqual(before.filter((id) => id !== 'epic/SHOP-1'));
  });

  test('the end of an epic is learned however many others were told of', async () => {
    const many = Array.from({ length: 60 }, (_, at): IssueSketch => {
      const epicKey = `SHOP-${100 + at - (at % 2)}`;
      return at % 2 === 0
        ? { key: epicKey, issueTypeId: issueType.epic }
        : { key: `SHOP-${100 + at}`, parentKey: epicKey, customFields: points(1) };
    });
    const tandem = await open(many);
    await tandem.ask();
    tandem.passDays(7);
    await tandem.finish('SHOP-158');
    await tandem.ask();
    const said = await tandem.openWorld('').shownForecasts.said(project.id);
    expect(said.find(({ id }) => id === 'epic/SHOP-158')?.doneOn).toBe('2026-03-18');
    expect(said).toHaveLength(30);
  });

  test('without enough history it refuses the dates and says what is missing', async () => {
    const tandem = await open();
    const { sprintHistory } = tandem.openWorld('');
    const sprints = closedSprints(steady.slice(0, 3));
    await sprintHistory.keep(board.shop, { readAt: siteNow.toISOString(), withoutLedger: [], sprints });
    const answer = await tandem.ask();
    expect(releaseIn(answer, '10500').dates).toMatchObject({ kind: 'not-enough-history', have: 3, need: 5 });
    expect(await tandem.openWorld('').shownForecasts.said(project.id)).toEqual([]);
  });

  test('while the past is being read it says how far that is, and records nothing', async () => {
    const tandem = openTandem(openEmbeddedJira(siteSeed({ issues }), { now: () => siteNow, baseUrl }));
    const answer = valueOf(await tandem.ask('forecast', people.productOwner, onPage));
    expect(answer.report.history).toMatchObject({ kind: 'reading', done: 0 });
    expect(await tandem.openWorld('').shownForecasts.said(project.id)).toEqual([]);
  });

  test('whoever may look at the project is told the same, whoever may not nothing', async () => {
    expect((await (await open()).ask({}, people.reader)).report.releases).toHaveLength(2);
    const outside = await openTandem(openEmbeddedJira(siteSeed({ issues }), { now: () => siteNow, baseUrl })).ask(
      'forecast',
      people.outsider,
      onPage,
    );
    expect(outside).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('of a long backlog it says how much it read, and reads what belongs to a release further down too', async () => {
    const long = Array.from({ length: 520 }, (_, at): IssueSketch => ({
      key: `SHOP-${at + 1}`,
      customFields: points(1),
    }));
    const tandem = await open([...long, { key: 'SHOP-900', customFields: points(3), fixVersionIds: ['10500'] }]);
    const answer = await tandem.ask();
    expect(answer.cutAfterItems).toBe(500);
    expect(releaseIn(answer, '10500').openKeys).toEqual(['SHOP-900']);
    expect(answer.report.assumptions.join()).toContain('the first 500 items were read');
    expect(tandem.sent.length).toBeLessThanOrEqual(16);
  });

  test('what a person may not see is counted in the dates and not in the sums', async () => {
    const tandem = await openForecast({ issues, hidden: ['SHOP-4'] });
    const [whole, part] = [await tandem.ask(), await tandem.ask({}, people.reader)];
    for (const id of ['10500', 'SHOP-1']) {
      expect(releaseIn(part, id).dates).toEqual(releaseIn(whole, id).dates);
      expect(releaseIn(part, id)).toMatchObject({ hiddenItems: 1, left: { items: 1 } });
    }
    expect(JSON.stringify(part)).not.toContain('SHOP-4');
  });

  test('a project without versions and epics is told its velocity', async () => {
    const { report } = await (await open([{ key: 'SHOP-7', customFields: points(3) }])).ask();
    expect(report.releases.map(({ id }) => id)).toEqual(['10500']);
    expect(report.velocity.sprints).toHaveLength(steady.length);
  });
});

describe('about one release', () => {
  const spring = { kind: 'version', id: '10500' } as const;
  const about = async <Q extends 'releaseBurnUp' | 'scopeAdvice' | 'whatIf'>(
    question: Q,
    payload: Record<string, unknown>,
  ) => {
    const tandem = await open();
    const reply = await tandem.tandem(question, people.productOwner, onPage, payload);
    expect(tandem.sent.length).toBeLessThanOrEqual(8);
    return reply;
  };

  test('its burn-up tells past and fan', async () => {
    const { unit, release, burnUp } = valueOf(await about('releaseBurnUp', spring));
    expect([unit, release.name]).toEqual(['points', 'Spring']);
    if (burnUp.kind !== 'known') throw new Error('unknown');
    expect(burnUp.value.past.at(-1)).toMatchObject({ at: '2026-03-11', scope: 13 });
    expect(burnUp.value.fan.at(-1)?.p15).toBe(13);
  });

  test('what to leave out so that a near day holds', async () => {
    const { release, advice } = valueOf(await about('scopeAdvice', { ...spring, date: '2026-03-20', level: 85 }));
    expect(release).toEqual({ ...spring, name: 'Spring' });
    if (advice.kind !== 'known') throw new Error(JSON.stringify(advice));
    expect(advice.value.leaveOut.map(({ key }) => key)).toEqual(['SHOP-4']);
    expect(advice.value.chanceAfter).toBeGreaterThan(advice.value.chanceWithAll);
  });

  test('what more work would do to it', async () => {
    const { whatIf } = valueOf(await about('whatIf', { ...spring, addItems: 8 }));
    if (whatIf.kind !== 'known') throw new Error(JSON.stringify(whatIf));
    expect(whatIf.value.daysLater).toBeGreaterThan(0);
    expect(whatIf.value.by).toBe('2026-04-01');
  });

  test('what no more scope would do to it', async () => {
    const { whatIf } = valueOf(await about('whatIf', { ...spring, noGrowth: true }));
    if (whatIf.kind !== 'known') throw new Error(JSON.stringify(whatIf));
    expect(whatIf.value.sentence).toMatch(/^With no more scope coming in /);
    expect(whatIf.value.daysLater).toBeLessThanOrEqual(0);
  });

  test.each([
    ['a release that is not open', { kind: 'version', id: '99' }, 'not-found'],
    ['what is no release', { kind: 'version', id: 'x' }, 'bad-question'],
    ['what is no day', { ...spring, date: '14 March', level: 85 }, 'bad-question'],
  ])('%s is a problem in words', async (_what, asked, kind) => {
    const reply = await about('scopeAdvice', { date: '2026-03-20', level: 85, ...asked });
    expect(reply).toMatchObject({ ok: false, problem: { kind } });
  });

  test('asked after the forecast it costs no request for a minute, then one while nothing changes', async () => {
    const tandem = await open();
    const burnUp = async (who: string = people.productOwner) => {
      const { release } = valueOf(await tandem.tandem('releaseBurnUp', who, onPage, spring));
      return { left: release.left.points, requests: tandem.sent.length };
    };
    await tandem.ask();
    expect(await burnUp()).toEqual({ left: 8, requests: 0 });
    // Another person may see other items.
    expect((await burnUp(people.reader)).requests).toBeGreaterThan(4);
    tandem.passDays(2 / 1440);
    expect(await burnUp()).toEqual({ left: 8, requests: 1 });
    await tandem.edit('SHOP-4', points(1));
    expect(await burnUp()).toMatchObject({ left: 6 });
    tandem.passDays(6 / 1440);
    expect((await burnUp()).requests).toBeGreaterThan(4);
  });
});
