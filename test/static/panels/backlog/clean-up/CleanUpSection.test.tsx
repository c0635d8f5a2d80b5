import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { CleanUpAnswer, CleanUpItem, DeedAnswer, DuplicatePair, Payload } from '../../../../../src/contract';
import { CleanUpSection } from '../../../../../static/src/panels/backlog/clean-up/CleanUpSection';
import { answered, problem, refused } from '../../../../support/answers';
import { idsOf, namedItem } from '../../../../support/answers-backlog';
import { drawPanel, held, type Replies } from '../../../draw-panel';
import { violations } from '../../../violations';

type Ready = Extract<CleanUpAnswer, { kind: 'ready' }>;

const listOf = <T,>(items: readonly T[], rest: { more?: number; hidden?: number } = {}) => ({
  ...{ items, more: 0, hidden: 0 },
  ...rest,
});
const stale = (number: number, labels: readonly string[] = []): CleanUpItem => ({
  item: namedItem(number),
  because: 'No change and no comment for 14 months.',
  labels,
});
const twins = (newer: number, older: number, rest: Partial<DuplicatePair> = {}): DuplicatePair => ({
  ...{ newer: namedItem(newer), older: namedItem(older), score: 0.7 },
  ...{ sharedWords: ['invoice', 'export'], hasSameTitle: false },
  ...rest,
});
const ready = (rest: Partial<Ready> = {}): Ready => ({
  ...{ kind: 'ready', asOf: '2026-11-22T06:00:00.000Z' },
  duplicates: listOf([]),
  stale: listOf([stale(1), stale(2), stale(3, ['old'])]),
  epics: listOf([]),
  may: { close: true, label: true, link: true },
  ...rest,
});
const wontDo = { id: '31', name: 'Won’t do', category: 'done' } as const;
const done = { id: '41', name: 'Done', category: 'done' } as const;
const before = { kind: 'status', statusId: '1' } as const;
const allDone = (payload: unknown) =>
  answered<'closeItems'>({ done: (payload as Payload<'closeItems'>).ids.map((id) => ({ id, before })), failed: [] });
const ways = (payload: unknown) => {
  const { ids } = payload as Payload<'waysToClose'>;
  return answered<'waysToClose'>({ statuses: [{ status: wontDo, ids }], none: [] });
};
const draw = (answer: CleanUpAnswer, replies: Replies = {}) =>
  drawPanel(CleanUpSection, 'project-page', {
    cleanUp: () => answered(answer),
    waysToClose: ways,
    closeItems: allDone,
    ...replies,
  });
const many = (count: number) => ready({ stale: listOf(Array.from({ length: count }, (_, index) => stale(index + 1))) });
const deedsOf = (asked: readonly { question: string; payload: unknown }[]) =>
  asked.filter(({ question }) => question !== 'cleanUp' && question !== 'waysToClose');
const list = (title: RegExp) => screen.findByRole('region', { name: title });

/** Selects all shown of the stale items and opens the dialog of a deed. */
async function choose(user: ReturnType<typeof draw>['user'], deed: string, title = /^Stale items/) {
  const region = await list(title);
  await user.click(within(region).getByRole('checkbox', { name: /^Select all shown/ }));
  await user.click(within(region).getByRole('button', { name: deed }));
  return screen.findByRole('dialog');
}

describe('the lists', () => {
  test('tell how many there are, why they are there, and what is not shown', async () => {
    const { wentTo, user } = draw(
      ready({
        duplicates: listOf([twins(9, 4), twins(8, 5, { hasSameTitle: true })], { hidden: 1 }),
        stale: listOf([stale(1), stale(2, ['old'])], { more: 40 }),
        epics: listOf([{ ...stale(7), because: 'All 5 items in it are done.' }]),
      }),
    );
    const duplicates = await list(/^Possible duplicates \(2\)$/);
    expect(within(duplicates).getByText('Both say: invoice, export')).toBeVisible();
    expect(within(duplicates).getByText('Same title')).toBeVisible();
    expect(within(duplicates).getByText('1 more that you may not see.')).toBeVisible();
    const staleOnes = await list(/^Stale items \(42\)$/);
    expect(within(staleOnes).getByText('Labels: old')).toBeVisible();
    expect(within(staleOnes).getByText(/^40 more are not listed here/)).toBeVisible();
    const epics = await list(/^Epics with nothing left to do \(1\)$/);
    expect(within(epics).getByText('All 5 items in it are done.')).toBeVisible();
    await user.click(within(epics).getByRole('link', { name: 'SHOP-7' }));
    expect(wentTo).toEqual([{ target: 'issue', issueKey: 'SHOP-7', type: 'same-tab' }]);
    expect(await violations()).toEqual([]);
  });

  test('show twenty at first, and choose only what is shown', async () => {
    const { user } = draw(many(23));
    const region = await list(/^Stale items \(23\)/);
    await user.click(within(region).getByRole('checkbox', { name: /^Select all shown/ }));
    expect(within(region).getByText('20 items selected')).toBeVisible();
    await user.click(within(region).getByRole('button', { name: 'Show 3 more' }));
    expect(within(region).getByText('20 items selected')).toBeVisible();
    expect(within(region).getByRole('checkbox', { name: 'Select SHOP-23' })).not.toBeChecked();
  });

  test('say in one sentence that there is nothing to clear away', async () => {
    draw(ready({ stale: listOf([]) }));
    expect(await screen.findByText('Nothing to clear away.')).toBeVisible();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });
  test('wait for the first reading', async () => {
    draw({ kind: 'not-read' });
    expect(await screen.findByText(/once the whole backlog has been read/)).toBeVisible();
  });
  test('say that texts are still being compared', async () => {
    draw(ready({ duplicates: null }));
    expect(await screen.findByText(/still being compared/)).toBeVisible();
    expect(screen.queryByText('Nothing to clear away.')).not.toBeInTheDocument();
  });

  test('offer what is permitted, and nothing to whoever may only look', async () => {
    const { user } = draw(ready({ may: { close: false, label: true, link: false } }));
    const region = await list(/^Stale items/);
    await user.click(within(region).getByRole('checkbox', { name: 'Select SHOP-2' }));
    expect(within(region).getByRole('button', { name: 'Add a label…' })).toBeVisible();
    expect(within(region).queryByRole('button', { name: 'Close as…' })).not.toBeInTheDocument();
  });
  test('are only to be looked at without permissions', async () => {
    draw(ready({ may: { close: false, label: false, link: false } }));
    expect(await screen.findByText('You may look at these items but not change them.')).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('closing', () => {
  test('says exactly what it will do, does it in steps of ten, and is undone to where each item stood', async () => {
    const replies: Replies = { reopenItems: (payload) => answered<'reopenItems'>(undone(payload)) };
    const undone = (payload: unknown): DeedAnswer => ({
      done: (payload as Payload<'reopenItems'>).items.map(({ id }) => ({ id, before: { kind: 'changed' } })),
      failed: [],
    });
    const { user, asked } = draw(many(12), replies);
    const dialog = await choose(user, 'Close as…');
    expect(
      await within(dialog).findByText(
        'Closes 12 items as Won’t do. Nobody is notified beyond Jira’s own notifications. ' +
          'For an hour you can undo it here, as long as this page stays open.',
      ),
    ).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Close 12 items' }));
    expect(await screen.findByText('12 items closed as Won’t do')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(deedsOf(asked)).toEqual([
      { question: 'closeItems', payload: { ids: idsOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), statusId: '31' } },
      { question: 'closeItems', payload: { ids: idsOf(11, 12), statusId: '31' } },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo for 12' }));
    expect(await screen.findByText('12 items are back where they stood')).toBeVisible();
    expect(deedsOf(asked).at(-1)).toEqual({
      question: 'reopenItems',
      payload: { items: idsOf(11, 12).map((id) => ({ id, statusId: '1' })) },
    });
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
  });

  test('offers each status with how many items may go there, and says which stay', async () => {
    const { user, asked } = draw(ready(), {
      waysToClose: () =>
        answered({
          statuses: [
            { status: wontDo, ids: idsOf(1, 2) },
            { status: done, ids: idsOf(2), countsAsFinished: true },
          ],
          none: idsOf(3),
        }),
    });
    const dialog = await choose(user, 'Close as…');
    expect(await within(dialog).findByRole('radio', { name: 'Won’t do (2 items)' })).toBeChecked();
    expect(within(dialog).getByText('1 item cannot go there and stays as it is: SHOP-3.')).toBeVisible();
    expect(within(dialog).queryByText(/as finished/)).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('radio', { name: 'Done (1 item)' }));
    expect(within(dialog).getByText(/forecasts count what is closed as Done as finished\.$/)).toBeVisible();
    expect(within(dialog).getByText(/^2 items cannot go there and stay as they are: SHOP-1, SHOP-3\.$/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Close 1 item' }));
    expect(await screen.findByText('1 item closed as Done')).toBeVisible();
    expect(deedsOf(asked)).toEqual([{ question: 'closeItems', payload: { ids: idsOf(2), statusId: '41' } }]);
  });

  test('tells what Jira did not take and why, and tries only that again', async () => {
    const tries: unknown[] = [];
    const replies: Replies = {
      closeItems: (payload) => {
        const { ids } = payload as Payload<'closeItems'>;
        tries.push(ids);
        return answered<'closeItems'>({
          done: ids.filter((id) => id !== '10002').map((id) => ({ id, before })),
          failed: ids.filter((id) => id === '10002').map((id) => ({ id, why: 'A resolution is required.' })),
        });
      },
    };
    const { user } = draw(ready(), replies);
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 3 items' }));
    expect(await screen.findByText('2 done, 1 not')).toBeVisible();
    expect(screen.getByText('A resolution is required.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again for 1' }));
    await waitFor(() => expect(tries).toEqual([idsOf(1, 2, 3), idsOf(2)]));
    expect(await screen.findByText('2 done, 1 not')).toBeVisible();
  });

  test('keeps done rows until its end was read, then shows the renewed list', async () => {
    let isClosed = false;
    const { user } = draw(ready(), {
      cleanUp: () => answered(isClosed ? ready({ stale: listOf([]) }) : ready()),
      closeItems: (payload) => {
        isClosed = true;
        return allDone(payload);
      },
    });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 3 items' }));
    expect(await screen.findByText('3 items closed as Won’t do')).toBeVisible();
    expect(screen.getAllByText('Changed')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('heading', { name: 'Stale items (0)' })).toHaveFocus();
    expect(screen.getByText('Nothing to clear away.')).toBeVisible();
  });

  test('is left with Escape, and the focus goes back to its button', async () => {
    const { user, asked } = draw(ready());
    expect(await choose(user, 'Close as…')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Close as…' })).toHaveFocus();
    expect(deedsOf(asked)).toEqual([]);
  });

  test('says so where Jira offers no way', async () => {
    const { user } = draw(ready(), { waysToClose: () => answered({ statuses: [], none: idsOf(1, 2, 3) }) });
    const dialog = await choose(user, 'Close as…');
    expect(await within(dialog).findByText(/Jira offers you no way to close these/)).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /^Close/ })).not.toBeInTheDocument();
  });
});

describe('a long deed', () => {
  test('shows how far it is and stops between two steps; what was not reached can go on', async () => {
    const second = held<unknown>();
    let steps = 0;
    const { user, asked } = draw(many(20), {
      closeItems: (payload) => (++steps === 2 ? second.promise : allDone(payload)),
    });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 20 items' }));
    const progress = await screen.findByRole('group', { name: 'Closing 20 items as Won’t do' });
    expect(progress).toHaveFocus();
    expect(await within(progress).findByText('10 of 20')).toBeVisible();
    expect(within(progress).getByRole('status')).toHaveTextContent('Half is done.');
    expect(within(progress).getByText(/what is done stays done/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(within(progress).getByRole('button', { name: 'Stop' }));
    expect(within(progress).getByText(/^Stopping/)).toBeVisible();
    await second.settle(answered<'closeItems'>({ done: [{ id: '10011', before }], failed: [] }));
    expect(await screen.findByText('11 done, 9 not reached')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go on with 9' }));
    expect(await screen.findByText('20 items closed as Won’t do')).toBeVisible();
    expect(deedsOf(asked).at(-1)?.payload).toMatchObject({ ids: idsOf(12, 13, 14, 15, 16, 17, 18, 19, 20) });
  });

  test('begins no further step once the panel is left', async () => {
    const first = held<unknown>();
    const { user, asked } = draw(many(20), { closeItems: () => first.promise });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 20 items' }));
    await screen.findByText('0 of 20');
    cleanup();
    await first.settle(allDone({ ids: idsOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) }));
    expect(deedsOf(asked)).toHaveLength(1);
  });

  test('waits as long as Jira asks, then goes on by itself with what was not reached', async () => {
    let steps = 0;
    const { user, asked } = draw(ready(), {
      closeItems: (payload) =>
        ++steps === 1
          ? answered<'closeItems'>({ done: [{ id: '10001', before }], failed: [], retryAfterInSeconds: 2 })
          : allDone(payload),
    });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 3 items' }));
    expect(await screen.findByText(/Jira asks for a pause\. Goes on by itself in 2 seconds/)).toBeVisible();
    expect(await screen.findByText('3 items closed as Won’t do')).toBeVisible();
    expect(deedsOf(asked).map(({ payload }) => (payload as Payload<'closeItems'>).ids)).toEqual([
      idsOf(1, 2, 3),
      idsOf(2, 3),
    ]);
  });

  test('does not run in circles where an answer tells of nothing that was asked', async () => {
    const { user, asked } = draw(ready(), {
      closeItems: () => answered<'closeItems'>({ done: [{ id: '10001', before }], failed: [] }),
    });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 3 items' }));
    expect(await screen.findByText('1 done, 2 not reached')).toBeVisible();
    expect(deedsOf(asked)).toHaveLength(2);
  });

  test('ends with the reason when Tandem cannot be reached, and keeps what was done', async () => {
    let steps = 0;
    const { user } = draw(many(12), {
      closeItems: (payload) => (++steps === 1 ? allDone(payload) : refused(problem())),
    });
    await user.click(within(await choose(user, 'Close as…')).getByRole('button', { name: 'Close 12 items' }));
    expect(await screen.findByText('10 done, 2 not reached')).toBeVisible();
    expect(screen.getByText(/Jira does not answer right now/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo for 10' })).toBeVisible();
  });
});

describe('a label', () => {
  test('is one word; those that have it already are told, and the undo leaves them alone', async () => {
    const { user, asked } = draw(ready(), {
      labelItems: () =>
        answered<'labelItems'>({
          done: [
            { id: '10001', before: { kind: 'changed' } },
            { id: '10002', before: { kind: 'changed' } },
            { id: '10003', before: { kind: 'nothing-to-do' } },
          ],
          failed: [],
        }),
      unlabelItems: () =>
        answered<'unlabelItems'>({ done: idsOf(1, 2).map((id) => ({ id, before: { kind: 'changed' } })), failed: [] }),
    });
    const dialog = await choose(user, 'Add a label…');
    const field = within(dialog).getByRole('textbox', { name: 'Label' });
    await user.type(field, 'two words{Enter}');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/one word without blanks/);
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, 'old');
    expect(within(dialog).getByText(/^Adds the label “old” to 3 items\. 1 of them has it already\./)).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('3 items now with the label “old”')).toBeVisible();
    expect(screen.getByText('1 was so already.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo for 2' }));
    expect(await screen.findByText('2 items again without the label “old”')).toBeVisible();
    expect(deedsOf(asked).at(-1)).toEqual({ question: 'unlabelItems', payload: { ids: idsOf(1, 2), label: 'old' } });
  });
});

describe('duplicates', () => {
  const pairs = ready({ duplicates: listOf([twins(9, 4), twins(8, 5)]) });
  const linked = (payload: unknown) =>
    answered<'linkDuplicates'>({
      done: (payload as Payload<'linkDuplicates'>).pairs.map(({ id }) => ({ id, before: { kind: 'changed' } })),
      failed: [],
    });

  test('are linked: the newer one duplicates the older one', async () => {
    const { user, asked } = draw(pairs, { linkDuplicates: linked });
    const dialog = await choose(user, 'Link as duplicates…', /^Possible duplicates/);
    expect(
      within(dialog).getByText(/^Says in Jira of 2 pairs that the newer item duplicates the older one\./),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Link 2 pairs' }));
    expect(await screen.findByText('2 pairs linked as duplicates')).toBeVisible();
    expect(deedsOf(asked)).toEqual([
      {
        question: 'linkDuplicates',
        payload: {
          pairs: [
            { id: '10009', of: '10004' },
            { id: '10008', of: '10005' },
          ],
        },
      },
    ]);
  });

  test('are linked and then the newer closed; a pair that stays half way says so', async () => {
    const { user, asked } = draw(pairs, {
      linkDuplicates: linked,
      closeItems: () =>
        answered<'closeItems'>({
          done: [{ id: '10009', before }],
          failed: [{ id: '10008', why: 'Somebody else moved it.' }],
        }),
    });
    const dialog = await choose(user, 'Link and close the newer…', /^Possible duplicates/);
    expect(await within(dialog).findByText(/then closes the newer ones as Won’t do\./)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Link 2 pairs and close the newer' }));
    expect(await screen.findByText('1 done, 1 not')).toBeVisible();
    expect(screen.getByText('Linked, but not closed. Somebody else moved it.')).toBeVisible();
    expect(deedsOf(asked).map(({ question }) => question)).toEqual(['linkDuplicates', 'closeItems']);
    expect(screen.getByRole('button', { name: 'Undo for 2' })).toBeVisible();
  });
});
