import type { SprintGoalAnswer } from '../../../src/contract';
import { goalMarkKey } from '../../../src/jira/marks/goal-marks';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, board, people, siteNow, siteSeed, sprint, type IssueSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const open = (issues?: readonly IssueSketch[]) =>
  openTandem(openEmbeddedJira(siteSeed(issues ? { issues } : {}), { now: () => siteNow, baseUrl }));
const project = { id: '10001', key: 'SHOP' };
const onBoard = { project, board: { id: String(board.shop), type: 'scrum' } };

function sprintIn(answer: SprintGoalAnswer) {
  if (answer.kind !== 'sprint') throw new Error(`no sprint: ${answer.why}`);
  return answer;
}

describe('sprintGoal', () => {
  test('tells goal, items and progress within six Jira requests', async () => {
    const tandem = open();
    const answer = sprintIn(valueOf(await tandem.ask('sprintGoal', people.productOwner, onBoard)));
    expect(tandem.sent.length).toBeLessThanOrEqual(6);
    expect(answer.board).toEqual({ id: board.shop, name: 'SHOP board' });
    expect(answer.report.sprint.id).toBe(sprint.active);
    expect(answer.report.items.map(({ key }) => key)).toEqual(['SHOP-2', 'SHOP-3']);
    expect(answer.report.progress.all).toEqual({
      items: { done: 0, total: 2 },
      size: { done: 0, total: 5, unestimatedItems: 1 },
    });
    expect(answer.cutAfterItems).toBeUndefined();
    expect(answer.report.items[1]?.blockedBecause).toEqual(['Flagged', 'Blocked by SHOP-4']);
    expect(answer.others.map(({ id }) => id)).toEqual([sprint.future]);
    expect(answer.estimateFieldName).toBe('Story Points');
  });

  test('opens the sprint whose menu was used, or the one chosen in the dialog', async () => {
    const tandem = open();
    const fromMenu = { ...onBoard, sprint: { id: String(sprint.future), state: 'future' } };
    const menu = sprintIn(valueOf(await tandem.ask('sprintGoal', people.productOwner, fromMenu)));
    expect(menu.report.sprint.id).toBe(sprint.future);
    const chosen = await tandem.ask('sprintGoal', people.productOwner, fromMenu, { sprintId: sprint.closed });
    expect(sprintIn(valueOf(chosen)).report.sprint).toMatchObject({ id: sprint.closed, state: 'closed' });
  });

  test('says that it read only a part of a sprint of more than a thousand items', async () => {
    const issues = Array.from({ length: 1_001 }, (_, index): IssueSketch => ({
      key: `SHOP-${index + 1}`,
      sprintIds: [sprint.active],
    }));
    const answer = sprintIn(valueOf(await open(issues).ask('sprintGoal', people.productOwner, onBoard)));
    expect(answer.cutAfterItems).toBe(1_000);
    expect(answer.report.items).toHaveLength(1_000);
  });

  test('finds the team’s board from the project page, where a sprint is planned', async () => {
    const answer = sprintIn(valueOf(await open().ask('sprintGoal', people.productOwner, { project })));
    expect(answer.board?.id).toBe(board.shop);
  });

  test.each([
    ['a Kanban board', { project, board: { id: String(board.flow), type: 'kanban' } }, 'kanban'],
    ['a board with no sprint planned', { project: { id: '10002', key: 'TEAM' } }, 'none-planned'],
    ['a project without a board', { project: { id: '10003', key: 'OLD' } }, 'no-board'],
  ])('has a clear state for %s', async (_case, place, why) => {
    expect(valueOf(await open().ask('sprintGoal', people.productOwner, place))).toEqual({ kind: 'no-sprint', why });
  });

  test('says that a project is archived where its board is gone', async () => {
    const place = { project: { id: '10003', key: 'OLD' }, board: { id: '77', type: 'scrum' } };
    const reply = await open().ask('sprintGoal', people.productOwner, place);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'not-found', title: 'Retired is archived' } });
  });

  test('shows nothing of a project the person may not see', async () => {
    const reply = await open().ask('sprintGoal', people.outsider, onBoard);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('markServesGoal', () => {
  test('keeps the mark on the item, for everybody, and takes it away again', async () => {
    const tandem = open();
    const mark = (serves: boolean | null) => ({ sprintId: sprint.active, issueKey: 'SHOP-3', serves });
    const serves = (answer: SprintGoalAnswer) =>
      sprintIn(answer).report.items.find(({ key }) => key === 'SHOP-3')?.serves;
    const marked = valueOf(await tandem.ask('markServesGoal', people.productOwner, onBoard, mark(true)));
    expect(serves(marked)).toEqual({ kind: 'marked', serves: true });
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([expect.objectContaining({ who: 'user' })]);

    const seen = valueOf(await tandem.ask('sprintGoal', people.developer, onBoard));
    expect(serves(seen)).toEqual({ kind: 'marked', serves: true });
    expect(serves(valueOf(await tandem.ask('markServesGoal', people.developer, onBoard, mark(null))))?.kind).not.toBe(
      'marked',
    );
  });

  test('does not lose the mark of another sprint', async () => {
    const tandem = open();
    await tandem.ask('markServesGoal', people.productOwner, onBoard, {
      sprintId: sprint.closed,
      issueKey: 'SHOP-2',
      serves: true,
    });
    await tandem.ask('markServesGoal', people.productOwner, onBoard, {
      sprintId: sprint.active,
      issueKey: 'SHOP-2',
      serves: false,
    });
    const { asUser } = tandem.openWorld(people.productOwner);
    expect(await asUser.issueProperty('SHOP-2', goalMarkKey(sprint.closed))).toEqual({ version: 1, serves: true });
    expect(await asUser.issueProperty('SHOP-2', goalMarkKey(sprint.active))).toEqual({ version: 1, serves: false });
  });

  test('leaves alone what it cannot read, and says so', async () => {
    const tandem = open();
    const { asUser } = tandem.openWorld(people.productOwner);
    await asUser.writeIssueProperty('SHOP-2', goalMarkKey(sprint.active), { version: 99 });
    const payload = { sprintId: sprint.active, issueKey: 'SHOP-2', serves: true };
    const reply = await tandem.ask('markServesGoal', people.productOwner, onBoard, payload);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'unexpected', title: expect.stringMatching(/stored/) } });
    expect(await asUser.issueProperty('SHOP-2', goalMarkKey(sprint.active))).toEqual({ version: 99 });
  });

  test('leaves the decision who may mark to Jira', async () => {
    const reply = await open().ask('markServesGoal', people.reader, onBoard, {
      sprintId: sprint.active,
      issueKey: 'SHOP-3',
      serves: true,
    });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  });

  test('says when the item has left the sprint', async () => {
    const payload = { sprintId: sprint.active, issueKey: 'SHOP-4', serves: true };
    const reply = await open().ask('markServesGoal', people.productOwner, onBoard, payload);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  });
});
