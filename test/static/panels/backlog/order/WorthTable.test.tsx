import { screen, within } from '@testing-library/react';
import type { ItemWorth, Payload, WorthInputsAnswer } from '../../../../../src/contract';
import { WorthTable } from '../../../../../static/src/panels/backlog/order/WorthTable';
import { answered, problem, refused } from '../../../../support/answers';
import { namedItem } from '../../../../support/answers-backlog';
import { drawPanel, type Replies } from '../../../draw-panel';
import { violations } from '../../../violations';

const nobody = { from: null, value: null } as const;
const line = (number: number, rest: Partial<ItemWorth> = {}): ItemWorth => ({
  item: namedItem(number),
  inputs: { value: nobody, timeCriticality: nobody, riskReduction: nobody },
  ...{ estimate: 3, wsjf: null },
  ...rest,
});
type Ready = Extract<WorthInputsAnswer, { kind: 'ready' }>;
const table = (rest: Partial<Ready> = {}): WorthInputsAnswer => ({
  ...{ kind: 'ready', hidden: 0, steps: [1, 2, 3, 5, 8, 13, 20], formula: 'cost of delay ÷ size' },
  ...{ estimatesAreUsed: true, canGive: true },
  items: [line(1), line(2)],
  ...rest,
});
const chosen = (payload: unknown): Payload<'giveWorth'> => payload as Payload<'giveWorth'>;
const giveWorth = (payload: unknown) => {
  const { given } = chosen(payload);
  const value = given === null ? nobody : ({ from: 'tandem', value: given } as const);
  const now = line(1, { inputs: { value, timeCriticality: nobody, riskReduction: nobody }, wsjf: 4.25 });
  return answered({ kind: 'given', now });
};
const draw = (answer: WorthInputsAnswer = table(), replies: Replies = {}) =>
  drawPanel(
    WorthTable,
    'project-page',
    Object.assign(replies, { worthInputs: () => answered(answer), giveWorth, ...replies }),
  );
const valueOf = (key: string) => screen.findByRole('combobox', { name: `Value of ${key}` });
const rowOf = (key: string) => screen.getByRole('row', { name: new RegExp(`^${key} `) });

describe('what the next items are worth', () => {
  test('is chosen in place, kept at once, scored, and undone', async () => {
    const { user, asked } = draw();
    await user.selectOptions(await valueOf('SHOP-1'), '8');
    expect(await screen.findByText('Value of SHOP-1 is 8 now.')).toBeVisible();
    expect(asked.at(-1)).toEqual({
      question: 'giveWorth',
      payload: { id: '10001', input: 'value', seen: null, given: 8 },
    });
    expect(within(rowOf('SHOP-1')).getByText('4.25')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo: Value of SHOP-1' }));
    expect(await screen.findByText('Value of SHOP-1 is taken back.')).toBeVisible();
    expect(chosen(asked.at(-1)?.payload)).toMatchObject({ seen: 8, given: null });
    expect(await valueOf('SHOP-1')).toHaveFocus();
    expect(await valueOf('SHOP-1')).toHaveDisplayValue('–');
  });

  test('says what is missing for a score, and where a number comes from', async () => {
    const said = { from: 'tandem', value: 3 } as const;
    const all = { value: { from: 'field', value: 40 }, timeCriticality: said, riskReduction: said } as const;
    draw(table({ items: [line(1), line(2, { inputs: all, estimate: null })] }));
    await valueOf('SHOP-1');
    expect(within(rowOf('SHOP-1')).getByText('Needs all three')).toBeVisible();
    const second = within(rowOf('SHOP-2'));
    expect(second.getByText('Needs an estimate')).toBeVisible();
    expect(second.getByRole('cell', { name: '40 from Jira' })).toBeVisible();
    expect(second.queryByRole('combobox', { name: 'Value of SHOP-2' })).not.toBeInTheDocument();
  });

  describe('where somebody else was faster', () => {
    const meet = async () => {
      const replies: Replies = {};
      const panel = draw(table(), replies);
      const theirs = { from: 'tandem', value: 5 } as const;
      const inputs = { value: theirs, timeCriticality: nobody, riskReduction: nobody };
      replies.giveWorth = () => answered({ kind: 'overtaken', now: line(1, { inputs }) });
      await panel.user.selectOptions(await valueOf('SHOP-1'), '8');
      expect(await screen.findByText('Somebody set the value of SHOP-1 to 5 meanwhile.')).toBeVisible();
      expect(await valueOf('SHOP-1')).toHaveDisplayValue('5');
      replies.giveWorth = giveWorth;
      return panel;
    };

    test('theirs is shown, and mine laid over it only on a click', async () => {
      const { user, asked } = await meet();
      await user.click(screen.getByRole('button', { name: 'Use 8' }));
      expect(await screen.findByText('Value of SHOP-1 is 8 now.')).toBeVisible();
      expect(chosen(asked.at(-1)?.payload)).toMatchObject({ seen: 5, given: 8 });
    });

    test('theirs may stay', async () => {
      const { user, asked } = await meet();
      const questions = asked.length;
      await user.click(screen.getByRole('button', { name: 'Keep 5' }));
      expect(screen.queryByText(/meanwhile/)).not.toBeInTheDocument();
      expect(await valueOf('SHOP-1')).toHaveFocus();
      expect(asked).toHaveLength(questions);
    });
  });

  test('that was not kept shows what stands there, and can be tried again', async () => {
    const replies: Replies = {};
    const { user } = draw(table(), replies);
    replies.giveWorth = () => refused(problem({ kind: 'jira-unavailable', title: 'Jira is not answering' }));
    await user.selectOptions(await valueOf('SHOP-1'), '8');
    expect(await screen.findByText('What you chose for SHOP-1 was not kept')).toBeVisible();
    expect(await valueOf('SHOP-1')).toHaveDisplayValue('–');
    replies.giveWorth = giveWorth;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Value of SHOP-1 is 8 now.')).toBeVisible();
  });

  test('is only shown to those who may not edit, and where it cannot be read', async () => {
    draw(table({ canGive: false, items: [line(1, { isUnreadable: true })], hidden: 2 }));
    expect(await screen.findByText(/You may look at these but not change them/)).toBeVisible();
    expect(screen.getByText(/cannot be read, so it is left as it is/)).toBeVisible();
    expect(screen.getByText('2 of the next items are ones that you may not see.')).toBeVisible();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  test('asks for no size where nobody estimates', async () => {
    draw(table({ estimatesAreUsed: false }));
    await valueOf('SHOP-1');
    expect(screen.queryByRole('columnheader', { name: 'Size' })).not.toBeInTheDocument();
  });
});
