import { act, screen, waitFor, within } from '@testing-library/react';
import type { SprintStory } from '../../../../src/core/model/sprint-story';
import { SprintGoalDialog } from '../../../../static/src/panels/sprint-goal/SprintGoalDialog';
import { answered, finding, refused, sprintGoal, sprintItem, sprintReport } from '../../../support/answers';
import { burnUpPoint, ledger, planning, story } from '../../../support/sprint-story';
import { drawPanel, type Replies } from '../../draw-panel';
import { violations } from '../../violations';

const draw = (replies: Replies) => drawPanel(SprintGoalDialog, 'sprint-goal-board', replies);
const tell = (rest: Partial<SprintStory> = {}, report = sprintReport()) =>
  draw({ sprintGoal: () => answered(sprintGoal(report, { story: story(rest) })) });
const { sprint } = sprintReport();
const future = sprintReport({ sprint: { ...sprint, state: 'future', startAt: null, endAt: null } });
const started = () => screen.findByRole('heading', { level: 1, name: 'Sprint 14' });
const unknown = { kind: 'not-enough-history', have: 1, need: 3, of: 'closed sprints' } as const;

describe('the story of a running sprint', () => {
  test('tells goal, odds and what is in the way before all else', async () => {
    tell();
    await started();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 4)).toEqual(['Sprint Goal', 'Will we meet it?', 'Progress', 'In the way']);
    expect(await violations()).toEqual([]);
  });

  test('shows two findings on the goal, for what is in the way must stay in sight, and the rest on demand', async () => {
    const { goal } = sprintReport();
    const findings = ['First', 'Second', 'Third'].map((message) => finding('buyers', { message }, goal.text));
    const { user } = tell({}, sprintReport({ goal: { ...goal, findings } }));
    expect(await screen.findByText('Second')).toBeVisible();
    expect(screen.queryByText('Third')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect(screen.getByText('Third')).toBeVisible();
  });

  test('warns of thin data first, and names what was found on demand', async () => {
    const { user } = tell({
      quality: {
        usableShare: 0.6,
        items: 10,
        warning: 'Only 6 of 10 items have a history that can be counted.',
        checks: [
          {
            id: 'no-start',
            title: 'Done without a start',
            why: 'Cycle times miss them.',
            found: [{ key: 'SHOP-2', what: 'Went from To Do to Done' }],
            notJudged: null,
          },
        ],
      },
    });
    const warning = await screen.findByText('Only 6 of 10 items have a history that can be counted.');
    const goal = screen.getByRole('heading', { name: 'Sprint Goal' });
    expect(warning.compareDocumentPosition(goal)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(screen.getByRole('button', { name: 'What to know about the data' }));
    expect(screen.getByText('Went from To Do to Done')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('opens every number of the ledger into its events, in items or in points', async () => {
    const { user } = tell();
    expect(
      await screen.findByText('12 at the start + 3 added − 3 removed + 2 re-estimated = 3 done + 11 left'),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: /^Re-estimated/ }));
    expect(screen.getByText(/3 points became 5/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Removed/ }));
    expect(screen.getByText('An item you may not see')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Items' }));
    expect(screen.getByText('4 at the start + 1 added − 1 removed = 1 done + 3 left')).toBeVisible();
    expect(screen.getByRole('application', { name: /^Burn-up/ })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('says where both sides differ, where Jira counts apart, and what is hidden', async () => {
    const { user } = tell({
      ledger: ledger({
        identityHolds: false,
        unexplained: { items: 1, points: 3 },
        differences: [{ why: 'SHOP-5 was re-opened after the close', keys: ['SHOP-5'] }],
        hiddenItems: 2,
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'What to know about the data' }));
    expect(screen.getByText(/Both sides differ by 1 item and 3 in estimates/)).toBeVisible();
    expect(screen.getByText(/SHOP-5 was re-opened after the close/)).toBeVisible();
    expect(screen.getByText('Counts 2 items that you may not see.')).toBeVisible();
  });

  test('says why there is no ledger, and draws no line of a single point', async () => {
    tell({ ledger: null, ledgerMissing: 'The sprint has no start date.', burnUp: [burnUpPoint(16, 0)] });
    expect(await screen.findByText('The sprint has no start date.')).toBeVisible();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  test('sets an age beside the team’s own cycle times, and says who can help', async () => {
    const report = sprintReport({
      items: [
        sprintItem(1, {
          blockedBecause: ['Blocked by SHOP-40'],
          blockers: [{ what: 'Blocked by SHOP-40', key: 'SHOP-40', since: null, whoName: 'Lin Chen' }],
        }),
        sprintItem(3, {
          isAgeing: true,
          ageInDays: 9.4,
          age: {
            startedAt: '2026-11-14T09:00:00.000Z',
            days: 9.4,
            percentile: { kind: 'known', value: 0.88, formula: '28 of 32' },
          },
        }),
      ],
    });
    tell({ spill: [] }, report);
    const list = (await screen.findByRole('heading', { name: 'In the way' })).closest('section');
    const lines = within(list ?? document.body).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent('Can be taken out of the way by Lin Chen');
    expect(lines[1]).toHaveTextContent('In progress for 9 days, longer than 88% of what you finished');
  });

  test('names on demand what will likely stay open, and gives no chance beyond the history', async () => {
    const beyond = 'Older than anything the team finished: no forecast.';
    const { user } = tell({
      spill: [
        { key: 'SHOP-2', chance: { kind: 'known', value: 0.78, formula: '25 of 32' } },
        { key: 'SHOP-3', chance: { kind: 'not-used', why: beyond } },
        { key: 'SHOP-4', chance: { kind: 'known', value: 0.2, formula: '6 of 32' } },
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Likely to be open at the end (1)' }));
    expect(screen.getByText('About 8 in 10').closest('li')).toHaveTextContent('SHOP-2');
    expect(screen.getByText(/no forecast/)).toHaveTextContent(`In progress for 9 days · ${beyond}`);
    expect(screen.queryByText('About 2 in 10')).not.toBeInTheDocument();
  });

  test('lists what the daily talks about, to copy in three forms and to print', async () => {
    const { user } = tell({ talk: [{ key: 'SHOP-4', because: ['Blocked by SHOP-40', 'Flagged'] }] });
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(await screen.findByRole('button', { name: 'For the daily: 1 item to talk about' }));
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    expect(await navigator.clipboard.readText()).toMatch(/^Sprint 14\nSprint Goal: .*\n\n1\. SHOP-4 Item number 4/);
    await user.click(screen.getByRole('button', { name: 'Copy as Atlassian document (JSON)' }));
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ version: 1, type: 'doc' });
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(await violations()).toEqual([]);
  });

  test('says how much serves the goal, and where other work came first', async () => {
    tell({ alignment: { goalShare: { items: 0.42, points: null }, startedLate: ['SHOP-2'], addedNotServing: [] } });
    expect(await screen.findByText(/^42% of the items serve the goal\. All of it is not the aim/)).toBeVisible();
    expect(screen.getByText('Begun only after other work:').parentElement).toHaveTextContent('SHOP-2');
    expect(screen.queryByText(/Added since the start/)).not.toBeInTheDocument();
  });
});

describe('a sprint to come', () => {
  test('is told how much fits, what comes along, what is not ready and what the goal could be about', async () => {
    tell({ planning: planning(), ledger: null, burnUp: [], talk: [] }, future);
    expect(await screen.findByText('17 to 24 (Story Points)')).toBeVisible();
    expect(screen.getByText('More than every second sprint got done. What could wait?')).toBeVisible();
    expect(screen.getByText('Likely to come along from the running sprint: 2 items (6 in estimates)')).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 planned item is not ready' })).toBeVisible();
    expect(screen.getByText('Size it with the team')).toBeVisible();
    expect(screen.getByText('Saved cards')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Will we meet it?' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('says what is missing where no sprint was closed yet', async () => {
    tell({ planning: planning({ fits: unknown, carryOver: null, notReady: [] }) }, future);
    expect(await screen.findByText('Not known yet: this takes 3 closed sprints, and there is 1 so far')).toBeVisible();
    expect(screen.getByText('Planned so far: 10 items (30 in estimates)')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Everything planned is ready.' })).toBeVisible();
  });
});

test('earlier goals are told newest first, with what became of them', async () => {
  const amount = { items: 9, points: null };
  const earlier = (sprintId: number, closedAt: string, outcome: 'met' | null) => ({
    sprintId,
    sprintName: `Sprint ${sprintId}`,
    goal: `Goal ${sprintId}`,
    closedAt,
    outcome,
    committed: amount,
    done: { items: 7, points: null },
  });
  const { user } = tell({
    goalHistory: [earlier(12, '2026-11-01T09:00:00Z', 'met'), earlier(13, '2026-11-15T09:00:00Z', null)],
  });
  await user.click(await screen.findByRole('button', { name: 'Earlier goals (2)' }));
  const list = screen.getByText('Goal 13').closest('ul');
  const lines = within(list ?? document.body).getAllByRole('listitem');
  expect(lines[0]).toHaveTextContent(/Sprint 13.*Not said.*7 items done, 9 items planned/);
  expect(lines[1]).toHaveTextContent(/Sprint 12.*Met/);
});

describe('while the dialog stays open', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

  test('it asks again every minute, keeps rows where they are, and puts what is new last', async () => {
    const replies: Replies = { sprintGoal: () => answered(sprintGoal(sprintReport(), { story: story() })) };
    const { asked } = draw(replies);
    await started();
    const before = screen
      .getAllByRole('checkbox', { name: /^Select SHOP-/ })
      .map((box) => box.getAttribute('aria-label'));
    const [one, two, three, four] = sprintReport().items;
    if (!one || !two || !three || !four) throw new Error('no items');
    const moved = [four, sprintItem(9), three, { ...two, serves: { kind: 'marked', serves: true } as const }, one];
    replies.sprintGoal = () => answered(sprintGoal(sprintReport({ items: moved }), { story: story() }));
    await pass(61);
    expect(asked).toHaveLength(2);
    await waitFor(() => expect(screen.getByText('Item number 9')).toBeInTheDocument());
    const after = screen
      .getAllByRole('checkbox', { name: /^Select SHOP-/ })
      .map((box) => box.getAttribute('aria-label'));
    expect(after).toEqual([...before, 'Select SHOP-9']);
  });

  test('it asks sooner while the history is being read', async () => {
    const { asked } = tell({
      odds: { goal: unknown, all: unknown, unit: 'items' },
      history: { kind: 'reading', done: 4, total: 12 },
    });
    await started();
    await pass(6);
    expect(asked).toHaveLength(2);
  });

  test('it says that what it shows is old when asking again fails', async () => {
    const replies: Replies = { sprintGoal: () => answered(sprintGoal(sprintReport(), { story: story() })) };
    draw(replies);
    await started();
    replies.sprintGoal = () => refused();
    await pass(61);
    await waitFor(() => expect(screen.getByText(/the refresh did not work/)).toBeInTheDocument());
    expect(screen.getByRole('heading', { level: 1, name: 'Sprint 14' })).toBeInTheDocument();
  });
});
