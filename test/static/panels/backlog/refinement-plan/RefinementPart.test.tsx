import { fireEvent, screen, within } from '@testing-library/react';
import type { Payload, PlannedLine, RefinementPlanAnswer } from '../../../../../src/contract';
import { RefinementPart } from '../../../../../static/src/panels/backlog/refinement-plan/RefinementPart';
import { answered, refused } from '../../../../support/answers';
import { healthReport, namedItem } from '../../../../support/answers-backlog';
import { drawPanel, type Replies } from '../../../draw-panel';

const line = (number: number, rest: Partial<PlannedLine> = {}): PlannedLine => ({
  id: namedItem(number).id,
  item: namedItem(number),
  ...{ level: 1, levelThen: 1, question: 'Who needs this?', fate: 'open' },
  ...rest,
});

const funnelItems = {
  kind: 'ready',
  items: [1, 4].map((number) => ({ item: namedItem(number), question: null })),
  ...{ count: 120, hidden: 1 },
};

/** A list that does what it is told, as the app's own does. */
function draw(start: readonly PlannedLine[], rest: { canPlan?: boolean; replies?: Replies } = {}) {
  let items = start;
  const { canPlan = true } = rest;
  const named = new Map([1, 2, 3, 4, 5].map((number) => [namedItem(number).id, namedItem(number)]));
  const answer = () => answered({ items, canPlan } satisfies RefinementPlanAnswer);
  const panel = drawPanel(() => <RefinementPart report={healthReport()} named={named} />, 'project-page', {
    refinementPlan: answer,
    changeRefinementPlan(payload) {
      const change = payload as Payload<'changeRefinementPlan'>;
      if ('remove' in change) items = items.filter(({ id }) => !change.remove.includes(id));
      if ('add' in change) items = [...items, ...change.add.map(({ id }) => line(Number(id) - 10_000))];
      return answer();
    },
    funnelItems: () => answered(funnelItems as never),
    ...rest.replies,
  });
  const sent = () => panel.asked.filter(({ question }) => question === 'changeRefinementPlan').at(-1)?.payload;
  return { ...panel, sent };
}

const list = () => screen.findByRole('region', { name: 'Next refinement' });
const ids = (...numbers: number[]) => numbers.map((number) => namedItem(number).id);

describe('the list for the next refinement', () => {
  test('is filled from the candidates that were picked, which are marked then', async () => {
    const { user, sent } = draw([]);
    expect(await screen.findByText(/Nothing is planned yet\. Drag items here/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Pick the first 2' }));
    await user.click(screen.getByRole('button', { name: 'Plan 2 items for the next refinement' }));
    expect(sent()).toEqual({ add: ids(1, 2).map((id) => ({ id })) });
    expect(await screen.findByText('2 items are on the list.')).toBeVisible();
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('checkbox', { name: 'Take SHOP-1 to refinement' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /Pick the first/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Worth refining next' })).toHaveFocus();
  });

  test('is filled from the funnel, whose numbers open into their items', async () => {
    const { user, sent, asked } = draw([line(1)]);
    await user.click(await screen.findByRole('button', { name: /^90 items, L1 .*, Later$/ }));
    const cell = await screen.findByRole('region', { name: /^L1 .* – Later$/ });
    expect(asked.at(-1)).toEqual({ question: 'funnelItems', payload: { level: 1, distance: 'later' } });
    expect(await within(cell).findByText('Planned')).toBeVisible();
    expect(within(cell).getByText('And 117 more that are pulled later.')).toBeVisible();
    expect(within(cell).getByText(/1 item that you may not see/)).toBeVisible();
    await user.click(within(cell).getByRole('button', { name: 'Plan SHOP-4 for the next refinement' }));
    expect(sent()).toEqual({ add: [{ id: namedItem(4).id }] });
    expect(await within(cell).findByRole('button', { name: 'SHOP-4 is planned' })).toHaveFocus();
  });

  test('takes what is dragged onto it, and before the item it is dropped on', async () => {
    const { user, sent } = draw([line(3), line(5)]);
    await user.click(await screen.findByRole('button', { name: /^90 items/ }));
    const dragged = (await screen.findByRole('button', { name: /^Plan SHOP-4/ })).closest('li');
    const dataTransfer = transfer();
    fireEvent.dragStart(dragged as Element, { dataTransfer });
    const [, second] = within(await list()).getAllByRole('listitem');
    fireEvent.dragOver(second as Element, { dataTransfer });
    fireEvent.drop(second as Element, { dataTransfer });
    await screen.findByText('1 item is on the list.');
    expect(sent()).toEqual({ add: [{ id: namedItem(4).id, before: namedItem(5).id }] });
    const own = within(await list()).getAllByRole('listitem');
    fireEvent.dragStart(own[0] as Element, { dataTransfer: transfer(namedItem(3).id) });
    fireEvent.drop(await list(), { dataTransfer: transfer(namedItem(3).id) });
    await screen.findByText('Moved.');
    expect(sent()).toEqual({ move: namedItem(3).id, before: null });
  });

  test('is reordered by keyboard, and the button that moved an item keeps the focus', async () => {
    const { user, sent } = draw([line(1), line(2), line(3)]);
    const down = await screen.findByRole('button', { name: 'Move SHOP-1 down' });
    down.focus();
    await user.keyboard('{Enter}');
    expect(sent()).toEqual({ move: namedItem(1).id, before: namedItem(3).id });
    expect(await screen.findByText('Moved.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Move SHOP-1 down' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Move SHOP-3 up' }));
    expect(sent()).toEqual({ move: namedItem(3).id, before: namedItem(2).id });
    expect(screen.queryByRole('button', { name: 'Move SHOP-1 up' })).not.toBeInTheDocument();
  });

  test('says what became of its items, and lets go of what needs no more talk; an undo knows each one’s place', async () => {
    const { user, sent } = draw([
      line(1, { fate: 'done', question: null }),
      line(2),
      line(3, { fate: 'ready', level: 4 }),
      line(4, { fate: 'refined', level: 2 }),
    ]);
    expect(await screen.findByText('3 of 4 items moved on since they were planned.')).toBeVisible();
    for (const fate of ['Done since', 'Ready now', 'Refined since']) expect(screen.getByText(fate)).toBeVisible();
    expect(screen.getByText(/^From L1 .* to L2/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take off the 2 that are ready or done' }));
    expect(sent()).toEqual({ remove: ids(1, 3) });
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await user.click(undo);
    const [one, two, three, four] = ids(1, 2, 3, 4);
    expect(sent()).toEqual({
      add: [
        { id: three, before: four, levelThen: 1 },
        { id: one, before: two, levelThen: 1 },
      ],
    });
    expect(await screen.findByText('Back on the list.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Next refinement' })).toHaveFocus();
  });

  test('is cleared after the refinement, hidden items too', async () => {
    const { user, sent } = draw([line(1), line(9, { item: null, question: null })]);
    expect(await screen.findByText('An item that you may not see, or that is gone')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the list' }));
    expect(sent()).toEqual({ remove: ids(1, 9) });
    expect(await screen.findByText('2 items taken off the list.')).toBeVisible();
  });

  test('is read and copied, not changed, by whoever may not edit', async () => {
    const { user } = draw([line(1)], { canPlan: false });
    const plan = await list();
    expect(await within(plan).findByRole('button', { name: 'Copy as a list' })).toBeVisible();
    expect(within(plan).queryByRole('button', { name: /Move|Take|Clear/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Pick the first one' }));
    expect(screen.queryByRole('button', { name: /^Plan/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Copy as a list' })).toHaveLength(2);
  });

  test('says so where it could not be changed, and tries again on a click', async () => {
    let isFailing = true;
    const { user, asked } = draw([line(1), line(2)], {
      replies: {
        changeRefinementPlan: () => (isFailing ? refused() : answered({ items: [line(2)], canPlan: true })),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Take SHOP-1 off the list' }));
    expect(await screen.findByText('The list was not changed')).toBeVisible();
    isFailing = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 item, in the order to talk about them.')).toBeVisible();
    expect(asked.at(-1)?.payload).toEqual({ remove: ids(1) });
  });
});

/** What a browser carries along while something is dragged; jsdom has none. */
function transfer(id = '') {
  const kept = new Map(id === '' ? [] : [['application/x-tandem-item', id]]);
  return {
    get types() {
      return [...kept.keys()];
    },
    setData: (type: string, value: string) => void kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
    effectAllowed: 'none',
  };
}
