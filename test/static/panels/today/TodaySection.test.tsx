import { act, screen, within } from '@testing-library/react';
import type { WholeBacklog } from '../../../../src/contract';
import { ProjectPage } from '../../../../static/src/panels/project/ProjectPage';
import { answered, backlogHealth } from '../../../support/answers';
import { wholeAnswer, healthReport, idsOf, wholeBacklog } from '../../../support/answers-backlog';
import { drawPanel } from '../../draw-panel';

const task = {
  what: 'Rank the blocker above what waits for it.',
  whyNow: '2 items are pulled before what they wait for. 1 of them is about to be pulled.',
  rule: 'health/rank-inversions',
  itemIds: idsOf(1, 2),
};
const draw = (whole = wholeBacklog()) =>
  drawPanel(ProjectPage, 'project-page', {
    wholeBacklog: () => answered(wholeAnswer(whole)),
    backlogHealth: () => answered(backlogHealth()),
  });

describe('today', () => {
  test('is what the page opens with, and says to each of the two what to do and why now', async () => {
    draw(wholeBacklog({ today: { productOwner: [task], scrumMaster: [] } }));
    expect(await screen.findByRole('tab', { name: 'Today', selected: true })).toBeVisible();
    const owner = screen.getByRole('region', { name: 'For the Product Owner' });
    expect(within(owner).getByRole('heading', { level: 3, name: task.what })).toBeVisible();
    expect(within(owner).getByText(/1 of them is about to be pulled/)).toBeVisible();
    const master = screen.getByRole('region', { name: 'For the Scrum Master' });
    expect(within(master).getByText('Nothing needs you today.')).toBeVisible();
  });

  test('opens the items behind a task without asking for names that came with the page', async () => {
    const { user, asked } = draw(wholeBacklog({ today: { productOwner: [task], scrumMaster: [] } }));
    await user.click(await screen.findByRole('button', { name: /Show the 2 items/ }));
    expect(screen.getByRole('link', { name: 'SHOP-1' })).toBeVisible();
    expect(screen.getByText('Item number 2')).toBeVisible();
    expect(asked.map(({ question }) => question)).toEqual(['wholeBacklog']);
  });

  test('leads to the rule in the Backlog section', async () => {
    const { user } = draw(wholeBacklog({ today: { productOwner: [task], scrumMaster: [] } }));
    await user.click(await screen.findByRole('button', { name: `See it in the backlog: ${task.what}` }));
    expect(screen.getByRole('tab', { name: 'Backlog', selected: true })).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 3, name: /2 items are pulled before what they wait for/ }),
    ).toHaveFocus();
  });

  test('is calm where nothing needs anybody', async () => {
    draw();
    expect(await screen.findByText('All is well today')).toBeVisible();
  });

  test('does not push itself before what somebody reads when the whole backlog has been read', async () => {
    jest.useFakeTimers();
    let whole: WholeBacklog = { kind: 'building', done: 0, total: 0 };
    drawPanel(ProjectPage, 'project-page', {
      wholeBacklog: () => answered(wholeAnswer(whole)),
      backlogHealth: () => answered(backlogHealth()),
    });
    expect(await screen.findByRole('tab', { name: 'Backlog', selected: true })).toBeVisible();
    whole = wholeBacklog();
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(await screen.findByRole('tab', { name: 'Today', selected: false })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Backlog', selected: true })).toBeVisible();
    jest.useRealTimers();
  });

  test('says of an empty backlog that there is nothing to do about it', async () => {
    const report = healthReport({ score: null, openItems: 0 });
    const { user } = drawPanel(ProjectPage, 'project-page', {
      wholeBacklog: () => answered(wholeAnswer(wholeBacklog({ report }))),
      backlogHealth: () => answered(backlogHealth([], { hurts: [] })),
    });
    expect(await screen.findByText('The backlog is empty')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Today' }));
    expect(screen.getByText('The backlog is empty, so there is nothing to do about it today.')).toBeVisible();
  });

  test('says that nobody keeps records, where that is so', async () => {
    const { user } = drawPanel(ProjectPage, 'project-page', {
      wholeBacklog: () => answered(wholeAnswer({ kind: 'none' })),
      backlogHealth: () => answered(backlogHealth()),
    });
    expect(await screen.findByRole('tab', { name: 'Backlog', selected: true })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Today' }));
    expect(screen.getByText(/Tandem does not follow this project/)).toBeVisible();
  });
});
