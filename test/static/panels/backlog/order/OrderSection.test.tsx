import { screen, within } from '@testing-library/react';
import type { OrderAidsAnswer } from '../../../../../src/contract';
import { OrderSection } from '../../../../../static/src/panels/backlog/order/OrderSection';
import { answered, problem, refused } from '../../../../support/answers';
import { namedItem } from '../../../../support/answers-backlog';
import { drawPanel, type Replies } from '../../../draw-panel';

const aids = (rest: Partial<Extract<OrderAidsAnswer, { kind: 'ready' }>> = {}): OrderAidsAnswer => ({
  ...{ kind: 'ready', method: 'wsjf', name: 'WSJF', formula: 'cost of delay ÷ size' },
  methods: [
    { method: 'wsjf', name: 'WSJF', scored: 30 },
    { method: 'moscow', name: 'MoSCoW', scored: 12 },
  ],
  ...{ scored: 30, openItems: 40, tau: 0.1, hidden: 0, tooManyMusts: null, canRank: true },
  contradictions: [{ upper: namedItem(1), lower: namedItem(9), upperScore: 1.5, lowerScore: 13, backAfter: '10008' }],
  ...rest,
});
const draw = (answer: OrderAidsAnswer = aids(), replies: Replies = {}) =>
  drawPanel(
    OrderSection,
    'project-page',
    Object.assign(replies, { orderAids: () => answered(answer), rankItem: () => answered({}), ...replies }),
  );

describe('order and worth', () => {
  test('says how far they agree, and how that is counted', async () => {
    const { user } = draw();
    expect(await screen.findByText(/30 of 40 open items can be scored by WSJF/)).toBeVisible();
    expect(screen.getByText(/says little about what items are worth/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'How is this counted?' }));
    expect(screen.getByText(/cost of delay ÷ size/)).toBeVisible();
  });

  test('moves an item only on a click, and back again', async () => {
    const { user, asked } = draw();
    await user.click(await screen.findByRole('button', { name: 'Move SHOP-9 above SHOP-1' }));
    expect(await screen.findByText('SHOP-9 now stands above SHOP-1.')).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'rankItem', payload: { id: '10009', before: '10001' } });
    const undo = screen.getByRole('button', { name: 'Undo moving SHOP-9' });
    expect(undo).toHaveFocus();
    await user.click(undo);
    expect(await screen.findByText('SHOP-9 is back where it stood.')).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'rankItem', payload: { id: '10009', after: '10008' } });
  });

  test('says why an item was not moved', async () => {
    const why = problem({ kind: 'forbidden', title: 'Jira did not let you change the order' });
    const { user } = draw(aids(), { rankItem: () => refused(why) });
    await user.click(await screen.findByRole('button', { name: 'Move SHOP-9 above SHOP-1' }));
    expect(await screen.findByText('SHOP-9 was not moved')).toBeVisible();
    expect(screen.getByText('Jira did not let you change the order')).toBeVisible();
  });

  test('offers no move to whoever may not change the order', async () => {
    draw(aids({ canRank: false }));
    expect(await screen.findByText(/You may look at the order but not change it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Move/ })).not.toBeInTheDocument();
  });

  test('scores by another method when asked', async () => {
    const { user, asked } = draw();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Score by' }), 'moscow');
    expect(asked.at(-1)).toEqual({ question: 'orderAids', payload: { method: 'moscow' } });
  });

  test('offers the way back again where it failed once', async () => {
    const replies: Replies = {};
    const { user, asked } = draw(aids(), replies);
    await user.click(await screen.findByRole('button', { name: 'Move SHOP-9 above SHOP-1' }));
    replies.rankItem = () => refused();
    await user.click(await screen.findByRole('button', { name: 'Undo moving SHOP-9' }));
    expect(await screen.findByText('SHOP-9 was not moved back')).toBeVisible();
    replies.rankItem = () => answered({});
    await user.click(screen.getByRole('button', { name: 'Undo moving SHOP-9' }));
    expect(await screen.findByText('SHOP-9 is back where it stood.')).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'rankItem', payload: { id: '10009', after: '10008' } });
  });

  test('keeps the way back of a moved item when the next answer no longer tells of it', async () => {
    const replies: Replies = {};
    const { user } = draw(aids(), replies);
    await user.click(await screen.findByRole('button', { name: 'Move SHOP-9 above SHOP-1' }));
    await screen.findByText('SHOP-9 now stands above SHOP-1.');
    replies.orderAids = () => answered(aids({ contradictions: [], method: 'moscow' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Score by' }), 'moscow');
    expect(await screen.findByDisplayValue(/^MoSCoW/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo moving SHOP-9' })).toBeVisible();
  });

  test('says so where too much is Must', async () => {
    const tooManyMusts = { share: 0.72, must: 36, sized: 50, unit: 'points' as const, formula: 'Must ÷ all' };
    const { user } = draw(aids({ tooManyMusts }));
    const sentence = await screen.findByText(/^72% of the work is Must: 36 of 50 points\. DSDM advises 60%/);
    await user.click(within(sentence).getByRole('button', { name: /How is this counted/ }));
    expect(within(sentence).getByText('Must ÷ all')).toBeVisible();
  });

  test('opens the table of the next items where nothing says what it is worth', async () => {
    draw({ kind: 'no-worth' }, { worthInputs: () => answered({ kind: 'not-read' }) });
    expect(await screen.findByText('No item says what it is worth yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Say what the next items are worth' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });
});
