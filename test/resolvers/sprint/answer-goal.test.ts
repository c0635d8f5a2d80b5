import type { SprintGoalAnswer } from '../../../src/contract';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, board, people, siteNow, siteSeed, sprint } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const project = { id: '10001', key: 'SHOP' };
const onBoard = { project, board: { id: String(board.shop), type: 'scrum' } };
const open = () => openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));
const said = { sprintId: sprint.closed, verdict: 'partly', note: 'Two of three garages' } as const;
const outcomeIn = (answer: SprintGoalAnswer) => (answer.kind === 'sprint' ? answer.story.outcome : null);

async function withRoles(roles: { productOwners: string[]; scrumMasters: string[] }) {
  const tandem = open();
  valueOf(await tandem.ask('saveSettings', people.admin, { project }, { version: 0, settings: { roles } }));
  return tandem;
}

test('the named Product Owner and Scrum Master are asked, nobody else', async () => {
  const tandem = await withRoles({ productOwners: [people.productOwner], scrumMasters: [people.scrumMaster] });
  const mayAnswer = async (person: string) =>
    outcomeIn(valueOf(await tandem.ask('sprintGoal', person, onBoard, { sprintId: sprint.closed })))?.mayAnswer;
  expect(await mayAnswer(people.productOwner)).toBe(true);
  expect(await mayAnswer(people.scrumMaster)).toBe(true);
  expect(await mayAnswer(people.developer)).toBe(false);
  expect(await mayAnswer(people.admin)).toBe(false);
  const reply = await tandem.ask('answerGoal', people.developer, onBoard, said);
  expect(reply).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
});

test('where nobody is named, a project administrator answers', async () => {
  const tandem = open();
  expect(await tandem.ask('answerGoal', people.productOwner, onBoard, said)).toMatchObject({ ok: false });
  const answer = valueOf(await tandem.ask('answerGoal', people.admin, onBoard, said));
  expect(outcomeIn(answer)).toEqual({
    given: {
      ...{ verdict: 'partly', note: 'Two of three garages', byAccountId: people.admin, byName: 'Ada Admin' },
      at: siteNow.toISOString(),
    },
    mayAnswer: false,
  });
});

test('the answer is kept for everybody, is asked once, and the second of two is told', async () => {
  const tandem = await withRoles({ productOwners: [people.productOwner], scrumMasters: [people.scrumMaster] });
  const [first, second] = await Promise.all([
    tandem.ask('answerGoal', people.productOwner, onBoard, said),
    tandem.ask('answerGoal', people.scrumMaster, onBoard, { ...said, verdict: 'met', note: null }),
  ]);
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
  expect(first.ok ? second : first).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  const seen = valueOf(await tandem.ask('sprintGoal', people.developer, onBoard, { sprintId: sprint.closed }));
  expect(outcomeIn(seen)?.given?.verdict).toBe(first.ok ? 'partly' : 'met');
});

test('a name is shown only where Jira just told it, and never kept', async () => {
  const tandem = await withRoles({ productOwners: [people.productOwner], scrumMasters: [] });
  // The items' reporter is the Product Owner.
  const answer = valueOf(await tandem.ask('answerGoal', people.productOwner, onBoard, { ...said, note: '' }));
  expect(outcomeIn(answer)?.given).toMatchObject({ byName: 'Paula Okonkwo', note: null });
  expect(JSON.stringify([...tandem.store.values])).not.toContain('Okonkwo');
});

test('a sprint that runs has no outcome', async () => {
  const reply = await open().ask('answerGoal', people.admin, onBoard, { ...said, sprintId: sprint.active });
  expect(reply).toMatchObject({ ok: false, problem: { title: 'This sprint is not closed' } });
});

test('nobody answers for a sprint of another board', async () => {
  const place = { project: { id: '10002', key: 'TEAM' }, board: { id: String(board.team), type: 'simple' } };
  const reply = await open().ask('answerGoal', people.admin, place, said);
  expect(reply).toMatchObject({ ok: false, problem: { title: 'This sprint belongs to another board' } });
});
