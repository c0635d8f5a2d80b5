import type { CleanUpAnswer } from '../../../src/contract';
import { runProjectTask } from '../../../src/jobs/project-task';
import { daysFromNow, issueType, paragraphs, people, sprint, status, type IssueSketch } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { asked, openShop, shop } from './open-shop';

type Site = ReturnType<typeof openShop>;
type Ready = Extract<CleanUpAnswer, { kind: 'ready' }>;

const old = { createdAt: daysFromNow(-700), updatedAt: daysFromNow(-600) };
const epic = { ...old, issueTypeId: issueType.epic };
const voucher = paragraphs('The basket shows the wrong sum after the second voucher code was entered.');
/** More than two sprints take, ready to be pulled before all others. */
const next = Array.from({ length: 30 }, (_none, place): IssueSketch => ({
  key: `SHOP-${100 + place}`,
  summary: `Chapter ${place} of the handbook, page ${place * 7 + 100}`,
}));
const backlog: readonly IssueSketch[] = [
  ...next,
  { key: 'SHOP-1', ...old, summary: 'Print the delivery note in landscape format', labels: ['stale'] },
  { key: 'SHOP-2', ...old, summary: 'Remember the newsletter choice', sprintIds: [sprint.future] },
  { key: 'SHOP-3', ...epic, summary: 'Checkout that works on a phone' },
  { key: 'SHOP-4', parentKey: 'SHOP-3', statusId: status.done },
  { key: 'SHOP-5', ...epic, summary: 'A shop in Italian' },
  { key: 'SHOP-6', ...epic, summary: 'Gift cards' },
  { key: 'SHOP-7', parentKey: 'SHOP-6', summary: 'Sell a gift card' },
  { key: 'SHOP-8', summary: 'Voucher total is wrong when two vouchers are combined', description: voucher },
  { key: 'SHOP-9', summary: 'Wrong total after combining two voucher codes', description: voucher },
  { key: 'TEAM-1', ...old, summary: 'Voucher total is wrong when two vouchers are combined' },
];
const idOf = (key: string) => String(20_000 + backlog.findIndex((item) => item.key === key));

async function readRecords({ tandem }: Site): Promise<void> {
  await runProjectTask({ projectId: '10001', task: 'records' }, tandem.openWorld(''), () => 900_000);
  tandem.tasks.length = 0;
}

/** A site whose jobs have read it. */
async function read(issues = backlog): Promise<Site> {
  const site = openShop(issues);
  await readRecords(site);
  for (const _job of ['the index', 'its pairs']) {
    await ask(site);
    await site.tandem.runTasks();
  }
  return site;
}

const ask = async ({ tandem }: Site, who: string = people.productOwner): Promise<CleanUpAnswer> =>
  valueOf(await tandem.ask('cleanUp', who, shop));

async function ready(site: Site, who?: string): Promise<Ready> {
  const answer = await ask(site, who);
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  return answer;
}
const keys = (list: Ready['stale']) => list.items.map(({ item }) => item.key);

describe('what may be cleared away', () => {
  test('is what nobody touched, epics that are over, and pairs that say the same; in four requests', async () => {
    const site = await read();
    const answer = await ready(site);
    expect(answer.stale.items).toEqual([
      {
        item: {
          ...{ id: idOf('SHOP-1'), key: 'SHOP-1', summary: 'Print the delivery note in landscape format' },
          status: { id: status.toDo, name: 'To Do', category: 'todo' },
        },
        because: 'No change and no comment for 23 months.',
        labels: ['stale'],
      },
    ]);
    expect(answer.epics.items.map(({ item, because }) => [item.key, because])).toEqual([
      ['SHOP-3', 'The one item in it is done.'],
      ['SHOP-5', 'Nothing was put in it for 23 months.'],
    ]);
    const [pair, ...more] = answer.duplicates?.items ?? [];
    expect(pair).toMatchObject({ newer: { key: 'SHOP-9' }, older: { key: 'SHOP-8' }, hasSameTitle: false });
    expect(pair?.sharedWords.join(' ').toLowerCase()).toContain('voucher');
    expect(more).toEqual([]);
    expect(answer.may).toEqual({ close: true, label: true, link: true });
    expect(asked(site.tandem.sent)).toEqual([
      'user GET mypermissions',
      ...['user POST bulkfetch', 'user POST bulkfetch', 'user POST jql'],
    ]);
  });

  test('is shown as it stands now: what was closed, linked, made a child or rewritten since is left out', async () => {
    const site = await read();
    await site.send(people.developer, 'POST', `/issue/SHOP-1/transitions`, { transition: { id: '31' } });
    await site.tandem.edit('SHOP-9', { summary: 'Remember the newsletter choice', description: paragraphs('A wish.') });
    const answer = await ready(site);
    expect(keys(answer.stale)).toEqual([]);
    expect(answer.duplicates?.items).toEqual([]);

    const linked = await read();
    const pair = { type: { name: 'Relates' }, inwardIssue: { key: 'SHOP-8' }, outwardIssue: { key: 'SHOP-9' } };
    await linked.send(people.developer, 'POST', '/issueLink', pair);
    expect((await ready(linked)).duplicates?.items).toEqual([]);
  });

  test('keeps an epic in which somebody sees something open, whatever the records say', async () => {
    const site = await read();
    await site.tandem.edit('SHOP-100', { parent: { key: 'SHOP-5' } });
    expect(keys((await ready(site)).epics)).toEqual(['SHOP-3']);
  });

  test('says of epics only what is known where Jira does not tell what is in them', async () => {
    const site = await read();
    site.tandem.answerInstead(({ path }) => path.endsWith('/search/jql'), { status: 400, headers: {} });
    const { epics } = await ready(site);
    expect(epics.items.map(({ because }) => because)).toEqual(['Nothing in it is open.', 'Nothing in it is open.']);
  });

  test('says who may do what, and shows nothing of the project to those who do not see it', async () => {
    const site = await read();
    expect((await ready(site, people.reader)).may).toEqual({ close: false, label: false, link: false });
    expect(await site.tandem.ask('cleanUp', people.outsider, shop)).toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('names what is gone as hidden, by its number alone', async () => {
    const site = await read();
    await site.remove('SHOP-1');
    await site.remove('SHOP-8');
    const { stale, duplicates } = await ready(site);
    expect(stale).toEqual({ items: [], more: 0, hidden: 1 });
    expect(duplicates).toEqual({ items: [], more: 0, hidden: 1 });
  });

  test('tells how many more there are than one answer names', async () => {
    const many = Array.from({ length: 90 }, (_none, place): IssueSketch => ({ key: `SHOP-${200 + place}`, ...old }));
    const { stale } = await ready(await read([...next, ...many]));
    expect(stale.items).toHaveLength(75);
    expect(stale.more).toBe(15);
  });

  test('is not told before the backlog was read', async () => {
    expect(await ask(openShop(backlog))).toEqual({ kind: 'not-read' });
  });
});

describe('the comparing of texts', () => {
  test('is asked for once, first the index and then the pairs, and the lists stand without it', async () => {
    const site = openShop(backlog);
    const { tandem } = site;
    await readRecords(site);
    expect((await ready(site)).duplicates).toBeNull();
    await ready(site);
    expect(tandem.tasks.map(({ task }) => task)).toEqual(['build', 'marks']);
    await tandem.runTasks();
    expect((await ready(site)).duplicates).toBeNull();
    await ready(site);
    expect(tandem.tasks.map(({ task }) => task)).toEqual(['compare']);
    expect(await tandem.runTasks()).toEqual(['compare done']);
    expect((await ready(site)).duplicates?.items).toHaveLength(1);
    expect(tandem.tasks).toEqual([]);
  });

  test('moves pairs up where those above them were settled', async () => {
    const site = await read();
    const { pairs } = site.tandem.openWorld('').relatives;
    const kept = await pairs.of('10001');
    const [pair] = kept?.pairs ?? [];
    if (!kept || !pair) throw new Error('there should be a pair');
    const settled = next.slice(0, 50).map(({ key }) => ({ ...pair, newer: idOf(key), older: idOf('SHOP-5') }));
    const above = [...settled, ...settled].slice(0, 50);
    await pairs.keep('10001', { ...kept, pairs: [...above, pair] });
    expect((await ready(site)).duplicates).toMatchObject({ items: [], more: 1 });
    expect((await ready(site)).duplicates).toMatchObject({ items: [{ newer: { key: 'SHOP-9' } }], more: 0 });
  });

  test('keeps a pair below that nobody looked at, though both its items stand in settled pairs', async () => {
    const site = await read();
    const { pairs } = site.tandem.openWorld('').relatives;
    const kept = await pairs.of('10001');
    const [pair] = kept?.pairs ?? [];
    if (!kept || !pair) throw new Error('there should be a pair');
    const settled = next.slice(0, 30).map(({ key }) => ({ ...pair, newer: idOf(key), older: idOf('SHOP-5') }));
    const withOne = [pair.newer, pair.older].map((older) => ({ ...pair, newer: idOf('SHOP-1'), older }));
    const above = [...withOne, ...settled, ...settled].slice(0, 50);
    await pairs.keep('10001', { ...kept, pairs: [...above, pair] });
    await ready(site);
    expect((await pairs.of('10001'))?.pairs).toEqual([pair]);
  });

  test('that nobody can be asked for costs no list, and is asked for again', async () => {
    const options = { isQueueFull: false };
    const site = openShop(backlog, {}, options);
    const { tandem } = site;
    await readRecords(site);
    const whileFull = async () => {
      options.isQueueFull = true;
      expect((await ready(site)).duplicates).toBeNull();
      expect(tandem.tasks).toEqual([]);
      options.isQueueFull = false;
    };
    await whileFull();
    await ready(site);
    await tandem.runTasks();
    await whileFull();
    await ready(site);
    expect(await tandem.runTasks()).toEqual(['compare done']);
  });
});
