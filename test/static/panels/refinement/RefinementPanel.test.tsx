import { screen, waitFor, within } from '@testing-library/react';
import { RefinementPanel } from '../../../../static/src/panels/refinement/RefinementPanel';
import {
  answered,
  compound,
  fuzzy,
  muted,
  problem,
  refinement,
  refused,
  review,
  vague,
} from '../../../support/answers';
import { drawPanel, held, type Replies } from '../../draw-panel';

const draw = (replies: Replies) => drawPanel(RefinementPanel, 'refinement-context', replies);

describe('the refinement panel', () => {
  test('shows the level, the next step, and the findings loudest first', async () => {
    draw({ refinement: () => answered(refinement()) });
    expect(screen.getByRole('status')).toHaveTextContent('Loading');
    expect(await screen.findByRole('heading', { name: 'L2 Explored' })).toBeVisible();
    expect(screen.getByText('Size it with the team')).toBeVisible();
    const titles = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    const act = titles.indexOf('Act Settle this before planning');
    expect(act).toBeGreaterThanOrEqual(0);
    expect(titles.indexOf('Observe Mend this in refinement')).toBeGreaterThan(act);
    expect(screen.getByText('Not testable yet')).toBeVisible();
    expect(screen.getByText(/Dana Okoye asked Pia Lind/)).toBeVisible();
  });

  test('folds the hints away as long as something louder speaks', async () => {
    const { user } = draw({ refinement: () => answered(refinement()) });
    const hints = await screen.findByRole('button', { name: /1 hint/ });
    expect(screen.queryByText(fuzzy.message)).not.toBeInTheDocument();
    await user.click(hints);
    expect(screen.getByText(fuzzy.message)).toBeVisible();
  });

  test('says that the item is in good shape when nothing speaks', async () => {
    draw({ refinement: () => answered(refinement({ review: review({ findings: [], missing: [], level: 4 }) })) });
    expect(await screen.findByText('Nothing to mend here')).toBeVisible();
  });

  test('shows the marked words in the text and moves the focus to them, by keyboard alone', async () => {
    const { user } = draw({ refinement: () => answered(refinement()) });
    const show = await screen.findByRole('button', { name: `Show in text: ${vague.message}` });
    show.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toHaveTextContent('user-friendly');
    expect(document.activeElement?.tagName).toBe('MARK');
    await user.click(screen.getByRole('button', { name: 'Previous mark' }));
    expect(document.activeElement).toHaveTextContent('quickly');
  });

  test('keeps the typed reason when a mute is not saved, and mutes once it is', async () => {
    const replies: Replies = { refinement: () => answered(refinement()), muteFinding: () => refused(problem()) };
    const { user, asked } = draw(replies);
    await user.click(await screen.findByRole('button', { name: `Mute: ${vague.message}` }));
    const reason = screen.getByRole('textbox', { name: /why does this not apply/i });
    expect(reason).toHaveFocus();
    await user.type(reason, 'The brand guide defines it');
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    expect(await screen.findByText('The mute was not saved; your words are still here')).toBeVisible();
    expect(reason).toHaveValue('The brand guide defines it');

    const quiet = refinement({ review: review({ findings: [compound] }), muted: [muted()] });
    replies.muteFinding = () => answered(quiet);
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(screen.getByRole('button', { name: '1 muted finding' })).toBeVisible();
    expect(asked.at(-1)).toEqual({
      question: 'muteFinding',
      payload: { rule: vague.rule, quote: vague.quote, reason: 'The brand guide defines it' },
    });
  });

  test('keeps the focus in the findings when a mute is taken back', async () => {
    const replies: Replies = {
      refinement: () => answered(refinement()),
      muteFinding: () => answered(refinement()),
      unmuteFinding: () => answered(refinement()),
    };
    const { user } = draw(replies);
    await user.click(await screen.findByRole('button', { name: `Mute: ${vague.message}` }));
    await user.type(screen.getByRole('textbox'), 'The brand guide defines it');
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    await screen.findByRole('button', { name: 'Undo' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What to look at' })).toHaveFocus());
  });

  test('keeps a half-typed reason while the item is edited elsewhere', async () => {
    const replies: Replies = { refinement: () => answered(refinement()) };
    const { user, changeIssue } = draw(replies);
    await user.click(await screen.findByRole('button', { name: `Mute: ${vague.message}` }));
    await user.type(screen.getByRole('textbox'), 'The brand');
    const moved = { ...vague, start: vague.start + 4, end: vague.end + 4 };
    replies.refinement = () =>
      answered(refinement({ levelName: 'Sized', review: review({ level: 3, findings: [compound, moved] }) }));
    await changeIssue();
    await screen.findByRole('heading', { name: 'L3 Sized' });
    expect(screen.getByRole('textbox')).toHaveValue('The brand');
  });

  test('asks for a reason before it saves anything', async () => {
    const { user, asked } = draw({ refinement: () => answered(refinement()) });
    await user.click(await screen.findByRole('button', { name: `Mute: ${vague.message}` }));
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    expect(screen.getByRole('alert')).toHaveTextContent('at least three letters');
    expect(asked.map(({ question }) => question)).toEqual(['refinement']);
  });

  test('lets a muted finding speak again', async () => {
    const { user, asked } = draw({
      refinement: () => answered(refinement({ review: review({ findings: [] }), muted: [muted()] })),
      unmuteFinding: () => answered(refinement()),
    });
    await user.click(await screen.findByRole('button', { name: '1 muted finding' }));
    expect(screen.getByText('Reason: The brand guide defines it')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Let it speak again/ }));
    expect(await screen.findByRole('button', { name: `Mute: ${vague.message}` })).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'unmuteFinding', payload: { rule: vague.rule, quote: vague.quote } });
  });

  test('offers no muting to a person who may only look', async () => {
    draw({ refinement: () => answered(refinement({ canEdit: false })) });
    await screen.findByRole('heading', { name: 'L2 Explored' });
    expect(screen.queryByRole('button', { name: /^Mute/ })).not.toBeInTheDocument();
  });

  test('follows a change of the issue, and keeps the last answer when the refresh fails', async () => {
    const replies: Replies = { refinement: () => answered(refinement()) };
    const { changeIssue } = draw(replies);
    await screen.findByRole('heading', { name: 'L2 Explored' });
    replies.refinement = () => answered(refinement({ levelName: 'Sized', review: review({ level: 3 }) }));
    await changeIssue();
    expect(await screen.findByRole('heading', { name: 'L3 Sized' })).toBeVisible();
    replies.refinement = () => refused(problem({ title: 'Jira is busy' }));
    await changeIssue();
    expect(await screen.findByText('Jira is busy')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'L3 Sized' })).toBeVisible();
  });

  test('shows a problem with its advice, and asks again on request', async () => {
    const answer = held();
    const replies: Replies = { refinement: () => refused(problem({ kind: 'not-found', title: 'This item is gone' })) };
    const { user, asked } = draw(replies);
    expect(await screen.findByText('This item is gone')).toBeVisible();
    replies.refinement = () => answer.promise;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await answer.settle(answered(refinement()));
    expect(await screen.findByRole('heading', { name: 'L2 Explored' })).toBeVisible();
    expect(asked).toHaveLength(2);
  });

  test('says that Tandem could not be reached when the app gives no answer at all', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    draw({});
    expect(await screen.findByText('Tandem could not be reached')).toBeVisible();
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });

  test('opens the readiness into the points that are lost', async () => {
    const { user } = draw({ refinement: () => answered(refinement()) });
    await user.click(await screen.findByRole('button', { name: 'Readiness 62 of 100' }));
    expect(screen.getByText('−18 points')).toBeVisible();
  });

  test('says from where and when an item fell, and how it got here', async () => {
    const { user } = draw({
      refinement: () =>
        answered(
          refinement({
            regressedFrom: 4,
            levelHistory: [
              { at: '2026-11-02T09:00:00.000Z', level: 4 },
              { at: '2026-11-10T09:00:00.000Z', level: 2 },
            ],
          }),
        ),
    });
    expect(await screen.findByText('Fell from L4 Ready to L2 Explored on Nov 10, 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'How it got here' }));
    expect(screen.getByText('L4 Ready since Nov 2, 2026')).toBeVisible();
    expect(screen.getByText('(fell back)').closest('li')).toHaveAttribute('aria-current', 'true');
  });

  test('shows five findings at first, and moves the focus to the sixth when asked for more', async () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ...vague, message: `Vague word ${index + 1}` }));
    const { user } = draw({ refinement: () => answered(refinement({ review: review({ findings: many }) })) });
    expect(await screen.findByText('Vague word 5')).toBeVisible();
    expect(screen.queryByText('Vague word 6')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(document.activeElement).toHaveTextContent('Vague word 6');
  });

  test('lists what must be done first, and items that the text names without a link', async () => {
    const text = 'Pay with a card. See SHOP-77 and SHOP-9, encoded in UTF-8.';
    const link = (key: string, phrase: string, blocksThis: boolean) =>
      ({ key, phrase, blocksThis, summary: `About ${key}`, statusCategory: 'todo' }) as const;
    draw({
      refinement: () =>
        answered(
          refinement({
            review: review({ text, blocks: [], criteria: [], findings: [] }),
            links: [link('SHOP-9', 'relates to', false), link('PAY-4', 'is blocked by', true)],
          }),
        ),
    });
    const section = (await screen.findByRole('heading', { name: 'Linked items' })).closest('section');
    const keys = within(section ?? document.body)
      .getAllByRole('link')
      .map((each) => each.textContent);
    expect(keys).toEqual(['PAY-4', 'SHOP-9', 'SHOP-77']);
    expect(screen.getByText('is blocked by (must be done first)')).toBeVisible();
  });

  test('says "not known" of what Jira did not tell, and why the label may differ', async () => {
    const { links: _links, ...untold } = refinement();
    const plain = { ...untold.issue, parentKey: null };
    draw({ refinement: () => answered({ ...untold, issue: plain }) });
    expect(await screen.findByText('Not known: Jira did not tell what is linked.')).toBeVisible();
    expect(screen.getByText('None')).toBeVisible();
  });

  test('does not call none what may be hidden', async () => {
    const base = refinement();
    const label = { level: 1, levelName: 'Framed', because: 'hidden-items' } as const;
    draw({ refinement: () => answered({ ...base, issue: { ...base.issue, parentKey: null }, links: [], label }) });
    expect(
      await screen.findByText('The label on the item says L1 Framed: it counts items that you may not see.'),
    ).toBeVisible();
    expect(screen.getByText('Something linked may be hidden from you.')).toBeVisible();
    expect(screen.getByText('Not known')).toBeVisible();
    expect(screen.queryByText('None')).not.toBeInTheDocument();
  });

  test.each([
    ['offers to split what is only too big', true, 1],
    ['offers no split where nothing calls for one', false, 0],
  ])('%s', async (_what, isGeneral, offers) => {
    draw({ refinement: () => answered(refinement({ split: { ways: 0, isRefused: false, isGeneral } })) });
    await screen.findByRole('heading', { name: 'L2 Explored' });
    expect(screen.queryAllByRole('button', { name: 'Split…' })).toHaveLength(offers);
  });
});
