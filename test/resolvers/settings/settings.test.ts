import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const open = () => openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));
const shop = { project: { id: '10001', key: 'SHOP' } };
const shop2 = { ...shop, issue: { id: '20001', key: 'SHOP-2' } };

describe('settings', () => {
  test('begin as the defaults, tell every rule, and say who may save', async () => {
    const tandem = open();
    const seen = valueOf(await tandem.ask('settings', people.productOwner, shop));
    expect(seen).toMatchObject({ version: 0, canSave: false });
    expect(seen.settings).toEqual(seen.defaults);
    expect(seen.rules.find(({ id }) => id === 'story/atomic')).toMatchObject({ muted: 0, title: expect.any(String) });
    expect(valueOf(await tandem.ask('settings', people.admin, shop)).canSave).toBe(true);
  });

  test('tell how often a rule is muted among the open items it speaks on, once the backlog was looked at', async () => {
    const tandem = open();
    const before = valueOf(await tandem.ask('refinement', people.productOwner, shop2));
    const [finding] = before.review.findings;
    if (!finding) throw new Error('the sketch should give a finding');
    const { rule, quote, message } = finding;
    const mute = { rule, quote, message, reason: 'Agreed with the team' };
    valueOf(await tandem.ask('muteFinding', people.productOwner, shop2, mute));
    const ruleIn = async () =>
      valueOf(await tandem.ask('settings', people.admin, shop)).rules.find(({ id }) => id === rule);
    expect(await ruleIn()).toMatchObject({ muted: 1, spoken: null });
    const { health } = valueOf(await tandem.ask('backlogHealth', people.productOwner, shop));
    const told = [...health.hurts, ...health.habits].find((hurt) => hurt.rule === rule)?.itemKeys ?? [];
    expect(told).not.toContain('SHOP-2');
    const known = await ruleIn();
    expect(known?.spoken).toEqual({ on: told.length + 1, muted: 1, asOf: siteNow.toISOString() });
  });

  test('offer no rule that can only speak on files', async () => {
    const { rules } = valueOf(await open().ask('settings', people.admin, shop));
    const ofBacklog = rules.map(({ id }) => id).filter((id) => id.startsWith('backlog/'));
    expect(ofBacklog).toContain('backlog/duplicate');
    expect(ofBacklog).not.toContain('backlog/missing-counterpart');
  });

  test('keep how much each health rule weighs; nothing weighs less than nothing', async () => {
    const tandem = open();
    const weigh = (weight: number) => ({ version: 0, settings: { healthWeights: { 'health/orphans': weight } } });
    expect(await tandem.ask('saveSettings', people.admin, shop, weigh(-1))).toMatchObject({ ok: false });
    const saved = valueOf(await tandem.ask('saveSettings', people.admin, shop, weigh(20)));
    expect(saved.settings.healthWeights).toEqual({ 'health/orphans': 20 });
  });

  test('name the rules of the backlog’s health with their weights, which sum to 100; nobody mutes them', async () => {
    const { rules } = valueOf(await open().ask('settings', people.admin, shop));
    const weighed = rules.filter(({ weight }) => weight !== undefined);
    expect(weighed.every(({ id, muted, spoken }) => id.startsWith('health/') && muted === 0 && spoken === null)).toBe(
      true,
    );
    expect(weighed.reduce((sum, { weight = 0 }) => sum + weight, 0)).toBe(100);
  });

  test('weigh the very next report of the whole backlog anew, and nothing is read again for that', async () => {
    const tandem = open();
    await tandem.openWorld('').projectQueue.push({ projectId: '10001', task: 'records' });
    await tandem.runTasks();
    const partsNow = async () => {
      const { whole } = valueOf(await tandem.ask('wholeBacklog', people.productOwner, shop));
      if (whole.kind !== 'ready') throw new Error(whole.kind);
      return new Map(whole.report.parts.map(({ rule, atStake }) => [rule, atStake]));
    };
    const before = await partsNow();
    expect(before.get('health/orphans')).toBeLessThan(50);
    const wanted = { healthWeights: { 'health/orphans': 100 }, rules: { 'health/runway': 'off' as const } };
    valueOf(await tandem.ask('saveSettings', people.admin, shop, { version: 0, settings: wanted }));
    tandem.tasks.length = 0;
    const after = await partsNow();
    expect(after.get('health/orphans')).toBeGreaterThan(50);
    expect(after.has('health/runway')).toBe(false);
    expect([...after.values()].reduce((sum, points) => sum + points, 0)).toBeCloseTo(100, 0);
    expect(tandem.tasks.filter(({ task }) => task === 'records')).toEqual([]);
  });

  test('keep the days on which nobody works; a week needs a day to work on, an entry an end after its beginning', async () => {
    const tandem = open();
    const save = (weekdaysOff: readonly number[], from = '2026-12-24', to = '2026-12-31') => {
      const calendar = { weekdaysOff, daysOff: [{ from, to, why: 'Christmas' }] };
      return tandem.ask('saveSettings', people.admin, shop, { version: 0, settings: { calendar } });
    };
    for (const refused of [save([0, 1, 2, 3, 4, 5, 6]), save([7]), save([0], '2026-12-31', '2026-12-24')])
      expect(await refused).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
    expect(valueOf(await save([5, 6])).settings.calendar).toEqual({
      weekdaysOff: [5, 6],
      daysOff: [{ from: '2026-12-24', to: '2026-12-31', why: 'Christmas' }],
    });
  });

  test('change how items are judged once an administrator saved them', async () => {
    const tandem = open();
    const before = valueOf(await tandem.ask('refinement', people.productOwner, shop2));
    const [finding] = before.review.findings;
    if (!finding) throw new Error('the sketch should give a finding');
    const settings = { rules: { [finding.rule]: 'off' as const }, tooBigFrom: 13, criteriaForm: 'checklist' as const };
    const saved = valueOf(await tandem.ask('saveSettings', people.admin, shop, { version: 0, settings }));
    expect(saved).toMatchObject({ version: 1, settings: { rules: settings.rules, criteriaForm: 'checklist' } });
    // What equals its default is not kept, so that it goes on following it.
    expect(tandem.savedSettings.rows.get('10001')?.value).toEqual({ rules: settings.rules, criteriaForm: 'checklist' });
    const after = valueOf(await tandem.ask('refinement', people.productOwner, shop2));
    expect(after.review.findings.map(({ rule }) => rule)).not.toContain(finding.rule);
    expect(valueOf(await tandem.ask('criteriaHelp', people.productOwner, shop2)).form).toBe('checklist');
  });

  test('are not overwritten by somebody who looked at an older version', async () => {
    const tandem = open();
    await tandem.ask('saveSettings', people.admin, shop, { version: 0, settings: { tooBigFrom: 8 } });
    const late = await tandem.ask('saveSettings', people.admin, shop, { version: 0, settings: { tooBigFrom: 5 } });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(valueOf(await tandem.ask('settings', people.admin, shop)).settings.tooBigFrom).toBe(8);
  });

  test('that cannot be read are shown as the defaults, which an administrator may put in their place', async () => {
    const tandem = open();
    await tandem.savedSettings.replace('10001', { tooBigFrom: 'eight' }, 0);
    const seen = valueOf(await tandem.ask('settings', people.admin, shop));
    expect(seen).toMatchObject({ version: 1, isUnreadable: true, settings: seen.defaults });
    expect(tandem.savedSettings.rows.get('10001')?.value).toEqual({ tooBigFrom: 'eight' });
    const reset = { version: seen.version, settings: seen.settings };
    const after = valueOf(await tandem.ask('saveSettings', people.admin, shop, reset));
    expect(after).toMatchObject({ version: 2, settings: seen.defaults });
    expect(after).not.toHaveProperty('isUnreadable');
  });

  test('are saved by project administrators alone, and shown to nobody who may not see the project', async () => {
    const tandem = open();
    const save = { version: 0, settings: { tooBigFrom: 8 } };
    expect(await tandem.ask('saveSettings', people.productOwner, shop, save)).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden' },
    });
    expect(tandem.savedSettings.rows.size).toBe(0);
    expect(await tandem.ask('settings', people.outsider, shop)).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  test.each([{ tooBigFrom: 0 }, { rules: { 'story/atomic': 'loud' } }, { shoeSize: 42 }])(
    'refuse %j',
    async (wrong) => {
      const reply = await open().ask('saveSettings', people.admin, shop, { version: 0, settings: wrong });
      expect(reply).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
    },
  );
});
