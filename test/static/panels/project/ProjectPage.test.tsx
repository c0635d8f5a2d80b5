import { screen, within } from '@testing-library/react';
import { ProjectPage } from '../../../../static/src/panels/project/ProjectPage';
import { answered, backlogHealth, hurt, itemLine, problem, refused, sprintGoal } from '../../../support/answers';
import { drawPanel, type Replies } from '../../draw-panel';

const { project } = backlogHealth();
const draw = (replies: Replies) =>
  drawPanel(ProjectPage, 'project-page', {
    wholeBacklog: () => answered({ project, whole: { kind: 'none' } }),
    ...replies,
  });
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);
const keysOf = (table: HTMLElement) => rowsOf(table).map((row) => within(row).getByRole('link').textContent);

describe('the project page', () => {
  test('shows what hurts with the items behind it, and leads to them through Jira', async () => {
    const { user, wentTo } = draw({ backlogHealth: () => answered(backlogHealth()) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Web shop' })).toBeVisible();
    const list = await screen.findByRole('region', { name: 'What hurts most' });
    await user.click(within(list).getByRole('button', { name: 'Show all 3 items' }));
    const link = within(list).getByRole('link', { name: 'SHOP-2' });
    expect(link).toHaveAttribute('href', 'https://team.example/browse/SHOP-2');
    await user.click(link);
    expect(wentTo).toEqual([{ target: 'issue', issueKey: 'SHOP-2', type: 'same-tab' }]);
  });

  test('says of each item which others it is compared with', async () => {
    const said = { 'SHOP-2': 'Says the same, word for word, as SHOP-9.' };
    const twice = hurt({ rule: 'backlog/duplicate', itemKeys: ['SHOP-2'], said });
    const { user } = draw({ backlogHealth: () => answered(backlogHealth([itemLine(2)], { hurts: [twice] })) });
    await user.click(await screen.findByRole('button', { name: 'Show the item' }));
    expect(screen.getByText('Says the same, word for word, as SHOP-9.')).toBeVisible();
  });

  test('opens the formula behind the runway on demand, and says what is missing where there is none', async () => {
    const { user } = draw({ backlogHealth: () => answered(backlogHealth()) });
    expect(await screen.findByText('1.4 sprints')).toBeVisible();
    expect(screen.queryByText(/28 ready points/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'How is this counted?' }));
    expect(screen.getByText(/28 ready points/)).toBeVisible();
  });

  test('says how much history is missing instead of showing 0', async () => {
    const runway = { kind: 'not-enough-history', have: 1, need: 3, of: 'closed sprints' } as const;
    draw({ backlogHealth: () => answered(backlogHealth(undefined, { runway })) });
    expect(await screen.findByText('Not known yet: this takes 3 closed sprints, and there is 1 so far')).toBeVisible();
  });

  test('narrows the table to a level chosen in the distribution', async () => {
    const { user } = draw({ backlogHealth: () => answered(backlogHealth()) });
    await user.click(await screen.findByRole('button', { name: 'Show only items at Ready' }));
    expect(keysOf(screen.getByRole('table', { name: 'Open items in backlog order' }))).toEqual(['SHOP-4', 'SHOP-10']);
    expect(screen.getByRole('combobox', { name: 'Level' })).toHaveValue('4');
    expect(screen.getByRole('heading', { name: 'Items by level' })).toHaveFocus();
  });

  test('sorts by estimate either way, with blanks last', async () => {
    const items = [itemLine(1), itemLine(2, { estimate: 8 }), itemLine(3, { estimate: 3 })];
    const { user } = draw({ backlogHealth: () => answered(backlogHealth(items)) });
    const table = await screen.findByRole('table', { name: 'Open items in backlog order' });
    await user.click(within(table).getByRole('button', { name: 'Estimate' }));
    expect(keysOf(table)).toEqual(['SHOP-3', 'SHOP-2', 'SHOP-1']);
    expect(within(table).getByRole('columnheader', { name: 'Estimate' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(table).getByRole('button', { name: 'Estimate' }));
    expect(keysOf(table)).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-1']);
  });

  test('says so when the backlog was cut', async () => {
    const openItems = { count: 20_000, isExact: false };
    draw({ backlogHealth: () => answered(backlogHealth(undefined, { openItems })) });
    expect(await screen.findByText(/first 12 of about 20,000 open items/)).toBeVisible();
    expect(screen.getByText('About 20,000')).toBeVisible();
  });

  test('keeps habits apart from what hurts', async () => {
    const habits = [hurt({ rule: 'story/benefit', headline: 'Most stories do not say why' })];
    draw({ backlogHealth: () => answered(backlogHealth(undefined, { habits })) });
    const region = await screen.findByRole('region', { name: 'Habits of this backlog' });
    expect(within(region).getByText('Most stories do not say why')).toBeVisible();
  });

  test('encourages where the backlog is empty', async () => {
    draw({ backlogHealth: () => answered(backlogHealth([], { hurts: [] })) });
    expect(await screen.findByText('The backlog is empty')).toBeVisible();
  });

  test('says that an archived project is archived, and asks for nothing to be written in it', async () => {
    const archived = { ...project, isArchived: true };
    draw({
      wholeBacklog: () => answered({ project: archived, whole: { kind: 'none' } }),
      backlogHealth: () => answered({ ...backlogHealth([], { hurts: [] }), project: archived }),
    });
    expect(await screen.findByText('Nothing is left open')).toBeVisible();
    expect(screen.getByText('This project is archived')).toBeVisible();
    expect(screen.queryByText('The backlog is empty')).not.toBeInTheDocument();
  });

  test('offers no second try where the person has no permission', async () => {
    draw({ wholeBacklog: () => refused(problem({ kind: 'forbidden', title: 'You may not see this project' })) });
    expect(await screen.findByText('You may not see this project')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  test('says under Today what it waits for, so that no section moves when the backlog has been read', async () => {
    const { user } = draw({
      wholeBacklog: () => answered({ project, whole: { kind: 'building', done: 5, total: 20 } }),
      backlogHealth: () => answered(backlogHealth()),
    });
    expect(await screen.findByRole('tab', { name: 'Backlog' })).toHaveAttribute('aria-selected', 'true');
    await user.click(screen.getByRole('tab', { name: 'Today' }));
    expect(screen.getByText('What needs you today stands here once the whole backlog has been read.')).toBeVisible();
  });

  test('shows the sprint in its own section, asked for only when it is opened', async () => {
    const { user, asked } = draw({
      backlogHealth: () => answered(backlogHealth()),
      sprintGoal: () => answered(sprintGoal()),
    });
    await user.click(await screen.findByRole('tab', { name: 'Sprint' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Sprint 14' })).toBeVisible();
    expect(asked.map(({ question }) => question)).toEqual(['wholeBacklog', 'backlogHealth', 'sprintGoal']);
  });
});
