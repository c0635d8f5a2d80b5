import { goalMarkKey } from '../../../src/jira/marks/goal-marks';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, board, people, siteNow, siteSeed, sprint } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const onBoard = { project: { id: '10001', key: 'SHOP' }, board: { id: String(board.shop), type: 'scrum' } };
const issues = ['SHOP-1', 'SHOP-2', 'SHOP-3'].map((key) => ({ key, sprintIds: [sprint.active] }));
const open = () => openTandem(openEmbeddedJira(siteSeed({ issues }), { now: () => siteNow, baseUrl }));
const mark = (issueKeys: readonly string[], serves: boolean | null = true) => ({
  ...{ sprintId: sprint.active, issueKeys, serves },
});
const servesIn = (answer: ReturnType<typeof valueOf<'markManyServeGoal'>>) => {
  if (answer.sprint.kind !== 'sprint') throw new Error(answer.sprint.why);
  return answer.sprint.report.items.map(({ key, serves }) => [key, serves.kind === 'marked' ? serves.serves : null]);
};

test('marks many items as the person, and takes the marks away again', async () => {
  const tandem = open();
  const answer = valueOf(
    await tandem.ask('markManyServeGoal', people.productOwner, onBoard, mark(['SHOP-1', 'SHOP-3', 'SHOP-1'])),
  );
  expect(answer.failed).toEqual([]);
  expect(servesIn(answer)).toEqual([
    ['SHOP-1', true],
    ['SHOP-2', null],
    ['SHOP-3', true],
  ]);
  const written = tandem.sent.filter(({ method }) => method === 'PUT');
  expect(written.map(({ who }) => who)).toEqual(['user', 'user']);
  const undone = valueOf(await tandem.ask('markManyServeGoal', people.developer, onBoard, mark(['SHOP-1'], null)));
  expect(servesIn(undone)[0]).toEqual(['SHOP-1', null]);
});

test('fifty marks are fifty writes and no more reading than one mark; what JQL finds follows by a job', async () => {
  const many = Array.from({ length: 50 }, (_none, index) => ({ key: `SHOP-${index + 1}`, sprintIds: [sprint.active] }));
  const tandem = openTandem(openEmbeddedJira(siteSeed({ issues: many }), { now: () => siteNow, baseUrl }));
  const wanted = mark(many.map(({ key }) => key));
  const answer = valueOf(await tandem.ask('markManyServeGoal', people.productOwner, onBoard, wanted));
  expect(answer.failed).toEqual([]);
  expect(servesIn(answer).every(([, serves]) => serves === true)).toBe(true);
  expect(tandem.sent.filter(({ method }) => method === 'PUT')).toHaveLength(50);
  expect(tandem.sent.length).toBeLessThanOrEqual(56);
  expect(tandem.tasks).toContainEqual({ projectId: '10001', task: 'marks' });
  // Saying the same again costs nothing.
  await tandem.ask('markManyServeGoal', people.productOwner, onBoard, wanted);
  expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('what cannot be marked is told by key with its reason, and the rest is marked', async () => {
  const tandem = open();
  const { asUser } = tandem.openWorld(people.productOwner);
  await asUser.writeIssueProperty('SHOP-2', goalMarkKey(sprint.active), { version: 99 });
  const wanted = mark(['SHOP-77', 'SHOP-2', 'SHOP-3']);
  const answer = valueOf(await tandem.ask('markManyServeGoal', people.productOwner, onBoard, wanted));
  expect(answer.failed).toEqual([
    { key: 'SHOP-77', problem: 'SHOP-77 is no longer in this sprint' },
    { key: 'SHOP-2', problem: expect.stringMatching(/cannot be read/) },
  ]);
  expect(servesIn(answer)[2]).toEqual(['SHOP-3', true]);
  expect(await asUser.issueProperty('SHOP-2', goalMarkKey(sprint.active))).toEqual({ version: 99 });
});

test('whoever may not edit is told so for each item', async () => {
  const answer = valueOf(await open().ask('markManyServeGoal', people.reader, onBoard, mark(['SHOP-1', 'SHOP-2'])));
  expect(answer.failed.map(({ problem }) => problem)).toEqual([
    'You may look at SHOP-1 but not change it',
    'You may look at SHOP-2 but not change it',
  ]);
});

test('two people who mark at once both keep their marks', async () => {
  const tandem = open();
  await Promise.all([
    tandem.ask('markManyServeGoal', people.productOwner, onBoard, mark(['SHOP-1', 'SHOP-2'])),
    tandem.ask('markManyServeGoal', people.developer, onBoard, mark(['SHOP-3'], false)),
  ]);
  const { asUser } = tandem.openWorld(people.productOwner);
  const marks = ['SHOP-1', 'SHOP-2', 'SHOP-3'].map((key) => asUser.issueProperty(key, goalMarkKey(sprint.active)));
  expect(await Promise.all(marks)).toEqual([true, true, false].map((serves) => ({ version: 1, serves })));
});

test.each([
  ['nothing', mark([])],
  ['more than a hundred', mark(Array.from({ length: 101 }, (_none, index) => `SHOP-${index + 1}`))],
])('%s is no question', async (_case, payload) => {
  const reply = await open().ask('markManyServeGoal', people.productOwner, onBoard, payload);
  expect(reply).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
});
