import { lozengeKey } from '../../../src/jira/marks/status-lozenge';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import {
  baseUrl,
  daysFromNow,
  field,
  paragraphs,
  people,
  siteNow,
  siteSeed,
  sprint,
  status,
  type IssueSketch,
} from '../../support/site-seed';
import { appId, openTandem, valueOf } from '../open-tandem';

const open = (issues?: readonly IssueSketch[]) => {
  const jira = openEmbeddedJira(siteSeed(issues ? { issues } : {}), { now: () => siteNow, baseUrl });
  return { jira, tandem: openTandem(jira) };
};
const on = (key: string, id: string) => ({ issue: { id, key }, project: { id: '10001', key: 'SHOP' } });
const shop2 = on('SHOP-2', '20001');
const unclear: readonly IssueSketch[] = [
  { key: 'SHOP-1', summary: 'Make it easy and user-friendly', description: paragraphs('TBD. Should be fast, etc.') },
  { key: 'SHOP-2', summary: 'Sized', customFields: { [field.storyPoints]: 3 } },
];
const first = on('SHOP-1', '20000');

describe('refinement', () => {
  test('tells what stands in the way, with two questions as the person, one as the app and two marks at the first opening', async () => {
    const { tandem } = open(unclear);
    const value = valueOf(await tandem.ask('refinement', people.productOwner, first));
    expect(value.issue).toMatchObject({ key: 'SHOP-1', kind: 'story', estimate: null, sprintName: null });
    expect(value.canEdit).toBe(true);
    expect(value.estimatesAreUsed).toBe(true);
    expect(value.review.findings.length).toBeGreaterThan(0);
    for (const { start, end, quote } of value.review.findings) expect(value.review.text.slice(start, end)).toBe(quote);
    expect(tandem.sent.map(({ who, method }) => `${who} ${method}`)).toEqual([
      'user GET',
      'user POST',
      'app GET',
      'app PUT',
      'app PUT',
    ]);
  });

  test('writes lozenge and property as the app, once, and not again while they are true', async () => {
    const { tandem } = open();
    const value = valueOf(await tandem.ask('refinement', people.productOwner, shop2));
    const writes = tandem.sent.filter(({ method }) => method === 'PUT');
    expect(writes.map(({ who, path }) => [who, path.split('/').at(-1)])).toEqual([
      ['app', encodeURIComponent(lozengeKey(appId))],
      ['app', 'tandem'],
    ]);
    const stored = await tandem.openWorld(people.admin).asApp.issueProperty('SHOP-2', lozengeKey(appId));
    expect(stored).toMatchObject({ type: 'lozenge', value: { label: `L${value.review.level} ${value.levelName}` } });
    expect(await tandem.openWorld(people.admin).asApp.issueProperty('SHOP-2', 'tandem')).toEqual({
      version: 1,
      readiness: value.readiness.score,
      level: value.review.level,
      openQuestions: 1,
      levels: value.levelHistory,
    });
    await tandem.ask('refinement', people.productOwner, shop2);
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(tandem.sent.map(({ who, method }) => `${who} ${method}`)).toEqual(['user GET']);
  });

  test('remembers the levels an item had, and says when it fell', async () => {
    const { tandem } = open([
      {
        key: 'SHOP-1',
        summary: 'As a shopper, I want to pay by card, so that I need no cash',
        description: paragraphs('Acceptance criteria', 'The receipt shows the sum.'),
      },
    ]);
    const before = valueOf(await tandem.ask('refinement', people.productOwner, first));
    expect(before).toMatchObject({ regressedFrom: null, levelHistory: [{ level: before.review.level }] });
    await tandem.edit('SHOP-1', { summary: 'TBD' });
    const after = valueOf(await tandem.ask('refinement', people.productOwner, first));
    expect(after.review.level).toBeLessThan(before.review.level);
    expect(after.regressedFrom).toBe(before.review.level);
    expect(after.levelHistory.map(({ level }) => level)).toEqual([before.review.level, after.review.level]);
  });

  test('reads the item with the app’s own rights for its marks alone, once', async () => {
    const { tandem } = open();
    const readAsApp = () => tandem.sent.filter(({ who, method }) => who === 'app' && method === 'GET').length;
    await tandem.ask('refinement', people.productOwner, shop2);
    expect(readAsApp()).toBe(1);
    await tandem.ask('refinement', people.developer, shop2);
    expect(readAsApp()).toBe(0);
  });

  test('sees in the item’s own history that its words changed while its Sprint was running', async () => {
    const items = (fieldId: string, from: string | null, to: string | null) => ({
      id: fieldId,
      authorId: people.developer,
      createdAt: daysFromNow(fieldId === 'description' ? -2 : -9),
      items: [{ field: fieldId, fieldtype: 'jira' as const, fieldId, from, fromString: from, to, toString: to }],
    });
    const sketch = {
      key: 'SHOP-1',
      summary: 'Receipt by mail',
      sprintIds: [sprint.active],
      histories: [items(field.sprint, '', String(sprint.active)), items('description', 'Once', 'Twice')],
    };
    const { tandem } = open([sketch]);
    const { review } = valueOf(await tandem.ask('refinement', people.productOwner, first));
    expect(review.findings).toContainEqual(
      expect.objectContaining({
        rule: 'flow/changed-after-ready',
        severity: 'act',
        message: 'The description changed on 9 March 2026, while SHOP Sprint 2 is running.',
      }),
    );
    expect(tandem.sent.filter(({ path }) => path.includes('/issue/20000?'))).toHaveLength(2);
    // The job that marks a whole project knows the same changes, and so finds nothing to write.
    tandem.sent.length = 0;
    tandem.tasks.push({ projectId: '10001', task: 'marks' });
    await tandem.runTasks();
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('takes "too big" from the team’s own scale once a job has seen it, with no further request', async () => {
    const sizes = [5, 8, 13, 13, 13, 20, 20, 20, 21, 34].flatMap((size) => [size, size, size]);
    const { tandem } = open(
      sizes.map((size, index) => ({
        key: `SHOP-${index + 1}`,
        summary: 'As a shopper I want to pay by card so that I need no cash',
        customFields: { [field.storyPoints]: size },
      })),
    );
    const tooBig = async (index: number) => {
      const place = on(`SHOP-${index + 1}`, String(20_000 + index));
      const { review } = valueOf(await tandem.ask('refinement', people.productOwner, place));
      return review.findings.find(({ rule }) => rule === 'size/too-big')?.message;
    };
    expect(await tooBig(15)).toMatch(/^An estimate of 20 is too big .*: the settings say to split from 13 on\.$/);
    tandem.tasks.push({ projectId: '10001', task: 'marks' });
    await tandem.runTasks();
    expect(await tooBig(15)).toBeUndefined();
    expect(tandem.sent).toHaveLength(1);
    expect(await tooBig(28)).toMatch(/^An estimate of 34 is too big .*: few of this team's items have 34 or more\.$/);
  });

  test('asks Jira whether the team estimates only until a job has seen it', async () => {
    const { tandem } = open([{ key: 'SHOP-1', summary: 'Receipt by mail' }, unclear[1] ?? { key: 'SHOP-2' }]);
    const counts = () => tandem.sent.filter(({ path }) => path.endsWith('approximate-count')).length;
    expect(valueOf(await tandem.ask('refinement', people.productOwner, first)).estimatesAreUsed).toBe(true);
    expect(counts()).toBe(1);
    tandem.tasks.push({ projectId: '10001', task: 'marks' });
    await tandem.runTasks();
    expect(valueOf(await tandem.ask('refinement', people.productOwner, first)).estimatesAreUsed).toBe(true);
    expect(counts()).toBe(0);
  });

  test('knows who may only look', async () => {
    const { tandem } = open();
    expect(valueOf(await tandem.ask('refinement', people.reader, shop2)).canEdit).toBe(false);
  });

  test.each([
    ['somebody without access', people.outsider, shop2],
    ['a deleted item', people.productOwner, on('SHOP-999', '99999')],
  ])('shows nothing to %s, in words', async (_who, person, place) => {
    const { tandem } = open();
    const reply = await tandem.ask('refinement', person, place);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('still shows an item of an archived project, to look at only', async () => {
    const { tandem } = open();
    const reply = await tandem.ask('refinement', people.productOwner, on('OLD-1', '20007'));
    expect(valueOf(reply)).toMatchObject({ issue: { key: 'OLD-1' }, canEdit: false });
  });

  const nearlyPlanned = {
    key: 'SHOP-1',
    summary: 'As a shopper, I want to pay by card, so that I need no cash',
    description: paragraphs('Acceptance criteria', 'The receipt shows the sum.'),
    customFields: { [field.storyPoints]: 3 },
    sprintIds: [sprint.active],
  };

  test('says why the label differs where it counts a blocker that this person may not see', async () => {
    const seed = siteSeed({
      issues: [nearlyPlanned, { key: 'TEAM-1' }],
      links: [{ id: '50001', typeId: '10600', outwardFrom: 'TEAM-1', inwardTo: 'SHOP-1' }],
    });
    const tandem = openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
    const asked = async (person: string) => valueOf(await tandem.ask('refinement', person, first));
    const seen = await asked(people.productOwner);
    expect(seen).toMatchObject({ review: { level: 3 }, links: [{ key: 'TEAM-1' }] });
    expect(seen).not.toHaveProperty('label');
    const hidden = { level: 3, levelName: 'Sized', because: 'hidden-items' };
    expect(await asked(people.reader)).toMatchObject({ review: { level: 5 }, links: [], label: hidden });
    // Their partial view never overwrites the label.
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('says why the label differs where it leaves out a comment that only some may read', async () => {
    const question = paragraphs('Which cards exactly, @Paula Okonkwo?');
    const comments = [{ id: '1', authorId: people.developer, createdAt: daysFromNow(-4), body: question }];
    const jira = openEmbeddedJira(siteSeed({ issues: [{ ...nearlyPlanned, comments }] }), {
      now: () => siteNow,
      baseUrl,
    });
    const asInternal = async (ask: Parameters<typeof jira.handle>[0]) => {
      const answer = await jira.handle(ask);
      return { ...answer, body: answer.body.replace('"jsdPublic":true', '"jsdPublic":false') };
    };
    const tandem = openTandem({ ...jira, handle: asInternal });
    const value = valueOf(await tandem.ask('refinement', people.productOwner, first));
    expect(value).toMatchObject({ review: { level: 3 }, label: { level: 5, because: 'restricted-comments' } });
    expect(value.review.questions).toHaveLength(1);
    expect(await tandem.openWorld('').asApp.issueProperty('SHOP-1', 'tandem')).toMatchObject({ openQuestions: 0 });
  });

  test('does not call links none where Jira said nothing of them', async () => {
    const { jira } = open([{ key: 'SHOP-1', summary: 'Receipt by mail' }]);
    const withoutLinks = async (ask: Parameters<typeof jira.handle>[0]) => {
      const answer = await jira.handle(ask);
      return { ...answer, body: answer.body.replace('"issuelinks":[]', '"issuelinks":null') };
    };
    const unknown = openTandem({ ...jira, handle: withoutLinks });
    expect(valueOf(await unknown.ask('refinement', people.productOwner, first))).not.toHaveProperty('links');
    expect(valueOf(await openTandem(jira).ask('refinement', people.productOwner, first)).links).toEqual([]);
  });

  test('asks nothing of an item that is done', async () => {
    const sketch = { key: 'SHOP-1', summary: 'TBD, make it fast and easy' };
    const openItem = valueOf(await open([sketch]).tandem.ask('refinement', people.productOwner, first));
    expect(openItem.review.findings).not.toEqual([]);
    const done = open([{ ...sketch, statusId: status.done }]).tandem;
    expect(valueOf(await done.ask('refinement', people.productOwner, first))).toMatchObject({
      issue: { status: { category: 'done' } },
      review: { findings: [], missing: [], unmet: [] },
      readiness: { score: 100, losses: [] },
    });
  });

  test('takes the item from Forge’s context alone', async () => {
    const { tandem } = open();
    const smuggled = await tandem.ask('refinement', people.productOwner, shop2, { issueKey: 'TEAM-1' });
    expect(smuggled).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
    expect(await tandem.ask('refinement', people.productOwner, {})).toMatchObject({
      ok: false,
      problem: { kind: 'bad-question' },
    });
    expect(tandem.sent).toEqual([]);
  });
});

describe('muting a finding', () => {
  const mute = async () => {
    const { tandem } = open(unclear);
    const finding = valueOf(await tandem.ask('refinement', people.productOwner, first)).review.findings[0];
    if (!finding) throw new Error('the sketch should give a finding');
    const payload = { rule: finding.rule, quote: finding.quote, reason: 'Agreed in refinement' };
    return { tandem, finding, payload };
  };

  test('silences it for everybody, with the reason, until it is taken back', async () => {
    const { tandem, finding, payload } = await mute();
    const muted = valueOf(await tandem.ask('muteFinding', people.productOwner, first, payload));
    expect(muted.muted).toEqual([
      { finding, reason: 'Agreed in refinement', byName: 'Paula Okonkwo', at: siteNow.toISOString() },
    ]);
    expect(muted.review.findings).not.toContainEqual(finding);
    expect(muted.readiness.losses.map(({ rule }) => rule)).not.toContain(finding.rule);
    const stored = await tandem.openWorld(people.admin).asApp.issueProperty('SHOP-1', 'tandem');
    expect(stored).toMatchObject({ readiness: muted.readiness.score });
    // An event comes to the same, so that edits do not undo what was muted.
    expect(await tandem.follow({ issue: { id: '20000' } })).toBe('current');
    expect((await tandem.openWorld(people.admin).mutes.countsOf('10001')).get(finding.rule)).toBe(1);
    expect(valueOf(await tandem.ask('refinement', people.developer, first)).muted).toHaveLength(1);

    const back = { rule: payload.rule, quote: payload.quote };
    expect(valueOf(await tandem.ask('unmuteFinding', people.developer, first, back)).review.findings).toContainEqual(
      finding,
    );
    expect(valueOf(await tandem.ask('refinement', people.developer, first)).muted).toEqual([]);
    expect([...(await tandem.openWorld(people.admin).mutes.countsOf('10001'))]).toEqual([]);
  });

  test('keeps no name and no text beside the quote it points at', async () => {
    const { tandem, payload } = await mute();
    await tandem.ask('muteFinding', people.productOwner, first, payload);
    const [[key, value] = []] = [...tandem.store.values];
    expect(key).toMatch(/^mute:20000:/);
    expect(Object.keys(value as object).sort()).toEqual(['at', 'byAccountId', 'quote', 'reason', 'rule', 'version']);
  });

  test('overwrites nobody: the second to mute is told so', async () => {
    const { tandem, payload } = await mute();
    await tandem.ask('muteFinding', people.productOwner, first, payload);
    const second = await tandem.ask('muteFinding', people.developer, first, { ...payload, reason: 'Another reason' });
    expect(second).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(valueOf(await tandem.ask('refinement', people.developer, first)).muted[0]?.reason).toBe(
      'Agreed in refinement',
    );
  });

  test('is for those who may edit the item', async () => {
    const { tandem, payload } = await mute();
    const reply = await tandem.ask('muteFinding', people.reader, first, payload);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(tandem.store.values.size).toBe(0);
  });

  test('refuses a finding that no longer stands, and a reason of nothing', async () => {
    const { tandem, payload } = await mute();
    const stale = await tandem.ask('muteFinding', people.productOwner, first, { ...payload, quote: 'words long gone' });
    expect(stale).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    const empty = await tandem.ask('muteFinding', people.productOwner, first, { ...payload, reason: '  ' });
    expect(empty).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
  });

  test('lets the finding speak again once the words have changed', async () => {
    const { tandem, payload } = await mute();
    await tandem.store.set('mute:20000:other.rule:0', {
      version: 1,
      ...payload,
      quote: 'words long gone',
      byAccountId: 'x',
      at: siteNow.toISOString(),
    });
    expect(valueOf(await tandem.ask('refinement', people.productOwner, first)).muted).toEqual([]);
  });

  test('leaves a stored value it cannot read alone, and says so in the log', async () => {
    const { tandem } = await mute();
    await tandem.store.set('mute:20000:broken', { version: 99 });
    expect(valueOf(await tandem.ask('refinement', people.productOwner, first)).muted).toEqual([]);
    expect(tandem.store.values.has('mute:20000:broken')).toBe(true);
    expect(tandem.log.join('\n')).toContain('not readable');
  });
});
