import { screen, within } from '@testing-library/react';
import { ForecastSection } from '../../../../static/src/panels/forecast/ForecastSection';
import { answered, itemLine, problem, refused, sprintGoal, sprintReport } from '../../../support/answers';
import {
  forecast,
  known,
  release,
  releaseBurnUp,
  reportCard,
  scopeAdvice,
  tooLittle,
  velocity,
  whatIf,
} from '../../../support/answers-forecast';
import { namedItem } from '../../../support/answers-backlog';
import { drawPanel, held, type Replies } from '../../draw-panel';
import { violations } from '../../violations';

const items = [itemLine(1), itemLine(2, { summary: 'Pay with an old card' }), itemLine(3)];
const Section = () => <ForecastSection items={items} />;
const draw = (replies: Replies = {}) =>
  drawPanel(Section, 'project-page', { forecast: () => answered(forecast()), ...replies });
const card = () => screen.findByRole('article', { name: 'Release 2.1' });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the Forecast section', () => {
  test('answers first: the date, what was promised, the chance of the promise, and what moved it', async () => {
    const { asked } = draw();
    const first = within(await card());
    expect(
      screen.getByText(
        'Release 2.1 has an 85% chance of being done by 21 March 2027; the promised 14 March 2027 has a 40% chance.',
      ),
    ).toBeVisible();
    expect(
      first.getByText('85% chance of being done by Mar 21, 2027. Promised for Mar 14, 2027: 40% chance.'),
    ).toBeVisible();
    expect(first.getByText('12 of 30 items done (40 of 90 story points)')).toBeVisible();
    expect(first.getByText('Likely late')).toBeVisible();
    expect(
      first.getByText(
        '6 days later than on Nov 15, 2026: +4 days from added scope, +3 days from a slower pace, −1 day from lower estimates.',
      ),
    ).toBeVisible();
    expect(first.getByText('3 done items are in it, though it is not released.')).toBeVisible();
    expect(asked).toEqual([{ question: 'forecast', payload: { timeZone: 'UTC' } }]);
    expect(await violations()).toEqual([]);
  });

  test('opens a release into all its lines, its items with their titles, and how it was counted', async () => {
    const { user } = draw();
    const first = within(await card());
    await user.click(first.getByRole('button', { name: 'What is behind it? Release 2.1' }));
    expect(first.getAllByRole('definition').map((line) => line.textContent)).toEqual([
      'Mar 12, 2027',
      'Mar 17, 2027',
      'Mar 21, 2027',
      'Mar 30, 2027',
    ]);
    expect(first.getByText('10,000 simulated futures of 50 points left')).toBeVisible();
    await user.click(first.getByRole('button', { name: 'Show the 3 open items' }));
    expect(first.getByRole('link', { name: 'SHOP-2' })).toBeVisible();
    expect(first.getByText('Pay with an old card')).toBeVisible();
  });

  test('asks at once what to leave out for the promised date, and again for another', async () => {
    const { user, asked } = draw({ scopeAdvice: () => answered(scopeAdvice()) });
    const first = within(await card());
    await user.click(first.getByRole('button', { name: 'What must I leave out? Release 2.1' }));
    expect(await first.findByText('Leave out 2 items: the chance goes from 40% to 87%.')).toBeVisible();
    expect(rowsOf(first.getByRole('table', { name: 'What to leave out of Release 2.1' }))).toEqual([
      ['Key', 'Summary', 'Size', 'Value', 'Why'],
      ['SHOP-2', 'Pay with an old card', '5', '2', 'Least value for its size'],
      ['SHOP-3', 'Item number 3', '3', '1', 'Needs SHOP-2'],
    ]);
    expect(first.getByText('Value lost: 3, by the order of the backlog.')).toBeVisible();
    expect(first.getByText('With everything in, Mar 21, 2027 is the first day with an 85% chance.')).toBeVisible();
    await user.selectOptions(first.getByRole('combobox', { name: 'With a chance of' }), '70%');
    await user.click(first.getByRole('button', { name: 'Find what to leave out' }));
    const payload = { kind: 'version', id: '10021', date: '2027-03-14', timeZone: 'UTC' };
    expect(asked.slice(1)).toEqual([
      { question: 'scopeAdvice', payload: { ...payload, level: 85 } },
      { question: 'scopeAdvice', payload: { ...payload, level: 70 } },
    ]);
    expect(await violations()).toEqual([]);
  });

  test('never shows one answer under the question of another', async () => {
    const later = held<unknown>();
    const { user } = draw({
      scopeAdvice: (payload) => ((payload as { level: number }).level === 85 ? answered(scopeAdvice()) : later.promise),
    });
    const first = within(await card());
    await user.click(first.getByRole('button', { name: 'What must I leave out? Release 2.1' }));
    await first.findByText('Leave out 2 items: the chance goes from 40% to 87%.');
    await user.selectOptions(first.getByRole('combobox', { name: 'With a chance of' }), '95%');
    await user.click(first.getByRole('button', { name: 'Find what to leave out' }));
    expect(first.queryByText(/^Leave out 2 items/)).not.toBeInTheDocument();
    await later.settle(answered(scopeAdvice({ leaveOut: [], chanceWithAll: 0.95 })));
    expect(
      await first.findByText('Nothing: with everything in, Mar 14, 2027 has more than a 95% chance.'),
    ).toBeVisible();
  });

  test('says what a change to the plan would do, beside the plan as it is', async () => {
    const { user, asked } = draw({ whatIf: () => answered(whatIf()) });
    const first = within(await card());
    await user.click(first.getByRole('button', { name: 'What if…? Release 2.1' }));
    await user.click(first.getByRole('button', { name: 'See what it does' }));
    expect(first.getByRole('alert')).toHaveTextContent('Say at least one of them.');
    await user.type(first.getByRole('textbox', { name: 'Days that one of us is away' }), '10');
    expect(first.getByRole('textbox', { name: /^We are/ })).toHaveValue('5');
    await user.click(first.getByRole('button', { name: 'See what it does' }));
    expect(await first.findByText('Five more items move the 85% date from 21 March to 28 March.')).toBeVisible();
    expect(asked.at(-1)).toEqual({
      question: 'whatIf',
      payload: { kind: 'version', id: '10021', awayDays: 10, teamSize: 5, timeZone: 'UTC' },
    });
    expect(rowsOf(first.getByRole('table', { name: 'Before and after, Release 2.1' })).slice(-2)).toEqual([
      ['95% chance', 'Mar 30, 2027', 'Later than we looked'],
      ['Chance of Mar 14, 2027', '40%', '22%'],
    ]);
    await user.click(first.getByRole('checkbox', { name: 'No more scope comes in' }));
    await user.click(first.getByRole('button', { name: 'See what it does' }));
    expect(asked.at(-1)).toMatchObject({ question: 'whatIf', payload: { awayDays: 10, noGrowth: true } });
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['Story point estimate', 'story points'],
    ['Complexity', 'Complexity'],
    [null, 'estimates'],
  ])('counts what is estimated in %s as %s', async (estimateFieldName, unit) => {
    draw({ forecast: () => answered(forecast({}, { estimateFieldName })) });
    expect(await screen.findByText(`20 to 26 ${unit}`)).toBeVisible();
  });

  test('asks for a burn-up only when it is opened', async () => {
    const { user, asked } = draw({ releaseBurnUp: () => answered(releaseBurnUp()) });
    const first = within(await card());
    expect(asked).toHaveLength(1);
    await user.click(first.getByRole('button', { name: 'Burn-up Release 2.1' }));
    expect(await first.findByRole('application', { name: /^Burn-up of Release 2.1/ })).toBeVisible();
    await user.click(first.getByRole('button', { name: 'How is this counted? Burn-up of Release 2.1' }));
    expect(first.getByText('The same futures as the dates')).toBeVisible();
    expect(asked.at(-1)).toEqual({
      question: 'releaseBurnUp',
      payload: { kind: 'version', id: '10021', timeZone: 'UTC' },
    });
  });

  test('shows the pace with its spread, what became of the plans, and why Jira may differ', async () => {
    const { user } = draw();
    expect(await screen.findByText('19 to 34 story points, 26 in the middle')).toBeVisible();
    expect(screen.getByText('20 to 26 story points')).toBeVisible();
    expect(screen.getAllByRole('term').map((sprint) => sprint.textContent)).toEqual([
      'Sprint 8',
      'Sprint 9',
      'Sprint 10',
    ]);
    expect(screen.getAllByRole('definition').map((share) => share.textContent)).toEqual(['75%', '75%', '75%']);
    await user.click(screen.getByRole('button', { name: 'Why Jira’s chart may show other numbers' }));
    expect(screen.getByText(/Jira counts the estimate at the end/)).toBeVisible();
  });

  test('opens a bar into the ledger of its sprint, the newest first', async () => {
    const closed = (payload: unknown) => {
      const { sprintId } = payload as { sprintId: number };
      const report = sprintReport();
      return answered(sprintGoal({ ...report, sprint: { ...report.sprint, id: sprintId, state: 'closed' } }));
    };
    const { user, asked } = draw({ sprintGoal: closed });
    await user.click(await screen.findByRole('button', { name: 'Which items count?' }));
    expect(await screen.findByRole('heading', { name: 'What changed since planning' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sprint' }), 'Sprint 8');
    expect(await screen.findByRole('heading', { name: 'What changed since planning' })).toBeVisible();
    expect(asked.slice(1)).toEqual([
      { question: 'sprintGoal', payload: { sprintId: 10 } },
      { question: 'sprintGoal', payload: { sprintId: 8 } },
    ]);
  });

  test('says what it expects to come in, and opens into what came in so far', async () => {
    const growth = { sentence: '2 items came in, and so it goes on.', itemIds: ['10001', '10002'], items: 2 };
    const { user } = draw({ forecast: () => answered(forecast({ releases: [release({ growth })] })) });
    const first = within(await card());
    await user.click(first.getByRole('button', { name: 'What is behind it? Release 2.1' }));
    expect(first.getByText('2 items came in, and so it goes on.')).toBeVisible();
    expect(first.getByRole('button', { name: 'Show the 2 items that came in' })).toBeVisible();
  });

  test('of an archived project no version is asked for', async () => {
    const empty = { releases: [], headline: null, history: { kind: 'reading', done: 0, total: 0 } } as const;
    draw({ forecast: () => answered(forecast(empty, { project: { key: 'OLD', isArchived: true } })) });
    expect(await screen.findByText('The project is archived: nobody works on it any more.')).toBeVisible();
    expect(screen.queryByText(/Create a version|Tandem is reading/)).toBeNull();
  });

  test('says how earlier forecasts fared', async () => {
    draw();
    expect(await screen.findByText('Our 85% lines can be trusted so far.')).toBeVisible();
    expect(screen.getByText('Our 50% forecasts missed by 12% less than a plain average would have.')).toBeVisible();
    expect(rowsOf(screen.getByRole('table', { name: '3 sprints ahead' }))).toEqual([
      ['We said', 'It held', 'Likely between'],
      ['85%', '10 of 13', '62% and 95%'],
    ]);
    expect(screen.getByText(/No date that was shown here has come yet/)).toBeVisible();
  });

  test('tells dates that were shown and have come', async () => {
    const shown = [
      { level: 85, held: 3, of: 4, low: 0.3, high: 0.95, sentence: 'Our 85% forecasts held 3 times out of 4.' },
    ];
    draw({ forecast: () => answered(forecast({ reportCard: known(reportCard({ shown }), 'Kept each day') })) });
    const table = await screen.findByRole('table', { name: 'Dates shown here whose day has come' });
    expect(rowsOf(table)[1]).toEqual(['85%', '3 of 4', '30% and 95%']);
  });

  test('refuses to tell a date from too little history, once and not for each release', async () => {
    const dateless = { dates: tooLittle, ownDate: tooLittle, drift: tooLittle };
    const releases = [release(dateless), release({ ...dateless, id: '10022', name: 'Release 2.2' })];
    const unknown = velocity({ spread: tooLittle, limits: tooLittle, sprints: [] });
    draw({
      forecast: () => answered(forecast({ releases, velocity: unknown, reportCard: tooLittle, nextSprint: tooLittle })),
    });
    const first = within(await card());
    expect(screen.getByText('No date can be told yet')).toBeVisible();
    expect(first.getByText('Promised for Mar 14, 2027.')).toBeVisible();
    expect(first.queryByText(/Not known yet/)).not.toBeInTheDocument();
    expect(first.queryByRole('button', { name: /leave out/ })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('tells dates from enough days, though they make too few weeks for a spread', async () => {
    const young = velocity({ spread: tooLittle, limits: tooLittle, sprints: [] });
    draw({ forecast: () => answered(forecast({ velocity: young, by: 'weeks' })) });
    await card();
    expect(screen.queryByText('No date can be told yet')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'What every date rests on' })).toBeVisible();
  });

  test('says that the past is still being read', async () => {
    const history = { kind: 'reading', done: 3, total: 12 } as const;
    const unknown = velocity({ spread: tooLittle, limits: tooLittle, sprints: [] });
    draw({ forecast: () => answered(forecast({ history, velocity: unknown, reportCard: tooLittle })) });
    expect(
      await screen.findByText('3 of 12 read. The forecast follows by itself; you can go on working.'),
    ).toBeVisible();
    // How much of it is there says nothing yet.
    expect(screen.queryByText(/Not known yet/)).not.toBeInTheDocument();
  });

  test('offers a way on where nothing is planned', async () => {
    draw({ forecast: () => answered(forecast({ releases: [] })) });
    expect(await screen.findByText('No release is planned and no epic is open')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Roadmap' })).not.toBeInTheDocument();
  });

  test('shows many releases step by step', async () => {
    const releases = Array.from({ length: 40 }, (_, at) => release({ id: String(at), name: `Release ${at}` }));
    const { user } = draw({ forecast: () => answered(forecast({ releases })) });
    const count = () => screen.getAllByRole('article').length;
    await screen.findByRole('article', { name: 'Release 0' });
    expect(count()).toBe(6);
    const list = screen.getByRole('region', { name: 'When will it be done?' });
    await user.click(within(list).getByRole('button', { name: 'Show 20 more' }));
    expect(count()).toBe(26);
    await user.click(within(list).getByRole('button', { name: 'Show 14 more' }));
    expect(count()).toBe(40);
    expect(within(list).queryByRole('button', { name: /^Show \d+ more/ })).not.toBeInTheDocument();
  });

  test('counts below the roadmap what is too far away for a place on it', async () => {
    const nowhere = known({ p50: null, p70: null, p85: null, p95: null }, 'x');
    const far = release({ id: '3', name: 'Release 9', promisedFor: null, dates: nowhere });
    draw({ forecast: () => answered(forecast({ releases: [release(), far] })) });
    expect(
      await screen.findByText('1 more is without a promise and further away than we looked: after Nov 22, 2027.'),
    ).toBeVisible();
    expect(
      screen.getByText('Less than an 85% chance of being done by Nov 22, 2027. No date is promised.'),
    ).toBeVisible();
  });

  test('counts weeks for a team without sprints', async () => {
    const weeks = [
      { from: '2026-11-09', done: 4, itemIds: ['1', '2', '3', '4'], signal: null },
      { from: '2026-11-16', done: 2, itemIds: ['5', '6'], signal: 'shift' as const },
    ];
    const { user } = draw({
      forecast: () => answered(forecast({ by: 'weeks', unit: 'items', velocity: velocity({ sprints: [], weeks }) })),
    });
    await user.click(await screen.findByRole('button', { name: 'Show as table: Done each week' }));
    expect(rowsOf(screen.getByRole('table', { name: 'Done each week' }))).toEqual([
      ['Week from', 'Done', 'Note'],
      ['Nov 9, 2026', '4', ''],
      ['Nov 16, 2026', '2', 'A new pace begins'],
    ]);
    expect(screen.queryByText('Fits into the next sprint')).not.toBeInTheDocument();
  });

  test('opens a week into its finished items, and counts what this person may not see', async () => {
    const weeks = [
      { from: '2026-11-09', done: 1, itemIds: ['7'], signal: null },
      { from: '2026-11-16', done: 2, itemIds: ['5', '6'], signal: null },
    ];
    const { user, asked } = draw({
      forecast: () => answered(forecast({ by: 'weeks', unit: 'items', velocity: velocity({ sprints: [], weeks }) })),
      itemLines: (payload) => {
        const { ids } = payload as { ids: readonly string[] };
        return answered({ named: ids.filter((id) => id !== '6').map((id) => ({ ...namedItem(5), id })) });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Which items count?' }));
    expect(screen.getByText('2 items done')).toBeVisible();
    expect(await screen.findByText('Item number 5')).toBeVisible();
    expect(screen.getByText('1 item that you may not see, or that is gone')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Week from' }), 'Nov 9, 2026');
    expect(screen.getByText('1 item done')).toBeVisible();
    expect(asked.filter(({ question }) => question === 'itemLines').map(({ payload }) => payload)).toEqual([
      { ids: ['5', '6'] },
      { ids: ['7'] },
    ]);
    expect(await violations()).toEqual([]);
  });

  test('opens the items behind a bar on Enter, and takes the reader there', async () => {
    const weeks = [
      { from: '2026-11-09', done: 0, itemIds: [], signal: null },
      { from: '2026-11-16', done: 8, itemIds: ['5', '6'], signal: null },
    ];
    const { user } = draw({
      forecast: () => answered(forecast({ by: 'weeks', velocity: velocity({ sprints: [], weeks }) })),
      itemLines: () => answered({ named: [] }),
    });
    (await screen.findByRole('application', { name: /^Done each week/ })).focus();
    await user.keyboard('{Home}{Enter}');
    expect(screen.getByText('Nothing was finished in this week.')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Week from' })).toHaveFocus();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Week from' }), 'Nov 16, 2026');
    expect(screen.getByText('8 story points done, in 2 items')).toBeVisible();
  });

  test('shows what went wrong, and asks again on a click', async () => {
    const replies: Replies = { forecast: () => refused(problem()) };
    const { user } = drawPanel(Section, 'project-page', replies);
    expect(await screen.findByText('Jira does not answer right now')).toBeVisible();
    replies.forecast = () => answered(forecast());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card()).toBeVisible();
  });

  test('copies the words for stakeholders', async () => {
    const { user } = draw();
    await user.click(await screen.findByRole('button', { name: 'Copy as e-mail' }));
    expect(await navigator.clipboard.readText()).toBe(
      'When will it be done?\n\nRelease 2.1: 85% chance of being done by 21 March.',
    );
  });
});
