import { screen } from '@testing-library/react';
import { Split } from '../../../../../static/src/panels/refinement/coaching/Split';
import { answered, problem, refused, splitAdvice, storyText } from '../../../../support/answers';
import { drawPanel, held, type Replies } from '../../../draw-panel';

const draw = (replies: Replies) => drawPanel(Split, 'refinement-context', replies);
const first = () => screen.findByRole('textbox', { name: 'Title of item 1' });

describe('the split coach', () => {
  test('shows the words that suggest a cut, and creates the chosen titles as they were reworded', async () => {
    const { user, asked } = draw({
      splitAdvice: () => answered(splitAdvice()),
      createChildren: () =>
        answered({
          created: [{ key: 'SHOP-90', title: 'Pay with one tap' }],
          failed: [],
          notLinked: [],
          canUndo: false,
        }),
    });
    const title = await first();
    expect(screen.getByText('pay quickly').tagName).toBe('MARK');
    await user.clear(title);
    await user.type(title, 'Pay with one tap');
    await user.click(screen.getByRole('checkbox', { name: 'Create “See my invoices”' }));
    await user.click(screen.getByRole('button', { name: 'Create 1 item' }));
    expect(await screen.findByText('1 item created')).toBeVisible();
    expect(screen.getByRole('link', { name: 'SHOP-90' })).toBeVisible();
    expect(asked.find(({ question }) => question === 'createChildren')?.payload).toEqual({
      titles: ['Pay with one tap'],
      pattern: 'operations',
    });
    // What was not chosen is still there, what was made is not offered twice.
    expect(screen.getAllByRole('textbox').map((box) => (box as HTMLTextAreaElement).value)).toEqual([
      'See my invoices',
    ]);
  });

  test('takes back what it made, and brings the titles back', async () => {
    const made = [
      { key: 'SHOP-90', title: 'Pay with a saved card' },
      { key: 'SHOP-91', title: 'See my invoices' },
    ];
    const { user, asked } = draw({
      splitAdvice: () => answered(splitAdvice()),
      createChildren: () => answered({ created: made, failed: [], notLinked: [], canUndo: true }),
      removeChildren: () => answered({ removed: ['SHOP-90'], kept: [{ key: 'SHOP-91', why: 'changed' }] }),
    });
    await first();
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    const undo = await screen.findByRole('button', { name: 'Undo: delete the 2 items just created' });
    // The button that was pressed is gone: the way back is the next stop.
    expect(document.body).not.toHaveFocus();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(undo).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1 item deleted; its title is back')).toBeVisible();
    expect(screen.getByText('somebody has worked on it since')).toBeVisible();
    expect(screen.getByRole('link', { name: 'SHOP-91' })).toBeVisible();
    expect(asked.find(({ question }) => question === 'removeChildren')?.payload).toEqual({
      keys: ['SHOP-90', 'SHOP-91'],
    });
    expect(screen.getAllByRole('textbox').map((box) => (box as HTMLTextAreaElement).value)).toEqual([
      'Pay with a saved card',
    ]);
  });

  test('says what is left to those who may not delete', async () => {
    const { user } = draw({
      splitAdvice: () => answered(splitAdvice()),
      createChildren: () =>
        answered({
          created: [{ key: 'SHOP-90', title: 'See my invoices' }],
          failed: [],
          notLinked: [],
          canUndo: false,
        }),
    });
    await first();
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    expect(await screen.findByText(/You may not delete items here, but you can close them in Jira/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
  });

  test('asks what fits any big item where the text names no cut', async () => {
    const [suggestion] = splitAdvice().advice.suggestions;
    if (!suggestion) throw new Error('the sketch should suggest a cut');
    const general = { ...suggestion, evidence: [], children: [] };
    const advice = { suggestions: [general], isGeneral: true, refused: null, isCalledFor: true, silence: null };
    const { user } = draw({ splitAdvice: () => answered(splitAdvice({ advice })) });
    expect(await screen.findByText(/its text names no cut/)).toBeVisible();
    expect(screen.queryByText('Suggested by')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add a title' }));
    expect(await first()).toHaveValue('');
  });

  test('keeps every title when nothing could be created', async () => {
    const { user } = draw({ splitAdvice: () => answered(splitAdvice()), createChildren: () => refused(problem()) });
    await user.type(await first(), ' at night');
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    expect(await screen.findByText('The items were not created; your titles are still here')).toBeVisible();
    expect(await first()).toHaveValue('Pay with a saved card at night');
  });

  test('says that some may exist when no answer came at all', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { user } = draw({ splitAdvice: () => answered(splitAdvice()) });
    await first();
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    expect(await screen.findByText(/^No answer came, so some may exist/)).toBeVisible();
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    warned.mockRestore();
  });

  test('tells what Jira refused by title and keeps that title', async () => {
    const { user } = draw({
      splitAdvice: () => answered(splitAdvice()),
      createChildren: () =>
        answered({
          created: [{ key: 'SHOP-90', title: 'Pay with a saved card' }],
          failed: [{ title: 'See my invoices', problem: 'Team is required.' }],
          notLinked: ['SHOP-90'],
          canUndo: false,
        }),
    });
    await first();
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    expect(await screen.findByText('See my invoices: Team is required.')).toBeVisible();
    expect(screen.getByText(/not linked to this item: SHOP-90/)).toBeVisible();
    expect(await first()).toHaveValue('See my invoices');
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
  });

  test('creates once, however often the button is pressed', async () => {
    const reply = held();
    const { user, asked } = draw({ splitAdvice: () => answered(splitAdvice()), createChildren: () => reply.promise });
    await first();
    const create = screen.getByRole('button', { name: 'Create 2 items' });
    await user.dblClick(create);
    expect(asked.filter(({ question }) => question === 'createChildren')).toHaveLength(1);
    await reply.settle(answered({ created: [], failed: [], notLinked: [], canUndo: false }));
  });

  test('asks for titles before it creates anything', async () => {
    const { user, asked } = draw({ splitAdvice: () => answered(splitAdvice()) });
    await user.clear(await first());
    await user.click(screen.getByRole('button', { name: 'Create 2 items' }));
    expect(screen.getByRole('alert')).toHaveTextContent('three letters or more');
    expect(asked).toHaveLength(1);
  });

  test('says why it advises against layers', async () => {
    const refusal = {
      evidence: [{ text: storyText.slice(0, 10), start: 0, end: 10 }],
      reason: 'Layers are of no use alone.',
      advice: 'Cut thin slices.',
    };
    draw({
      splitAdvice: () =>
        answered(
          splitAdvice({
            advice: { suggestions: [], isGeneral: false, refused: refusal, isCalledFor: false, silence: null },
          }),
        ),
    });
    expect(await screen.findByText('Layers are of no use alone.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Create/ })).not.toBeInTheDocument();
  });
});
