import type { ClosedSprint, SprintMoment } from '../../src/core/model/closed-sprint';
import type { LedgerEvent, SprintLedger } from '../../src/core/sprint/ledger/sprint-ledger';
import { AlreadyStored, UnreadableValue } from '../../src/store/key-value';
import { openSprintHistory } from '../../src/store/sprint-history';
import { memoryKeyValue } from './memory-key-value';

const at = '2026-03-11T09:00:00.000Z';
const later = '2026-03-11T09:00:01.000Z';
/** What one value of Forge's store may hold. */
const bytesOfValue = 240 * 1_024;

function ledgerOf(items: number, eventsEach: number): SprintLedger {
  const kinds = ['start', 're-estimated', 'started', 'completed', 'reopened'] as const;
  const events = Array.from({ length: items * eventsEach }, (_none, index): LedgerEvent => {
    const kind = kinds[index % kinds.length] ?? 'start';
    return {
      ...{ kind, at, key: `SHOP-${index % items}`, items: 0, points: 0.5, estimate: index % 3 === 0 ? null : 3 },
      reason: kind === 'start' ? 'planned' : 'status',
      ...(kind === 'start' ? { work: 'inProgress' as const } : {}),
      ...(kind === 're-estimated' ? { before: null } : {}),
    };
  });
  const line = { items, points: 3, unestimated: 0, events: events.map((_event, place) => place) };
  return {
    ...{ kind: 'ledger', version: 1, sprint: { id: 7, name: 'Sprint “7”', state: 'closed' }, isClosed: true },
    ...{ startAt: at, untilAt: later, events, hiddenItems: 2, notes: ['Closed 2 days after its planned end.'] },
    lines: {
      ...{ start: line, added: line, removed: line, reestimated: line, done: line, left: line },
      ...{ completedOutside: line, movedOn: line, reopened: { ...line, points: null } },
    },
    identity: { holds: true, unexplained: { items: 0, points: 0 } },
    faults: [{ id: 'clock-skew', key: 'SHOP-1', what: 'Its changes fit together only so.' }],
    differences: [{ id: 'given-up', why: 'Closed without being done.', keys: ['SHOP-2'] }],
  };
}

function closed(id: number, rest: Partial<ClosedSprint> = {}): ClosedSprint {
  const size = { items: 12.5, points: null };
  const moment: SprintMoment = { scope: size, inProgress: { items: 1, points: 2 }, done: size };
  return {
    ...{ id, name: `Sprint ${id}`, goal: 'Guests can pay', startAt: at, endAt: null, identityHolds: true },
    closedAt: new Date(Date.parse(at) + id * 86_400_000).toISOString(),
    totals: {
      ...{ start: size, added: { items: 1, points: 1 }, removed: size, reestimated: { items: 2, points: -3 } },
      ...{ done: size, left: size, completedOutside: size },
    },
    ...{ doneOfStart: size, moments: Array.from({ length: 11 }, () => moment), goalMoments: [moment] },
    ...rest,
  };
}

const open = () => {
  const store = memoryKeyValue();
  return { store, shelf: openSprintHistory(store) };
};
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('a kept ledger', () => {
  test('comes back as it was kept', async () => {
    const { shelf } = open();
    await shelf.keepLedger(ledgerOf(3, 5), at);
    expect(await shelf.ledger(7)).toEqual({ keptAt: at, ledger: ledgerOf(3, 5) });
  });

  test('of a thousand items with thirty events each fits the store, in parts', async () => {
    const { store, shelf } = open();
    const ledger = ledgerOf(1_000, 30);
    await shelf.keepLedger(ledger, at);
    expect(store.values.size).toBeGreaterThan(2);
    for (const value of store.values.values()) expect(bytes(value)).toBeLessThan(bytesOfValue);
    expect((await shelf.ledger(7))?.ledger).toEqual(ledger);
  });

  test('is never written over: of two at once the second is told, and leaves nothing behind', async () => {
    const { store, shelf } = open();
    const [first, second] = [ledgerOf(3, 5), ledgerOf(4, 5)];
    const ends = await Promise.allSettled([shelf.keepLedger(first, at), shelf.keepLedger(second, later)]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(ends[1]).toMatchObject({ reason: expect.any(AlreadyStored) as unknown });
    expect((await shelf.ledger(7))?.ledger).toEqual(first);
    expect(store.values.size).toBe(2);
    await expect(shelf.keepLedger(second, later)).rejects.toBeInstanceOf(AlreadyStored);
  });

  test('with a lost or foreign part is not readable, rather than wrong', async () => {
    const { store, shelf } = open();
    await shelf.keepLedger(ledgerOf(1_000, 30), at);
    const part = [...store.values.keys()].find((key) => key.endsWith(':1')) ?? '';
    store.values.delete(part);
    await expect(shelf.ledger(7)).rejects.toBeInstanceOf(UnreadableValue);
    store.values.set(part, 'something else');
    await expect(shelf.ledger(7)).rejects.toBeInstanceOf(UnreadableValue);
  });
});

describe('a board’s digest', () => {
  test('comes back as it was kept, newest last', async () => {
    const { shelf } = open();
    const sprints = [closed(2), closed(1, { goalMoments: null })];
    await shelf.keep(1, { readAt: at, sprints, withoutLedger: [5] });
    expect(await shelf.of(1)).toEqual({ readAt: at, sprints: [sprints[1], sprints[0]], withoutLedger: [5] });
    expect(await shelf.of(2)).toEqual({ readAt: null, sprints: [], withoutLedger: [] });
  });

  test('keeps the newest sixty, and fewer where their goals are long, so that it fits one value', async () => {
    const { store, shelf } = open();
    const many = (goal: string) => Array.from({ length: 80 }, (_none, index) => closed(index + 1, { goal }));
    await shelf.keep(1, { readAt: at, sprints: many('Guests can pay'), withoutLedger: [] });
    expect((await shelf.of(1)).sprints.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_none, i) => i + 21));
    await shelf.keep(1, { readAt: at, sprints: many('目'.repeat(4_000)), withoutLedger: [] });
    const { sprints } = await shelf.of(1);
    expect(sprints.at(-1)?.id).toBe(80);
    expect(sprints.length).toBeGreaterThan(10);
    for (const value of store.values.values()) expect(bytes(value)).toBeLessThan(bytesOfValue);
  });

  test('is forgotten with its ledgers, what was seen and what was answered', async () => {
    const { store, shelf } = open();
    await shelf.keep(1, { readAt: at, sprints: [closed(7)], withoutLedger: [] });
    await shelf.keepLedger(ledgerOf(3, 5), at);
    await shelf.seeStart(7, { activatedAt: at, planned: null });
    await shelf.seeGoal(7, { at, goal: 'Guests can pay' });
    await shelf.seeDeparture(7, '20001');
    await shelf.giveOutcome(7, { verdict: 'met', note: null, byAccountId: 'acc-po', at });
    await shelf.forget(1);
    expect([...store.values.keys()]).toEqual([]);
  });
});

describe('what people said of a goal', () => {
  test('is kept once: of two who answer at the same time the second gets a conflict, and nothing is lost', async () => {
    const { shelf } = open();
    const answers = [
      { verdict: 'met', note: null, byAccountId: 'acc-po', at },
      { verdict: 'missed', note: 'Payment failed on the train', byAccountId: 'acc-sm', at },
    ] as const;
    const ends = await Promise.allSettled(answers.map((answer) => shelf.giveOutcome(7, answer)));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(ends[1]).toMatchObject({ reason: expect.any(AlreadyStored) as unknown });
    expect(await shelf.outcome(7)).toEqual(answers[0]);
    expect(await shelf.outcomes([6, 7])).toEqual(new Map([[7, answers[0]]]));
  });
});

test('two wordings of a goal seen at once are both kept', async () => {
  const { shelf } = open();
  await shelf.seeGoal(7, { at, goal: 'One' });
  await Promise.all([
    shelf.seeGoal(7, { at: later, goal: 'Two' }),
    shelf.seeGoal(7, { at: '2026-03-12T09:00:00.000Z', goal: 'Three' }),
  ]);
  expect((await shelf.watched(7)).goals.map(({ goal }) => goal)).toEqual(['One', 'Two', 'Three']);
  expect(await shelf.seeGoal(7, { at: '2026-03-13T09:00:00.000Z', goal: 'Three' })).toBe(false);
});
