import { screen } from '@testing-library/react';
import type { SprintStory } from '../../../../../src/core/model/sprint-story';
import { SprintGoalDialog } from '../../../../../static/src/panels/sprint-goal/SprintGoalDialog';
import { answered, problem, refused, sprintGoal, sprintReport } from '../../../../support/answers';
import { ledger, story } from '../../../../support/sprint-story';
import { drawPanel, type Replies } from '../../../draw-panel';
import { violations } from '../../../violations';

const draw = (replies: Replies) => drawPanel(SprintGoalDialog, 'sprint-goal-board', replies);
const { sprint } = sprintReport();
const closed = (outcome: SprintStory['outcome'], rest: Partial<SprintStory> = {}) =>
  sprintGoal(sprintReport({ sprint: { ...sprint, state: 'closed', completeAt: '2026-11-30T09:00:00.000Z' } }), {
    story: story({ outcome, ...rest }),
  });
const said = {
  verdict: 'partly',
  note: 'The terminal came late.',
  byAccountId: 'a',
  byName: 'Pia Lind',
  at: '2026-11-30T10:00:00.000Z',
} as const;
const note = () => screen.findByRole('textbox', { name: /What should the team remember/ });

describe('was the goal met', () => {
  test('is asked once, and the answer stands there from then on', async () => {
    const { user, asked } = draw({
      sprintGoal: () => answered(closed({ given: null, mayAnswer: true })),
      answerGoal: () => answered(closed({ given: said, mayAnswer: true })),
    });
    await user.type(await note(), 'The terminal came late.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Choose one of the three first.')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Partly met' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Said by Pia Lind on Nov 30, 2026')).toBeVisible();
    expect(screen.getByText('The terminal came late.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(asked.at(-1)).toEqual({
      question: 'answerGoal',
      payload: { sprintId: 7, verdict: 'partly', note: 'The terminal came late.' },
    });
  });

  test('keeps the note when saving fails', async () => {
    const { user } = draw({
      sprintGoal: () => answered(closed({ given: null, mayAnswer: true })),
      answerGoal: () => refused(),
    });
    await user.type(await note(), 'We learnt a lot.');
    await user.click(screen.getByRole('radio', { name: 'Missed' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Your answer was not saved; it is still here')).toBeVisible();
    expect(await note()).toHaveValue('We learnt a lot.');
    expect(screen.getByRole('radio', { name: 'Missed' })).toBeChecked();
  });

  test('shows what somebody faster said, and keeps the words of the second', async () => {
    const replies: Replies = {
      sprintGoal: () => answered(closed({ given: null, mayAnswer: true })),
      answerGoal: () => refused(problem({ kind: 'conflict', title: 'Somebody was faster' })),
    };
    const { user } = draw(replies);
    await user.type(await note(), 'We learnt a lot.');
    await user.click(screen.getByRole('radio', { name: 'Missed' }));
    replies.sprintGoal = () => answered(closed({ given: said, mayAnswer: true }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Said by Pia Lind on Nov 30, 2026')).toBeVisible();
    expect(screen.getByText('We learnt a lot.')).toBeVisible();
  });

  test('is not asked of people who may only look', async () => {
    draw({ sprintGoal: () => answered(closed({ given: null, mayAnswer: false })) });
    expect(await screen.findByText(/has not said yet/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Met' })).not.toBeInTheDocument();
  });
});

describe('a closed sprint counted again', () => {
  const kept = { ledger: ledger({ keptAt: '2026-11-30T09:05:00.000Z' }) };

  test('says how it differs from what was kept, which stays', async () => {
    const { user } = draw({
      sprintGoal: () => answered(closed(null, kept)),
      recountSprint: () =>
        answered({
          keptAt: '2026-11-30T09:05:00.000Z',
          difference: {
            lines: [{ name: 'added', kept: { items: 1, points: 3 }, again: { items: 2, points: 6 } }],
            gone: [],
            come: [{ key: 'SHOP-9', what: 'Added after the start' }],
            isOtherVersion: false,
          },
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'Count again' }));
    expect(
      await screen.findByText(/this differs from what was kept on Nov 30, 2026. What was kept stays/),
    ).toBeVisible();
    expect(screen.getByText('Added: 1 item (3 in estimates) then, 2 items (6 in estimates) now')).toBeVisible();
    expect(screen.getByRole('link', { name: /SHOP-9/ })).toBeVisible();
  });

  test('says that nothing differs', async () => {
    const { user } = draw({
      sprintGoal: () => answered(closed(null, kept)),
      recountSprint: () => answered({ keptAt: '2026-11-30T09:05:00.000Z', difference: null }),
    });
    await user.click(await screen.findByRole('button', { name: 'Count again' }));
    expect(await screen.findByText(/nothing differs from what was kept/)).toBeVisible();
  });
});
