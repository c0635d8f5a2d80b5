/** What may go wrong around the records: each case leaves them right, or says what is not known. */
import { followChange } from '../../src/jobs/follow-change';
import { runProjectTask } from '../../src/jobs/project-task';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { noFaults } from '../../src/local/jira/faults';
import { AlreadyStored } from '../../src/store/key-value';
import { openTandem, valueOf } from '../resolvers/open-tandem';
import {
  baseUrl,
  daysFromNow,
  field,
  paragraphs,
  people,
  siteNow,
  siteSeed,
  sprint,
  type IssueSketch,
} from '../support/site-seed';
import { recordsOf } from './kept-records';
import { shop } from './lived-site';

const sketches: readonly IssueSketch[] = [
  ...Array.from({ length: 130 }, (_none, place) => ({
    key: `SHOP-${place + 1}`,
    summary: `As a clerk I want shelf ${place} so that goods are found`,
    customFields: { [field.storyPoints]: 3 },
    createdAt: daysFromNow(-50 + (place % 40)),
  })),
  { key: 'TEAM-1', summary: 'Book an appointment' },
];
const links = [{ id: '50001', typeId: '10600', outwardFrom: 'TEAM-1', inwardTo: 'SHOP-1' }];

type Tandem = ReturnType<typeof openTandem>;
const task = { projectId: shop.id, task: 'records' } as const;
const run = (tandem: Tandem, work: typeof task | { projectId: string; task: 'reconcile-records' } = task) =>
  runProjectTask(work, tandem.openWorld(''), () => 900_000);
const ask = async (tandem: Tandem, person: string = people.productOwner) =>
  valueOf(await tandem.ask('wholeBacklog', person, { project: shop })).whole;

function open(seed = siteSeed({ issues: sketches, links })) {
  const jira = openEmbeddedJira(seed, { now: () => siteNow, baseUrl });
  return { jira, tandem: openTandem(jira) };
}

test('two jobs at once come to what one comes to', async () => {
  const [one, two] = [open().tandem, open().tandem];
  await run(one);
  await Promise.all([run(two), run(two)]);
  expect(await recordsOf(two)).toEqual(await recordsOf(one));
});

test.each([
  ['429', { ...noFaults, tooManyRequests: 0.3, seed: 3 }],
  ['503', { ...noFaults, serverErrors: 0.3, seed: 5 }],
  ['lost answers', { ...noFaults, dropped: 0.3, seed: 7 }],
  ['answers that are cut short', { ...noFaults, malformed: 0.3, seed: 9 }],
])('a storm of %s delays the analysis and changes nothing', async (_what, faults) => {
  const [calm, stormy] = [open(), open()];
  await run(calm.tandem);
  stormy.jira.setFaults(faults);
  for (let tries = 0; tries < 30; tries += 1) if ((await run(stormy.tandem)).kind === 'done') break;
  stormy.jira.setFaults(noFaults);
  expect(await recordsOf(stormy.tandem)).toEqual(await recordsOf(calm.tandem));
});

test('a custom field that was removed is unknown from then on, and nothing else', async () => {
  const { tandem, jira } = open();
  await run(tandem);
  expect((await recordsOf(tandem))[0]).toMatchObject({ estimate: 3 });
  const seed = siteSeed({ issues: sketches.map(({ customFields: _gone, ...sketch }) => sketch), links });
  const gone: readonly string[] = [field.storyPoints, field.sprint];
  const without = { ...seed, customFields: seed.customFields.filter(({ id }) => !gone.includes(id)) };
  const later = openEmbeddedJira(without, { now: () => siteNow, baseUrl });
  const handle = jira.handle;
  jira.handle = (request) => later.handle(request);
  expect(await run(tandem, { projectId: shop.id, task: 'reconcile-records' })).toEqual({ kind: 'done' });
  for (const { id } of (await recordsOf(tandem)).slice(0, 3))
    await followChange({ issue: { id } }, tandem.openWorld(''));
  expect((await recordsOf(tandem))[0]).toMatchObject({ estimate: null, sprint: null });
  expect(await ask(tandem)).toMatchObject({ kind: 'ready', report: { openItems: 130 } });
  jira.handle = handle;
});

test('a blocker in a project that the reader may not see is counted, never named', async () => {
  const { tandem } = open();
  await run(tandem);
  expect((await recordsOf(tandem))[0]?.blockedBy).toMatchObject([{ key: 'TEAM-1', isDone: false }]);
  const whole = await ask(tandem, people.reader);
  expect(whole.kind).toBe('ready');
  expect(JSON.stringify(whole)).not.toContain('Book an appointment');
});

test('nobody is told anything of a project that Jira hides from them', async () => {
  const { tandem } = open();
  await run(tandem);
  const reply = await tandem.ask('wholeBacklog', people.outsider, { project: shop });
  expect(reply).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
});

test('storage that refuses a write fails the task, which then goes on from its last checkpoint', async () => {
  const [calm, conflicting] = [open().tandem, open().tandem];
  await run(calm);
  const { set } = conflicting.store;
  let writes = 0;
  conflicting.store.set = async (key, value, options) => {
    writes += 1;
    if (writes === 3) throw new AlreadyStored(key);
    await set(key, value, options);
  };
  await expect(run(conflicting)).rejects.toThrow(AlreadyStored);
  expect(await run(conflicting)).toEqual({ kind: 'done' });
  expect(await recordsOf(conflicting)).toEqual(await recordsOf(calm));
});

test('a report that cannot be kept is told all the same', async () => {
  const { tandem } = open();
  await run(tandem);
  tandem.store.values.delete(`health:${shop.id}`);
  tandem.store.set = () => Promise.reject(new Error('the store takes nothing more'));
  expect(await ask(tandem)).toMatchObject({ kind: 'ready', report: { openItems: 130 } });
  expect(tandem.log.some((line) => line.startsWith('health: not kept'))).toBe(true);
});

test('a full queue is no reason to fail, and whoever comes next asks again', async () => {
  const jira = openEmbeddedJira(siteSeed({ issues: sketches }), { now: () => siteNow, baseUrl });
  const options = { isQueueFull: true };
  const tandem = openTandem(jira, options);
  expect(await ask(tandem)).toEqual({ kind: 'building', done: 0, total: 0 });
  options.isQueueFull = false;
  await ask(tandem);
  expect(tandem.tasks).toEqual([task]);
});

test('a mute takes its rule off the record at once', async () => {
  const { tandem } = open();
  await run(tandem);
  const rulesOf = async () => (await recordsOf(tandem))[0]?.rules ?? [];
  expect(await rulesOf()).toContain('criteria/missing');
  const place = { issue: { id: '20000', key: 'SHOP-1' }, project: shop };
  const { review } = valueOf(await tandem.ask('refinement', people.productOwner, place));
  const finding = review.findings.find(({ rule }) => rule === 'criteria/missing');
  const mute = { rule: 'criteria/missing', quote: finding?.quote ?? '', reason: 'The shelf speaks for itself' };
  valueOf(await tandem.ask('muteFinding', people.productOwner, place, mute));
  expect(await rulesOf()).not.toContain('criteria/missing');
});

test('a storm of pages asks for one job', async () => {
  const { tandem } = open();
  for (let page = 0; page < 5; page += 1) await ask(tandem);
  expect(tandem.tasks).toEqual([task]);
});

test('an archived project is told to have nothing, and no job reads it', async () => {
  const { tandem } = open();
  const old = { project: { id: '10003', key: 'OLD' } };
  const reply = valueOf(await tandem.ask('wholeBacklog', people.admin, old));
  expect(reply).toMatchObject({ project: { isArchived: true }, whole: { kind: 'none' } });
  expect(tandem.tasks).toEqual([]);
});

test('an item in the running sprint keeps a person’s word on the goal', async () => {
  const inSprint = sketches.map((each) => (each.key === 'SHOP-2' ? { ...each, sprintIds: [sprint.active] } : each));
  const { tandem } = open(siteSeed({ issues: inSprint, links }));
  const board = { board: { id: 1, type: 'scrum' }, project: shop };
  const mark = { sprintId: sprint.active, issueKey: 'SHOP-2', serves: true };
  await tandem.ask('sprintGoal', people.productOwner, board);
  valueOf(await tandem.ask('markServesGoal', people.productOwner, board, mark));
  await followChange({ issue: { id: '20001' } }, tandem.openWorld(''));
  await run(tandem);
  expect((await recordsOf(tandem))[1]).toMatchObject({ servesGoal: true, sprint: { id: sprint.active } });
});

test('paragraphs of a description are read for keys, never kept', async () => {
  const told = sketches.map((each) =>
    each.key === 'SHOP-3' ? { ...each, description: paragraphs('Like WEB-77, in velvet.') } : each,
  );
  const { tandem } = open(siteSeed({ issues: told, links }));
  await run(tandem);
  expect((await recordsOf(tandem))[2]).toMatchObject({ mentions: ['WEB-77'] });
  expect(JSON.stringify(await recordsOf(tandem))).not.toContain('velvet');
});
