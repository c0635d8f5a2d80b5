import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { noFaults } from '../../../src/local/jira/faults';
import { baseUrl, paragraphs, people, siteNow, siteSeed, type IssueSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const like: readonly IssueSketch[] = [
  {
    key: 'SHOP-1',
    summary: 'Voucher total is wrong when two vouchers are combined',
    description: paragraphs('The basket shows the wrong sum after the second voucher code was entered.'),
  },
  {
    key: 'SHOP-2',
    summary: 'Wrong total after combining two voucher codes in the basket',
    description: paragraphs('Enter a second voucher code: the basket sum is wrong.'),
  },
  { key: 'SHOP-3', summary: 'Print the delivery note in landscape format' },
  { key: 'SHOP-4', summary: 'Remember the newsletter choice of a guest' },
  { key: 'TEAM-1', summary: 'Voucher total is wrong when two vouchers are combined' },
];
const first = { issue: { id: '20000', key: 'SHOP-1' }, project: { id: '10001', key: 'SHOP' } };

/** `filler` unlike items make the words of the few rare, as they are in a real backlog. */
function open(filler = 30) {
  const others = Array.from({ length: filler }, (_none, index): IssueSketch => ({
    key: `SHOP-${100 + index}`,
    summary: `Chapter ${index} of the handbook, page ${index * 7}`,
  }));
  const links = [
    { id: '10600', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { id: '10601', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '10602', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  ];
  const jira = openEmbeddedJira(
    { ...siteSeed({ issues: [...like, ...others] }), linkTypes: links },
    { now: () => siteNow, baseUrl },
  );
  return { jira, tandem: openTandem(jira) };
}

const ready = async (filler?: number) => {
  const opened = open(filler);
  await opened.tandem.ask('relatives', people.productOwner, first);
  await opened.tandem.runTasks();
  return opened;
};

describe('relatives', () => {
  test('begin with an index that is being built, and only once', async () => {
    const { tandem } = open();
    const asked = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(asked).toEqual({ candidates: [], indexState: { kind: 'building', done: 0, total: 0 }, canLink: true });
    await tandem.ask('relatives', people.developer, first);
    expect(tandem.tasks.filter(({ task }) => task === 'build')).toEqual([{ projectId: '10001', task: 'build' }]);
    expect(await tandem.runTasks()).toContain('build done');
  });

  test('begin anew after a queue that was full, and go on after a build that died', async () => {
    const { jira } = open();
    const options = { isQueueFull: true };
    const tandem = openTandem(jira, options);
    expect(await tandem.ask('relatives', people.productOwner, first)).toMatchObject({ ok: false });
    options.isQueueFull = false;
    valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(tandem.tasks.map(({ task }) => task)).toEqual(['build', 'marks']);

    tandem.tasks.length = 0;
    const { relatives } = tandem.openWorld('');
    const head = await relatives.head('10001');
    if (!head?.building) throw new Error('a build should have begun');
    const longAgo = new Date(siteNow.getTime() - 3_600_000).toISOString();
    await relatives.writeHead('10001', { ...head, building: { ...head.building, beatAt: longAgo } });
    await tandem.ask('relatives', people.productOwner, first);
    expect(tandem.tasks.map(({ task }) => task)).toEqual(['build']);
  });

  test('are counted once where a build died after its last part, before it said that it was ready', async () => {
    const { tandem } = await ready();
    const { relatives } = tandem.openWorld('');
    const whole = (await relatives.head('10001'))?.ready;
    if (!whole) throw new Error('a build should have ended');
    const { generation, parts, items } = whole;
    const at = siteNow.toISOString();
    const building = { generation, parts, done: items, total: items, pageToken: null, startedAt: at, beatAt: at };
    await relatives.writeHead('10001', { ready: null, building });
    await tandem.openWorld('').projectQueue.push({ projectId: '10001', task: 'build' });
    expect(await tandem.runTasks()).toContain('build done');
    expect((await relatives.head('10001'))?.ready).toMatchObject({ items, parts });
  });

  test('are those of the project that share the rare words, with the words', async () => {
    const { tandem } = await ready();
    const { candidates, indexState } = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
    expect(candidates[0]).toMatchObject({
      summary: 'Wrong total after combining two voucher codes in the basket',
      status: { category: 'todo' },
      alreadyLinked: false,
    });
    expect(candidates[0]?.sharedWords.join(' ').toLowerCase()).toContain('voucher');
    expect(indexState).toEqual({ kind: 'ready', items: 34, asOf: siteNow.toISOString() });
    expect(tandem.sent.map(({ path }) => path.split('?')[0]?.split('/').at(-1))).toEqual([
      '20000',
      'mypermissions',
      'bulkfetch',
    ]);
  });

  test('show nobody what Jira hides from them', async () => {
    const { tandem } = await ready();
    expect(await tandem.ask('relatives', people.outsider, first)).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  test('keep no word of any item', async () => {
    const { tandem } = await ready();
    const stored = JSON.stringify([...tandem.store.values].filter(([key]) => key.startsWith('relatives')));
    expect(stored).not.toMatch(/voucher|basket|handbook/i);
  });

  test('follow each change with one small write', async () => {
    const { tandem } = await ready();
    await tandem.edit('SHOP-4', { summary: 'Two vouchers combined give a wrong voucher total' });
    const before = tandem.store.values.size;
    const event = {
      eventType: 'avi:jira:updated:issue',
      issue: { id: '20003' },
      changelog: { items: [{ fieldId: 'summary' }] },
    };
    await tandem.follow(event);
    expect(tandem.store.values.size).toBe(before + 1);
    const changed = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(changed.candidates.map(({ key }) => key).sort()).toEqual(['SHOP-2', 'SHOP-4']);

    await tandem.follow({
      eventType: 'avi:jira:deleted:issue',
      issue: { id: '20003', fields: { project: { id: '10001' } } },
    });
    const gone = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(gone.candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
    expect(gone.indexState).toMatchObject({ items: 33 });
  });

  test('read the same after the changes were folded in', async () => {
    const { tandem } = await ready();
    await tandem.edit('SHOP-4', { summary: 'Two vouchers combined give a wrong voucher total' });
    await tandem.follow({ eventType: 'avi:jira:updated:issue', issue: { id: '20003' } });
    const before = valueOf(await tandem.ask('relatives', people.productOwner, first));
    tandem.tasks.push({ projectId: '10001', task: 'fold' });
    await tandem.runTasks();
    expect([...tandem.store.values.keys()].filter((key) => key.startsWith('relatives-change'))).toEqual([]);
    tandem.forgetWarm();
    expect(valueOf(await tandem.ask('relatives', people.productOwner, first)).candidates).toEqual(before.candidates);
  });

  test('are found though a fold puts a new index in its place between two readings', async () => {
    const { tandem } = await ready();
    const before = valueOf(await tandem.ask('relatives', people.productOwner, first));
    await tandem.follow({ eventType: 'avi:jira:updated:issue', issue: { id: '20003' } });
    tandem.forgetWarm();
    const { get } = tandem.store;
    let folded: readonly string[] = [];
    tandem.store.get = async (key) => {
      if (key.startsWith('relatives-part') && tandem.tasks.length === 0 && folded.length === 0) {
        tandem.tasks.push({ projectId: '10001', task: 'fold' });
        tandem.store.get = get;
        folded = await tandem.runTasks();
      }
      return get(key);
    };
    const after = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(folded).toEqual(['fold done']);
    expect(after.candidates).toEqual(before.candidates);
    expect(tandem.tasks).toEqual([]);
  });

  test('are built anew where a part is lost, and nothing of the old index stays', async () => {
    const { tandem } = await ready();
    const parts = () => [...tandem.store.values.keys()].filter((key) => key.startsWith('relatives-part'));
    const generation = async () => (await tandem.openWorld('').relatives.head('10001'))?.ready?.generation ?? 0;
    const [lost] = parts();
    const old = await generation();
    tandem.store.values.delete(lost ?? '');
    tandem.forgetWarm();
    const asked = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(asked.indexState).toMatchObject({ kind: 'building' });
    await tandem.runTasks();
    expect(await generation()).toBeGreaterThan(old);
    expect(parts()).toHaveLength(1);
    const { candidates } = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
  });

  test('are folded first once a day, and a fold of nothing writes no part', async () => {
    const { tandem } = await ready();
    const { relatives } = tandem.openWorld('');
    const head = await relatives.head('10001');
    if (!head?.ready) throw new Error('the index should be ready');
    const asOf = new Date(siteNow.getTime() - 2 * 86_400_000).toISOString();
    await relatives.writeHead('10001', { ...head, ready: { ...head.ready, asOf } });
    const before = [...tandem.store.values.keys()];
    await tandem.ask('relatives', people.productOwner, first);
    expect(await tandem.runTasks()).toEqual(['fold skipped']);
    expect([...tandem.store.values.keys()]).toEqual(before);
    await tandem.ask('relatives', people.productOwner, first);
    expect(tandem.tasks).toEqual([]);
  });

  test('go on from a checkpoint when a build runs out of time, and come to the same', async () => {
    const whole = await ready(260);
    const { tandem } = open(260);
    await tandem.ask('relatives', people.productOwner, first);
    // Every page but the last finds that its time is over.
    const ends = await tandem.runTasks(() => 0);
    expect(ends.filter((end) => end.startsWith('build'))).toEqual(['build continue', 'build continue', 'build done']);
    expect(valueOf(await tandem.ask('relatives', people.productOwner, first))).toEqual(
      valueOf(await whole.tandem.ask('relatives', people.productOwner, first)),
    );
  });

  test('wait when Jira says so, and lose nothing', async () => {
    const { jira, tandem } = open(260);
    await tandem.ask('relatives', people.productOwner, first);
    jira.setFaults({ ...noFaults, tooManyRequests: 1 });
    expect(await tandem.runTasks()).toContain('build wait');
    jira.setFaults(noFaults);
    tandem.tasks.push({ projectId: '10001', task: 'build' });
    expect(await tandem.runTasks()).toEqual(['build done']);
    const { indexState } = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(indexState).toMatchObject({ kind: 'ready', items: 264 });
  });
});

describe('relatives by title and by kin', () => {
  test('put those with the same title first, whatever their texts say', async () => {
    const { tandem } = await ready();
    await tandem.edit('SHOP-4', {
      summary: 'Voucher total is wrong, when two vouchers are COMBINED!',
      description: paragraphs('Printed on the delivery note of a parcel to an island, in landscape.'),
    });
    await tandem.follow({ eventType: 'avi:jira:updated:issue', issue: { id: '20003' } });
    const { candidates } = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(candidates.map(({ key, hasSameTitle }) => [key, hasSameTitle])).toEqual([
      ['SHOP-4', true],
      ['SHOP-2', false],
    ]);
  });

  test('leave out the parts that an item was split into, and show them as finds to nobody', async () => {
    const { tandem } = await ready();
    const titles = ['Voucher total is wrong with two voucher codes', 'Basket sum is wrong with a second voucher'];
    const { created } = valueOf(
      await tandem.ask('createChildren', people.productOwner, first, { titles, pattern: 'data' }),
    );
    const ids: string[] = [];
    for (const { key } of created) {
      const { item } = await tandem.openWorld(people.productOwner).asUser.issue(key, []);
      ids.push(item.id);
      await tandem.follow({ eventType: 'avi:jira:created:issue', issue: { id: item.id } });
    }
    const ofWhole = valueOf(await tandem.ask('relatives', people.productOwner, first));
    expect(ofWhole.candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
    const part = { issue: { id: ids[0] ?? '', key: created[0]?.key ?? '' }, project: first.project };
    const ofPart = valueOf(await tandem.ask('relatives', people.productOwner, part));
    expect(ofPart.candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
  });
});

describe('linking a relative', () => {
  const linksOf = async (tandem: ReturnType<typeof openTandem>) =>
    (await tandem.openWorld(people.productOwner).asUser.issue('SHOP-1', [])).item.links.map(
      ({ phrase, key }) => `${phrase} ${key}`,
    );

  test('says of the open item that it duplicates the other, as the person, and never twice', async () => {
    const { tandem } = await ready();
    const linked = valueOf(
      await tandem.ask('linkRelative', people.productOwner, first, { issueKey: 'SHOP-2', kind: 'duplicates' }),
    );
    expect(linked.candidates[0]).toMatchObject({ key: 'SHOP-2', alreadyLinked: true });
    expect(tandem.sent.find(({ path }) => path.endsWith('/issueLink'))?.who).toBe('user');
    await tandem.ask('linkRelative', people.productOwner, first, { issueKey: 'SHOP-2', kind: 'duplicates' });
    expect(tandem.sent.filter(({ path }) => path.endsWith('/issueLink'))).toEqual([]);
    expect(await linksOf(tandem)).toEqual(['duplicates SHOP-2']);
  });

  test('is taken back by whoever made it, and by nobody else', async () => {
    const { tandem } = await ready();
    const wish = { issueKey: 'SHOP-2', kind: 'relates' } as const;
    const made = valueOf(await tandem.ask('linkRelative', people.productOwner, first, wish));
    expect(made.justLinked).toEqual(wish);
    expect(await tandem.ask('unlinkRelative', people.developer, first, wish)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', title: 'This link was not made by you just now' },
    });
    const undone = valueOf(await tandem.ask('unlinkRelative', people.productOwner, first, wish));
    expect(undone.candidates[0]).toMatchObject({ key: 'SHOP-2', alreadyLinked: false });
    expect(tandem.sent.find(({ method }) => method === 'DELETE')?.who).toBe('user');
    expect(await linksOf(tandem)).toEqual([]);
    valueOf(await tandem.ask('unlinkRelative', people.productOwner, first, wish));
    expect(tandem.sent.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('offers no way back from a link that stood already, and leaves an old one alone', async () => {
    const { tandem, jira } = await ready();
    const wish = { issueKey: 'SHOP-2', kind: 'relates' } as const;
    await tandem.openWorld(people.productOwner).asUser.link('10601', 'SHOP-1', 'SHOP-2');
    expect(valueOf(await tandem.ask('linkRelative', people.productOwner, first, wish))).not.toHaveProperty(
      'justLinked',
    );
    // As if made by hand long ago: the item's history no longer tells of it.
    const [link] = (await tandem.openWorld(people.productOwner).asUser.issue('SHOP-1', [])).item.links;
    expect(link?.id).toBeDefined();
    const later = openTandem({
      ...jira,
      handle: (ask) => jira.handle(ask),
      now: () => new Date(siteNow.getTime() + 7_200_000),
    });
    expect(await later.ask('unlinkRelative', people.productOwner, first, wish)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    });
    expect(await linksOf(tandem)).toEqual(['relates to SHOP-2']);
  });

  test('is refused in words to those who may only look, and for the item itself', async () => {
    const { tandem } = await ready();
    const ask = (person: string, issueKey: string) =>
      tandem.ask('linkRelative', person, first, { issueKey, kind: 'relates' });
    expect(await ask(people.reader, 'SHOP-2')).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await ask(people.productOwner, 'SHOP-1')).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
    expect(await ask(people.productOwner, 'SHOP-999')).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await linksOf(tandem)).toEqual([]);
  });
});
