import { screen, within } from '@testing-library/react';
import { ProjectPage } from '../../../../static/src/panels/project/ProjectPage';
import type { WholeBacklog } from '../../../../src/contract';
import { answered, backlogHealth, hurt, problem, refused } from '../../../support/answers';
import {
  wholeAnswer,
  healthPart,
  healthReport,
  idsOf,
  namedItem,
  wholeBacklog,
} from '../../../support/answers-backlog';
import { drawPanel, type Replies } from '../../draw-panel';

async function drawBacklog(whole: WholeBacklog = wholeBacklog(), replies: Replies = {}) {
  const drawn = drawPanel(ProjectPage, 'project-page', {
    wholeBacklog: () => answered(wholeAnswer(whole)),
    backlogHealth: () => answered(backlogHealth()),
    refinementPlan: () => answered({ items: [], canPlan: true }),
    ...replies,
  });
  await drawn.user.click(await screen.findByRole('tab', { name: 'Backlog' }));
  return drawn;
}

const card = (title: string) => screen.getByRole('heading', { name: title }).closest('section') ?? document.body;

describe('the health of the whole backlog', () => {
  test('is a score that opens into how it is counted, with what changed since last week', async () => {
    const { user } = await drawBacklog();
    expect(screen.getByText('71 of 100')).toBeVisible();
    expect(screen.getByText('The score rose from 64 to 71.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Since Nov 15' })).toBeVisible();
    await user.click(within(card('Backlog health')).getByRole('button', { name: 'How is this counted?' }));
    expect(screen.getByText(/It begins at 100/)).toBeVisible();
  });

  test('has a trend that can be read as a table', async () => {
    const { user } = await drawBacklog();
    await user.click(await screen.findByRole('button', { name: 'Show as table: Backlog health by day' }));
    const table = screen.getByRole('table', { name: 'Backlog health by day' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['64', '71']);
  });

  test('says the runway as a chance and a range', async () => {
    await drawBacklog();
    expect(screen.getByText('About 2.1 sprints')).toBeVisible();
    expect(screen.getByText('68% chance that it lasts 2 sprints or longer.')).toBeVisible();
    expect(screen.getByText('Most likely between 1.6 and 2.9 sprints.')).toBeVisible();
  });

  test('does not dress up as a forecast that nothing is ready', async () => {
    const { runway } = healthReport();
    const value = {
      ...(runway.kind === 'known' ? runway.value : null),
      readyIds: [],
      readyCount: 0,
      lasts: 0,
      chance: 0,
    };
    const none = { ...runway, value } as typeof runway;
    await drawBacklog(wholeBacklog({ report: healthReport({ runway: none }) }));
    const ahead = within(card('Ready work ahead'));
    expect(ahead.getByText('None')).toBeVisible();
    expect(ahead.getByText('No item that waits to be started is ready yet.')).toBeVisible();
    expect(ahead.queryByText(/chance/)).not.toBeInTheDocument();
  });

  test('comes in the order of a morning: what hurts, in the whole and in the items, what to do, the tools, the items', async () => {
    await drawBacklog();
    await screen.findByRole('heading', { name: 'Items by level' });
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    const stands = (title: string) => titles.indexOf(title);
    const order = [
      'Where points are lost',
      'What hurts most in the items',
      'Worth refining next',
      'Dependencies',
      'Clean up',
      'Items by level',
    ].map(stands);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('says of what is read live how much of the backlog that is, below figures that are of all of it', async () => {
    const openItems = { count: 20_000, isExact: false };
    await drawBacklog(wholeBacklog(), { backlogHealth: () => answered(backlogHealth(undefined, { openItems })) });
    const live = await screen.findByRole('region', { name: 'What hurts most in the items' });
    expect(
      within(live).getByText(/^These are the first 12 of 20,000 open items, as they stand right now\./),
    ).toBeVisible();
    expect(screen.queryByText(/^Tandem looked at the first/)).not.toBeInTheDocument();
  });

  test('tells once what is true of the whole backlog and of its items', async () => {
    const orphans = healthPart(
      { itemIds: idsOf(1) },
      { rule: 'health/orphans', title: 'Items belong to an epic or a goal' },
    );
    const alone = hurt({ rule: 'trace/no-parent', headline: '2 of 12 open items belong to no epic or goal' });
    const replies = {
      backlogHealth: () => answered(backlogHealth(undefined, { hurts: [hurt(), alone], habits: [alone] })),
    };
    await drawBacklog(wholeBacklog({ report: healthReport({ parts: [orphans] }) }), replies);
    await screen.findByRole('region', { name: 'What hurts most in the items' });
    expect(screen.queryByText(alone.headline)).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Habits of this backlog' })).not.toBeInTheDocument();
  });

  test('names every lost point with rule, next action and items, and what was not judged with its reason', async () => {
    const unknown = healthPart(null, { rule: 'health/circles', title: 'No items wait for each other in a circle' });
    const well = healthPart({ lost: 0, itemIds: [] }, { rule: 'health/orphans', title: 'Items belong to an epic' });
    const report = healthReport({ parts: [healthPart(), well, unknown] });
    const { user } = await drawBacklog(wholeBacklog({ report }));
    const list = screen.getByRole('region', { name: 'Where points are lost' });
    expect(within(list).getByText('−4.2 of 10 points')).toBeVisible();
    expect(within(list).getByText('Rank the blocker above what waits for it.')).toBeVisible();
    await user.click(within(list).getByRole('button', { name: /^How is this counted\?/ }));
    expect(within(list).getByText('2 of 10 links')).toBeVisible();
    expect(within(list).queryByText('No item is linked')).not.toBeInTheDocument();
    await user.click(within(list).getByRole('button', { name: '1 rule not judged yet' }));
    expect(within(list).getByText('No item is linked')).toBeVisible();
    await user.click(within(list).getByRole('button', { name: '1 rule that costs nothing' }));
    expect(within(list).getByText('10 points, none lost')).toBeVisible();
  });

  test('asks for names only when a list is opened, and counts what the person may not see', async () => {
    const report = healthReport({ parts: [healthPart({ itemIds: idsOf(1, 70, 71), itemCount: 3 })] });
    const { user, asked } = await drawBacklog(wholeBacklog({ report }), {
      itemLines: () => answered({ named: [namedItem(70)] }),
    });
    expect(asked.map(({ question }) => question)).not.toContain('itemLines');
    await user.click(screen.getByRole('button', { name: /Show the 3 items/ }));
    expect(await screen.findByRole('link', { name: 'SHOP-70' })).toBeVisible();
    expect(screen.getByText('1 item that you may not see, or that is gone')).toBeVisible();
    expect(asked.at(-1)?.payload).toEqual({ ids: idsOf(70, 71) });
  });

  test('says why names are missing, and lets the person try again', async () => {
    let isUp = false;
    const report = healthReport({ parts: [healthPart({ itemIds: idsOf(70) })] });
    const { user } = await drawBacklog(wholeBacklog({ report }), {
      itemLines: () => (isUp ? answered({ named: [namedItem(70)] }) : refused(problem())),
    });
    await user.click(screen.getByRole('button', { name: /Show the item/ }));
    expect(await screen.findByText('Jira does not answer right now')).toBeVisible();
    isUp = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'SHOP-70' })).toBeVisible();
  });

  test('counts items by weeks for a team without sprints', async () => {
    const { runway } = healthReport();
    if (runway.kind !== 'known') throw new Error('The usual report knows its runway');
    const inWeeks = { ...runway, value: { ...runway.value, period: 'week' as const } };
    await drawBacklog(wholeBacklog({ report: healthReport({ runway: inWeeks }) }));
    expect(screen.getByText(/^Two weeks are taken to hold/)).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Next two weeks' })).toBeVisible();
  });

  test('counts items by level and distance', async () => {
    await drawBacklog();
    const table = within(screen.getByRole('region', { name: /How far the items are/ })).getByRole('table');
    const headers = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(headers).toEqual(['Level', 'Next sprint', 'Later', 'All']);
    const ready = within(table).getByRole('row', { name: /L4/ });
    expect(
      within(ready)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['5', '–', '5']);
  });

  test('shows how far the first reading is, with the items at the top meanwhile', async () => {
    drawPanel(ProjectPage, 'project-page', {
      wholeBacklog: () => answered(wholeAnswer({ kind: 'building', done: 3000, total: 20_000 })),
      backlogHealth: () => answered(backlogHealth()),
    });
    expect(await screen.findByText('3,000 of 20,000 items read')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '3000');
    expect(await screen.findByRole('heading', { name: 'What hurts most' })).toBeVisible();
  });
});
