import { screen, waitFor, within } from '@testing-library/react';
import { SprintGoalDialog } from '../../../../static/src/panels/sprint-goal/SprintGoalDialog';
import { answered, problem, refused, sprintGoal, sprintItem, sprintReport } from '../../../support/answers';
import { drawPanel, held, type Replies } from '../../draw-panel';

const draw = (replies: Replies) => drawPanel(SprintGoalDialog, 'sprint-goal-board', replies);
const marked = (serves: boolean) =>
  sprintGoal(
    sprintReport({
      items: sprintReport().items.map((item) =>
        item.key === 'SHOP-2' ? sprintItem(2, { serves: { kind: 'marked', serves } }) : item,
      ),
    }),
  );

describe('the Sprint Goal dialog', () => {
  test('shows the goal with its weak words marked, the verdict and its reason', async () => {
    draw({ sprintGoal: () => answered(sprintGoal()) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sprint 14' })).toBeVisible();
    expect(screen.getByText('Worth sharpening')).toBeVisible();
    expect(screen.getByText('Finish the payment rewrite')).toHaveClass('mark');
    expect(screen.getByText('Say what buyers will be able to do.')).toBeVisible();
    expect(screen.getByText('Nov 16 – 30, 2026')).toBeVisible();
  });

  test('says where the dates of a sprint are crossed', async () => {
    const { sprint } = sprintReport();
    const crossed = { ...sprint, startAt: sprint.endAt, endAt: sprint.startAt };
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport({ sprint: crossed }))) });
    expect(await screen.findByText(/^The end is not after the start/)).toBeVisible();
  });

  test('puts goal work beside all work, with numbers that a screen reader gets too', async () => {
    draw({ sprintGoal: () => answered(sprintGoal()) });
    expect(await screen.findByRole('img', { name: '3 of 9 (Story Points)' })).toBeVisible();
    expect(screen.getByRole('img', { name: '3 of 12 (Story Points)' })).toBeVisible();
    expect(screen.getByRole('img', { name: '43% of the time has passed' })).toBeVisible();
  });

  test('counts items where nothing is estimated', async () => {
    const share = { items: { done: 1, total: 4 }, size: null };
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport({ progress: { goal: share, all: share } }))) });
    expect(await screen.findAllByRole('img', { name: '1 of 4 items done' })).toHaveLength(2);
  });

  test('counts items where some have no estimate, for sums alone would look done too soon', async () => {
    const share = { items: { done: 1, total: 4 }, size: { done: 5, total: 5, unestimatedItems: 3 } };
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport({ progress: { goal: share, all: share } }))) });
    expect(await screen.findAllByRole('img', { name: '1 of 4 items done' })).toHaveLength(2);
    expect(screen.getAllByText('5 of 5 (Story Points), 3 items without an estimate')).toHaveLength(2);
  });

  test('says when a sprint is too large to be read whole', async () => {
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport(), { cutAfterItems: 1000 })) });
    expect(await screen.findByText('Only the first 1,000 items of this sprint were read')).toBeVisible();
  });

  test('names what is in the way, blocked before ageing, the reason first', async () => {
    draw({ sprintGoal: () => answered(sprintGoal()) });
    const heading = await screen.findByRole('heading', { name: 'In the way' });
    const section = heading.closest('section');
    const lines = section ? within(section).getAllByRole('listitem') : [];
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^Blocked by SHOP-40 · Flagged.*SHOP-4/),
      expect.stringMatching(/^In progress for 9 days.*SHOP-3/),
    ]);
  });

  test('shows a mark at once, keeps the row where it is, and takes the mark back on undo', async () => {
    const answer = held();
    const replies: Replies = { sprintGoal: () => answered(sprintGoal()), markServesGoal: () => answer.promise };
    const { user, asked } = draw(replies);
    await user.click(await screen.findByRole('button', { name: 'Yes, serves it: SHOP-2' }));
    const undo = screen.getByRole('button', { name: 'Undo the mark on SHOP-2' });
    expect(undo).toHaveFocus();
    await answer.settle(answered(marked(true)));
    expect(await screen.findByText('SHOP-2 is marked as serving the goal.')).toBeInTheDocument();
    const group = screen.getByRole('heading', { name: 'May serve the goal' }).closest('section');
    expect(group).toHaveTextContent('SHOP-2');

    replies.markServesGoal = () => answered(sprintGoal());
    await user.click(undo);
    expect(await screen.findByRole('button', { name: 'Yes, serves it: SHOP-2' })).toBeVisible();
    expect(asked.slice(1)).toEqual([
      { question: 'markServesGoal', payload: { sprintId: 7, issueKey: 'SHOP-2', serves: true } },
      { question: 'markServesGoal', payload: { sprintId: 7, issueKey: 'SHOP-2', serves: null } },
    ]);
  });

  test('takes a mark back and says why when Jira does not take it, and saves it on a second try', async () => {
    const replies: Replies = {
      sprintGoal: () => answered(sprintGoal()),
      markServesGoal: () => refused(problem({ title: 'You may not edit SHOP-2', kind: 'forbidden' })),
    };
    const { user } = draw(replies);
    await user.click(await screen.findByRole('button', { name: 'No, SHOP-2 does not serve the goal' }));
    expect(await screen.findByText('You may not edit SHOP-2')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Yes, serves it: SHOP-2' })).toBeVisible();

    replies.markServesGoal = () => answered(marked(false));
    await user.click(screen.getByRole('button', { name: 'No, SHOP-2 does not serve the goal' }));
    await waitFor(() => expect(screen.queryByText('You may not edit SHOP-2')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Undo the mark on SHOP-2' })).toBeVisible();
  });

  test('switches to another sprint and keeps the old one on screen until the new one is there', async () => {
    const other = held();
    const { user } = draw({
      sprintGoal: (payload) =>
        (payload as { sprintId?: number }).sprintId === 8
          ? other.promise
          : answered(sprintGoal(sprintReport(), { others: [{ id: 8, name: 'Sprint 15', state: 'future' }] })),
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Sprint' }), 'Sprint 15 (coming)');
    expect(screen.getByRole('heading', { level: 1, name: 'Sprint 14' })).toBeVisible();
    const { sprint } = sprintReport();
    await other.settle(
      answered(sprintGoal(sprintReport({ sprint: { ...sprint, id: 8, name: 'Sprint 15', state: 'future' } }))),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Sprint 15' })).toBeVisible();
  });

  test.each([
    ['kanban', 'This board works without sprints'],
    ['none-planned', 'No sprint is running or planned'],
    ['no-board', 'This project has no board'],
  ] as const)('has words of its own where there is no sprint: %s', async (why, title) => {
    draw({ sprintGoal: () => answered({ kind: 'no-sprint', why }) });
    expect(await screen.findByText(title)).toBeVisible();
  });

  test('shows a problem where Jira does not answer', async () => {
    draw({ sprintGoal: () => refused() });
    expect(await screen.findByText('Jira does not answer right now')).toBeVisible();
  });

  test('asks nobody what serves a goal that is not there', async () => {
    const goal = { text: '', verdict: 'missing', findings: [] } as const;
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport({ goal }))) });
    expect(await screen.findByText('No Sprint Goal yet')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'In this sprint' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /It serves the goal|Yes, serves it/ })).not.toBeInTheDocument();
  });

  test('offers no marks to a person who may only look', async () => {
    draw({ sprintGoal: () => answered(sprintGoal(sprintReport(), { canEdit: false })) });
    await screen.findByRole('heading', { level: 1, name: 'Sprint 14' });
    expect(screen.queryByRole('button', { name: /serves? (it|the goal)/ })).not.toBeInTheDocument();
  });
});
