import { act, screen } from '@testing-library/react';
import { Relatives } from '../../../../../static/src/panels/refinement/coaching/Relatives';
import { answered, problem, refused, relative, relatives } from '../../../../support/answers';
import { drawPanel, type Replies } from '../../../draw-panel';

const draw = (replies: Replies) => drawPanel(Relatives, 'refinement-context', replies);
afterEach(() => jest.useRealTimers());

describe('the items that look alike', () => {
  test('show the words both share, and are linked on one click', async () => {
    const { user, asked } = draw({
      relatives: () => answered(relatives()),
      linkRelative: () =>
        answered(
          relatives({
            candidates: [relative({ alreadyLinked: true })],
            justLinked: { issueKey: 'SHOP-40', kind: 'duplicates' },
          }),
        ),
      unlinkRelative: () => answered(relatives()),
    });
    expect(await screen.findByText('Both say: card, saved, pay')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Link as duplicate of SHOP-40' }));
    expect(await screen.findByText('Linked')).toBeVisible();
    expect(screen.getByText(/^Linked with SHOP-40/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Link as/ })).not.toBeInTheDocument();
    expect(asked.at(-1)).toEqual({ question: 'linkRelative', payload: { issueKey: 'SHOP-40', kind: 'duplicates' } });
    // The way back has the focus, and gives it back to where the buttons stand again.
    const undo = screen.getByRole('button', { name: 'Undo the link with SHOP-40' });
    expect(undo).toHaveFocus();
    await user.click(undo);
    expect(await screen.findByText('The link with SHOP-40 is gone again.')).toHaveFocus();
    expect(asked.at(-1)).toEqual({ question: 'unlinkRelative', payload: { issueKey: 'SHOP-40', kind: 'duplicates' } });
    expect(screen.getByRole('button', { name: 'Link as duplicate of SHOP-40' })).toBeVisible();
  });

  test('offer no way back from a link that stood already, and tell twins first', async () => {
    const { user } = draw({
      relatives: () => answered(relatives({ candidates: [relative({ hasSameTitle: true })] })),
      linkRelative: () => answered(relatives({ candidates: [relative({ hasSameTitle: true, alreadyLinked: true })] })),
    });
    expect(await screen.findByText('Same title')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Link as related to SHOP-40' }));
    expect(await screen.findByText('Linked')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
  });

  test('say at the item why a link was not made, and offer it again', async () => {
    const { user } = draw({
      relatives: () => answered(relatives()),
      linkRelative: () => refused(problem({ kind: 'conflict', title: 'This site has no link for duplicates' })),
    });
    await user.click(await screen.findByRole('button', { name: 'Link as related to SHOP-40' }));
    expect(await screen.findByText('The link with SHOP-40 was not made')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Link as related to SHOP-40' })).toBeVisible();
  });

  test('offer no link to a person who may only look', async () => {
    draw({ relatives: () => answered(relatives({ canLink: false })) });
    expect(await screen.findByText('You may look at this item but not link it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Link as/ })).not.toBeInTheDocument();
  });

  test('show how far the reading of the project is, and look again by themselves', async () => {
    jest.useFakeTimers();
    const replies: Replies = {
      relatives: () => answered(relatives({ candidates: [], indexState: { kind: 'building', done: 100, total: 400 } })),
    };
    draw(replies);
    await act(() => jest.advanceTimersByTimeAsync(10));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '100');
    expect(screen.getByText(/100 of 400 items read/)).toBeVisible();
    replies.relatives = () => answered(relatives());
    await act(() => jest.advanceTimersByTimeAsync(4100));
    expect(screen.getByText(/Compared with 240 items/)).toBeVisible();
  });
});
