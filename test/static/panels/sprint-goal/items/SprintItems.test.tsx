import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MarkedMany, SprintGoalAnswer } from '../../../../../src/contract';
import { SprintGoalDialog } from '../../../../../static/src/panels/sprint-goal/SprintGoalDialog';
import { answered, refused, sprintGoal, sprintItem, sprintReport } from '../../../../support/answers';
import { drawPanel, held, type Replies } from '../../../draw-panel';
import { violations } from '../../../violations';

const draw = (replies: Replies) => drawPanel(SprintGoalDialog, 'sprint-goal-board', replies);
const withItems = (count: number) =>
  sprintGoal(sprintReport({ items: Array.from({ length: count }, (_, index) => sprintItem(index + 1)) }));

/** The answer in which the named items are marked. */
function marked(answer: SprintGoalAnswer, keys: readonly string[], serves: boolean): SprintGoalAnswer {
  if (answer.kind !== 'sprint') return answer;
  const items = answer.report.items.map((item) =>
    keys.includes(item.key) ? { ...item, serves: { kind: 'marked', serves } as const } : item,
  );
  return { ...answer, report: { ...answer.report, items } };
}
const many = (sprint: SprintGoalAnswer, failed: MarkedMany['failed'] = []) => answered({ sprint, failed });
const group = async (name: string) => {
  const section = (await screen.findByRole('heading', { name })).closest('section');
  if (!section) throw new Error(`no group ${name}`);
  return within(section);
};
const other = 'No sign that it serves the goal';

describe('several items at once', () => {
  test('are selected by keyboard, marked in one question, and brought back together', async () => {
    const before = withItems(3);
    const replies: Replies = {
      sprintGoal: () => answered(before),
      markManyServeGoal: () => many(marked(before, ['SHOP-1', 'SHOP-3'], true)),
    };
    const { user, asked } = draw(replies);
    (await screen.findByRole('checkbox', { name: 'Select SHOP-1' })).focus();
    await user.keyboard(' ');
    await user.click(screen.getByRole('checkbox', { name: 'Select SHOP-3' }));
    expect(screen.getByText('2 items selected')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Mark as serving the goal' }));
    expect(await screen.findByText('2 items are marked as serving the goal.')).toBeVisible();
    // Rows stay where they are, so that nothing jumps away under the pointer.
    expect((await group(other)).getAllByRole('listitem')).toHaveLength(3);

    replies.markManyServeGoal = () => many(before);
    const bar = within(screen.getByRole('region', { name: 'Selected items' }));
    await user.click(bar.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'It serves the goal: SHOP-1' })).toBeVisible();
    expect(asked.slice(1)).toEqual([
      { question: 'markManyServeGoal', payload: { sprintId: 7, issueKeys: ['SHOP-1', 'SHOP-3'], serves: true } },
      { question: 'markManyServeGoal', payload: { sprintId: 7, issueKeys: ['SHOP-1', 'SHOP-3'], serves: null } },
    ]);
  });

  test('that Jira does not take are named with the reason, the others stay marked, and may be tried again', async () => {
    const before = withItems(2);
    const after = marked(before, ['SHOP-1'], true);
    const replies: Replies = {
      sprintGoal: () => answered(before),
      markManyServeGoal: () => many(after, [{ key: 'SHOP-2', problem: 'You may not edit this item.' }]),
    };
    const { user, asked } = draw(replies);
    await user.click(await screen.findByRole('checkbox', { name: `Select all: ${other}` }));
    await user.click(screen.getByRole('button', { name: 'Mark as serving the goal' }));
    expect(await screen.findByText('1 item was not marked: SHOP-2')).toBeVisible();
    expect(screen.getByText('You may not edit this item.')).toBeVisible();
    expect(screen.getByText('1 item is marked as serving the goal.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo the mark on SHOP-1' })).toBeVisible();
    expect(await violations()).toEqual([]);

    replies.markManyServeGoal = () => many(marked(after, ['SHOP-2'], true));
    const bar = within(screen.getByRole('region', { name: 'Selected items' }));
    await user.click(bar.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('You may not edit this item.')).not.toBeInTheDocument());
    expect(asked.at(-1)?.payload).toEqual({ sprintId: 7, issueKeys: ['SHOP-2'], serves: true });
  });

  test('go back, all of them, where nobody answers', async () => {
    const { user } = draw({ sprintGoal: () => answered(withItems(2)), markManyServeGoal: () => refused() });
    await user.click(await screen.findByRole('checkbox', { name: `Select all: ${other}` }));
    await user.click(screen.getByRole('button', { name: 'Mark as not serving it' }));
    expect(await screen.findByText('2 items were not marked: SHOP-1, SHOP-2')).toBeVisible();
    expect(screen.getByRole('button', { name: 'It serves the goal: SHOP-1' })).toBeVisible();
  });

  test('show their marks at once, before Jira has answered', async () => {
    const answer = held();
    const { user } = draw({ sprintGoal: () => answered(withItems(2)), markManyServeGoal: () => answer.promise });
    await user.click(await screen.findByRole('checkbox', { name: `Select all: ${other}` }));
    await user.click(screen.getByRole('button', { name: 'Mark as serving the goal' }));
    expect(screen.getAllByText('Serves the goal', { selector: '.lozenge' })).toHaveLength(2);
    await answer.settle(many(marked(withItems(2), ['SHOP-1', 'SHOP-2'], true)));
    expect(await screen.findByText('2 items are marked as serving the goal.')).toBeVisible();
  });

  test('more than a question carries go in parts', async () => {
    const before = withItems(230);
    const { user, asked } = draw({ sprintGoal: () => answered(before), markManyServeGoal: () => many(before) });
    await user.click(await screen.findByRole('checkbox', { name: `Select all: ${other}` }));
    await user.click(screen.getByRole('button', { name: 'Mark as serving the goal' }));
    expect(await screen.findByText('230 items are marked as serving the goal.')).toBeVisible();
    const parts = asked.slice(1).map(({ payload }) => (payload as { issueKeys: string[] }).issueKeys);
    expect(parts.map((keys) => keys.length)).toEqual([100, 100, 30]);
    expect(new Set(parts.flat()).size).toBe(230);
  });
});

test('another person’s later word is taken away, not undone with one’s own', async () => {
  const before = withItems(1);
  const replies: Replies = {
    sprintGoal: () => answered(before),
    // Somebody said no while this yes was on its way.
    markServesGoal: () => answered(marked(before, ['SHOP-1'], false)),
  };
  const { user } = draw(replies);
  await user.click(await screen.findByRole('button', { name: 'It serves the goal: SHOP-1' }));
  expect(await screen.findByRole('button', { name: 'Take away the mark on SHOP-1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo the mark on SHOP-1' })).not.toBeInTheDocument();
});

describe('dragging', () => {
  const drop = async (key: string, onto: string) => {
    const grip = (await screen.findByRole('checkbox', { name: `Select ${key}` })).closest('li')?.querySelector('.grip');
    const target = document.querySelector(`[data-group="${onto}"]`);
    if (!grip || !target) throw new Error('nothing to drag');
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
    fireEvent.dragStart(grip, { dataTransfer });
    fireEvent.dragOver(target);
    fireEvent.drop(target);
  };

  test('to the goal’s work marks the item and moves its row there', async () => {
    const before = withItems(2);
    const { asked } = draw({
      sprintGoal: () => answered(before),
      markServesGoal: () => answered(marked(before, ['SHOP-2'], true)),
    });
    expect((await group('Serves the goal')).getByText(/Nothing is marked yet/)).toBeVisible();
    await drop('SHOP-2', 'serves');
    expect((await group('Serves the goal')).getByText('Item number 2')).toBeVisible();
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        question: 'markServesGoal',
        payload: { sprintId: 7, issueKey: 'SHOP-2', serves: true },
      }),
    );
  });

  test('one of several selected items means all of them', async () => {
    const before = withItems(3);
    const { user, asked } = draw({ sprintGoal: () => answered(before), markManyServeGoal: () => many(before) });
    await user.click(await screen.findByRole('checkbox', { name: 'Select SHOP-1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select SHOP-2' }));
    await drop('SHOP-1', 'serves');
    expect(await screen.findByText('2 items are marked as serving the goal.')).toBeVisible();
    expect(asked.at(-1)?.payload).toEqual({ sprintId: 7, issueKeys: ['SHOP-1', 'SHOP-2'], serves: true });
  });

  test('onto Tandem’s guesses does nothing, for a guess is nobody’s to make', async () => {
    const { asked } = draw({ sprintGoal: () => answered(sprintGoal()) });
    await drop('SHOP-4', 'suggested');
    expect(asked).toHaveLength(1);
  });
});

test('rows are laid out anew only when a person asks for it', async () => {
  const before = withItems(2);
  const { user } = draw({
    sprintGoal: () => answered(before),
    markServesGoal: () => answered(marked(before, ['SHOP-2'], true)),
  });
  await user.click(await screen.findByRole('button', { name: 'It serves the goal: SHOP-2' }));
  await user.click(await screen.findByRole('button', { name: 'Sort into groups again' }));
  expect((await group('Serves the goal')).getByText('Item number 2')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Sort into groups again' })).not.toBeInTheDocument();
});

test('a thousand items scroll in themselves', async () => {
  draw({ sprintGoal: () => answered(withItems(1000)) });
  expect(await screen.findByRole('region', { name: `${other}: 1,000 items` })).toBeInTheDocument();
  expect(screen.queryAllByRole('checkbox', { name: /^Select SHOP-/ }).length).toBeLessThan(100);
});
