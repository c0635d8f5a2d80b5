import type { Change } from '../../../../src/core/model/item';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import type { ItemHistory, LedgerRules, LedgerSprint } from '../../../../src/core/sprint/ledger/item-history';
import type { LedgerLine, SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { march, marchTwo, rules, sprints, statuses, ToldHistory } from './told-history';

const { todo, doing, done, released, dropped } = statuses;
const now = '2026-04-01T09:00:00.000Z';

function ledgerOf(
  histories: readonly ItemHistory[],
  around: { readonly sprint?: LedgerSprint; readonly rules?: Partial<LedgerRules>; readonly now?: string } = {},
): SprintLedger {
  const ledger = buildLedger(
    around.sprint ?? march,
    histories,
    { ...rules, ...around.rules },
    { now: around.now ?? now, sprints },
  );
  if (ledger.kind !== 'ledger') throw new Error(ledger.why);
  return ledger;
}

/** items/points of the lines of the identity, the way a person would write them down. */
function sums({ lines, identity }: SprintLedger): Record<string, string | boolean> {
  const said = ({ items, points }: LedgerLine): string => `${items}/${points}`;
  const { start, added, removed, reestimated, done: finished, left } = lines;
  return {
    start: said(start),
    added: said(added),
    removed: said(removed),
    reestimated: String(reestimated.points),
    done: said(finished),
    left: said(left),
    holds: identity.holds,
  };
}

const story = (ledger: SprintLedger, key = 'A'): readonly string[] =>
  ledger.events.filter((event) => event.key === key).map(({ kind, reason }) => `${kind}: ${reason}`);
const planned = (key = 'A', points: number | null = 3): ToldHistory =>
  new ToldHistory(key, { points }).plan('02-27', 10);
const faults = (ledger: SprintLedger): readonly string[] => ledger.faults.map(({ id }) => id);
const differences = (ledger: SprintLedger): readonly string[] => ledger.differences.map(({ id }) => id);

describe('the plain course of a sprint', () => {
  test('planned, started and done', () => {
    const ledger = ledgerOf([planned().move('03-03', doing).move('03-05', done, 'Done').told()]);
    expect(story(ledger)).toEqual(['start: planned', 'started: status', 'completed: status']);
    expect(sums(ledger)).toEqual({
      start: '1/3',
      added: '0/0',
      removed: '0/0',
      reestimated: '0',
      done: '1/3',
      left: '0/0',
      holds: true,
    });
  });

  test('planned and taken over by the next sprint at the close', () => {
    const ledger = ledgerOf([planned().plan('2026-03-13T17:30:02.000Z', 10, 11).told()]);
    expect(story(ledger)).toEqual(['start: planned', 'left: moved-to-next-sprint']);
    expect(ledger.events.at(-1)?.movedTo).toEqual({ id: 11, name: 'March 2' });
    expect(ledger.lines.movedOn).toMatchObject({ items: 1, points: 3 });
    const next = ledgerOf([planned().plan('2026-03-13T17:30:02.000Z', 10, 11).told()], { sprint: marchTwo });
    expect(story(next)).toEqual(['start: planned', 'left: back-to-backlog']);
  });

  test('every number opens into the events it is the sum of', () => {
    const ledger = ledgerOf([
      planned('A', 3).move('03-05', done).told(),
      planned('B', 5).estimate('03-04', 8).told(),
      new ToldHistory('C', { points: 2 }).plan('03-06', 10).told(),
      planned('D', 1).plan('03-09').told(),
    ]);
    const { lines, events } = ledger;
    const keys = (line: LedgerLine): readonly (string | undefined)[] => line.events.map((place) => events[place]?.key);
    expect(keys(lines.start)).toEqual(['A', 'B', 'D']);
    expect(keys(lines.added)).toEqual(['C']);
    expect(keys(lines.removed)).toEqual(['D']);
    expect(keys(lines.reestimated)).toEqual(['B']);
    expect(keys(lines.done)).toEqual(['A']);
    expect(keys(lines.left)).toEqual(['B', 'C']);
    expect(sums(ledger)).toEqual({
      start: '3/9',
      added: '1/2',
      removed: '1/1',
      reestimated: '3',
      done: '1/3',
      left: '2/10',
      holds: true,
    });
  });

  test('a team without estimates gets the same ledger in items', () => {
    const ledger = ledgerOf([planned().move('03-05', done).told()], {
      rules: { fields: { sprint: ['Sprint'], estimate: [] } },
    });
    expect(ledger.lines.done).toMatchObject({ items: 1, points: null, unestimated: 1 });
    expect(ledger.identity.holds).toBe(true);
  });
});

describe('scope traps', () => {
  test('created inside the running sprint: Jira writes no sprint change, yet it was added', () => {
    const ledger = ledgerOf([new ToldHistory('A', { on: '03-04', sprints: [10] }).told()]);
    expect(story(ledger)).toEqual(['added: created-in-sprint', 'left: back-to-backlog']);
  });

  test('removed and put back: two events, and nothing is lost', () => {
    const ledger = ledgerOf([planned().plan('03-04').plan('03-06', 10).move('03-09', done).told()]);
    expect(sums(ledger)).toMatchObject({ start: '1/3', added: '1/3', removed: '1/3', done: '1/3', holds: true });
    expect(differences(ledger)).toContain('taken-out-and-back');
  });

  test('re-estimated while it was out: it comes back with its new size, and that is no re-estimate', () => {
    const ledger = ledgerOf([planned().plan('03-04').estimate('03-05', 8).plan('03-06', 10).told()]);
    expect(sums(ledger)).toMatchObject({ added: '1/8', removed: '1/3', reestimated: '0', left: '1/8', holds: true });
  });

  test('moved straight into another sprint is a removal', () => {
    const ledger = ledgerOf([planned().plan('03-04', 11).told()]);
    expect(story(ledger)).toEqual(['start: planned', 'removed: sprint-field']);
  });

  test('estimated only after the start', () => {
    const ledger = ledgerOf([planned('A', null).estimate('03-04', 5).told()]);
    expect(ledger.lines.start).toMatchObject({ items: 1, points: 0, unestimated: 1 });
    expect(sums(ledger)).toMatchObject({ reestimated: '5', left: '1/5', holds: true });
  });

  test('an estimate taken away counts as blank, not as gone', () => {
    const ledger = ledgerOf([planned('A', 5).estimate('03-04', null).told()]);
    expect(sums(ledger)).toMatchObject({ reestimated: '-5', left: '1/0', holds: true });
    expect(ledger.lines.left.unestimated).toBe(1);
  });

  test('re-estimated after it was done: done counts the last size', () => {
    const ledger = ledgerOf([planned().move('03-05', done).estimate('03-06', 5).told()]);
    expect(sums(ledger)).toMatchObject({ start: '1/3', reestimated: '2', done: '1/5', holds: true });
  });

  test('re-estimated and finished in one edit: first the size, then the end', () => {
    const at = '2026-03-05T10:00:00.000Z';
    const ledger = ledgerOf([planned().move(at, done).estimate(at, 5).told()]);
    expect(story(ledger)).toEqual(['start: planned', 're-estimated: estimate-field', 'completed: status']);
  });

  test('tenths of points add up without binary dust', () => {
    const ledger = ledgerOf([planned('A', 0.1).told(), planned('B', 0.2).told()]);
    expect(ledger.lines.start.points).toBe(0.3);
    expect(ledger.identity.holds).toBe(true);
  });

  test('a sub-task of a planned story is part of it and counts nothing', () => {
    const ledger = ledgerOf([
      planned().told(),
      new ToldHistory('A-sub', { kind: 'subtask', type: 'Sub-task', sprints: [10] }).told(),
    ]);
    expect(sums(ledger)).toMatchObject({ start: '1/3', left: '1/3', holds: true });
  });

  test('a story turned into a sub-task leaves the scope', () => {
    const ledger = ledgerOf([planned().retype('03-04', 'Sub-task', 'subtask').told()]);
    expect(story(ledger)).toEqual(['start: planned', 'removed: type-changed']);
    expect(sums(ledger)).toMatchObject({ removed: '1/3', left: '0/0', holds: true });
  });

  test('moved to a project the board does not show: it leaves, and comes back when it returns', () => {
    const ledger = ledgerOf([planned().transfer('03-04', 'OTHER').transfer('03-06', 'SHOP').told()], {
      rules: { projectIds: ['SHOP'] },
    });
    expect(story(ledger)).toEqual([
      'start: planned',
      'removed: project-changed',
      'added: project-changed',
      'left: back-to-backlog',
    ]);
    expect(differences(ledger)).toContain('moved-project');
  });

  test('deleted in the middle, as an event told: it leaves, and Jira forgets it', () => {
    const ledger = ledgerOf([planned().delete('03-05').told()]);
    expect(story(ledger)).toEqual(['start: planned', 'removed: deleted']);
    expect(differences(ledger)).toContain('deleted');
  });

  test('planned into the sprint in one minute with the start: named as standing at the edge', () => {
    const ledger = ledgerOf([new ToldHistory('A').plan('2026-03-02T09:00:20.000Z', 10).told()]);
    expect(sums(ledger)).toMatchObject({ start: '0/0', added: '1/3' });
    expect(differences(ledger)).toContain('at-the-edge');
  });

  test('work of a parallel sprint on another board stays out of this one', () => {
    const other = { ...march, id: 20, name: 'Other team 1', boardId: 2 };
    const histories = [planned().told(), new ToldHistory('B', { sprints: [20] }).move('03-05', done).told()];
    expect(sums(ledgerOf(histories))).toMatchObject({ start: '1/3', done: '0/0' });
    expect(sums(ledgerOf(histories, { sprint: other }))).toMatchObject({ start: '1/3', done: '1/3', holds: true });
  });

  test('an item carried through three sprints is counted once in each', () => {
    const history = new ToldHistory('A', { points: 2 })
      .plan('02-10', 9)
      .plan('02-28', 9, 10)
      .plan('03-14', 9, 10, 11)
      .move('03-20', done)
      .told();
    expect(sums(ledgerOf([history]))).toMatchObject({ start: '1/2', left: '1/2', done: '0/0' });
    expect(sums(ledgerOf([history], { sprint: marchTwo }))).toMatchObject({ start: '1/2', left: '0/0', done: '1/2' });
  });
});

describe('done and not done', () => {
  test('re-opened and finished again: done once, re-opened once', () => {
    const ledger = ledgerOf([planned().move('03-04', done).move('03-05', doing).move('03-09', done).told()]);
    expect(sums(ledger)).toMatchObject({ done: '1/3', left: '0/0', holds: true });
    expect(ledger.lines.reopened.items).toBe(1);
    expect(ledger.lines.done.events.map((place) => ledger.events[place]?.at)).toEqual(['2026-03-09T12:00:00.000Z']);
  });

  test('re-opened and left open', () => {
    expect(sums(ledgerOf([planned().move('03-04', done).move('03-05', todo).told()]))).toMatchObject({
      done: '0/0',
      left: '1/3',
      holds: true,
    });
  });

  test('finished after the close is not done in this sprint', () => {
    expect(sums(ledgerOf([planned().move('03-14', done).told()]))).toMatchObject({
      done: '0/0',
      left: '1/3',
      holds: true,
    });
  });

  test('re-opened after the close stays done: the ledger tells the close', () => {
    expect(sums(ledgerOf([planned().move('03-05', done).move('03-20', todo).told()]))).toMatchObject({
      done: '1/3',
      holds: true,
    });
  });

  test('done before the sprint began: listed apart, no part of the scope', () => {
    const ledger = ledgerOf([planned().move('02-28', done).told()]);
    expect(sums(ledger)).toMatchObject({ start: '0/0', done: '0/0', left: '0/0', holds: true });
    expect(ledger.lines.completedOutside).toMatchObject({ items: 1, points: 3 });
    expect(differences(ledger)).toEqual(['done-outside']);
  });

  test('done outside, then re-opened inside: it comes into the scope', () => {
    const ledger = ledgerOf([planned().move('02-28', done).move('03-04', doing).told()]);
    expect(story(ledger)).toEqual([
      'completed-outside: done-before-it-came',
      'added: reopened-from-outside',
      'left: back-to-backlog',
    ]);
    expect(ledger.lines.completedOutside.items).toBe(0);
  });

  test('removed, finished elsewhere and put back: completed outside', () => {
    const ledger = ledgerOf([planned().plan('03-03').move('03-05', done).plan('03-06', 10).told()]);
    expect(sums(ledger)).toMatchObject({ start: '1/3', removed: '1/3', added: '0/0', done: '0/0', holds: true });
    expect(ledger.lines.completedOutside.items).toBe(1);
  });

  test('finished here, taken out by mistake and put back: still done here', () => {
    const ledger = ledgerOf([planned().move('03-05', done).plan('03-06').plan('03-09', 10).told()]);
    expect(sums(ledger)).toMatchObject({ added: '1/3', removed: '1/3', done: '1/3', holds: true });
  });

  test('a resolution that says “won’t do” takes it out of the scope, and the difference is named', () => {
    const ledger = ledgerOf([planned().move('03-05', done, 'Won’t Do').told()]);
    expect(story(ledger)).toEqual(['start: planned', 'removed: cancelled']);
    expect(differences(ledger)).toContain('given-up');
    expect(sums(ledger)).toMatchObject({ removed: '1/3', done: '0/0', holds: true });
  });

  test('given up by its status, and taken up again', () => {
    const ledger = ledgerOf([planned().move('03-04', dropped).move('03-06', doing).told()], {
      rules: { cancelledStatusIds: ['7'] },
    });
    expect(story(ledger)).toEqual([
      'start: planned',
      'removed: cancelled',
      'added: taken-up-again',
      'left: back-to-backlog',
    ]);
  });

  test('a resolution left behind on re-opened work says nothing', () => {
    const ledger = ledgerOf([planned().move('03-04', done, 'Duplicate').move('03-05', doing).told()]);
    expect(sums(ledger)).toMatchObject({ left: '1/3', removed: '1/3', added: '1/3', holds: true });
  });

  test('the board’s last column decides, not the status category', () => {
    const histories = [planned().move('03-05', done).told(), planned('B').move('03-05', released).told()];
    const ledger = ledgerOf(histories, { rules: { doneStatusIds: ['5'] } });
    expect(ledger.lines.done.events.map((place) => ledger.events[place]?.key)).toEqual(['B']);
    expect(ledger.differences).toContainEqual(expect.objectContaining({ id: 'done-mapping', keys: ['A'] }));
  });

  test('from one done status into another is no second completion', () => {
    expect(story(ledgerOf([planned().move('03-05', done).move('03-06', released).told()]))).toEqual([
      'start: planned',
      'completed: status',
    ]);
  });

  test('a renamed status keeps its id and its meaning', () => {
    const renamed = planned()
      .move('03-05', { ...done, name: 'Erledigt' })
      .told();
    expect(sums(ledgerOf([renamed]))).toMatchObject({ done: '1/3', holds: true });
    expect(faults(ledgerOf([renamed]))).toEqual([]);
  });
});

describe('dates of the sprint', () => {
  test('closed days late: work of those days counts, and the delay is told', () => {
    const ledger = ledgerOf([planned().move('03-17', done).told()], {
      sprint: { ...march, completeAt: '2026-03-18T09:00:00.000Z' },
    });
    expect(sums(ledger)).toMatchObject({ done: '1/3' });
    expect(ledger.notes).toEqual(['Closed 5 days after its planned end.']);
  });

  test('started later than it says: the moment of the button counts where it is known', () => {
    const ledger = ledgerOf([new ToldHistory('A').plan('03-03', 10).told()], {
      sprint: { ...march, activatedAt: '2026-03-04T09:00:00.000Z' },
    });
    expect(sums(ledger)).toMatchObject({ start: '1/3', added: '0/0' });
    expect(ledger.notes).toEqual(['Started 2 days after the date it bears.']);
  });

  test('a running sprint is told until now, and its open work is still open', () => {
    const sprint = { ...march, state: 'active' as const, completeAt: null };
    const ledger = ledgerOf([planned().plan('03-10').told(), planned('B').told()], {
      sprint,
      now: '2026-03-06T09:00:00.000Z',
    });
    expect(story(ledger)).toEqual(['start: planned', 'left: still-open']);
    expect(sums(ledger)).toMatchObject({ start: '2/6', removed: '0/0', left: '2/6' });
    expect(faults(ledger)).toEqual(['dated-in-the-future']);
  });

  test.each([
    ['not-started', { state: 'future' as const, startAt: null }],
    ['no-start-date', { startAt: null }],
    ['no-close-date', { completeAt: null, endAt: null }],
    ['dates-out-of-order', { completeAt: '2026-02-01T09:00:00.000Z' }],
  ])('refuses and says why: %s', (because, dates) => {
    expect(buildLedger({ ...march, ...dates }, [], rules, { now })).toMatchObject({ kind: 'no-ledger', because });
  });

  test('without a close date the planned end stands in, and that is named', () => {
    expect(faults(ledgerOf([], { sprint: { ...march, completeAt: null } }))).toEqual(['no-close-date']);
  });

  test('a planned end before the start is named; the real close is used', () => {
    const ledger = ledgerOf([planned().move('03-05', done).told()], {
      sprint: { ...march, endAt: '2026-02-13T17:00:00.000Z' },
    });
    expect(faults(ledger)).toEqual(['dates-out-of-order']);
    expect(sums(ledger)).toMatchObject({ done: '1/3' });
  });

  test('an export with whole seconds puts the roll-over just before the close: that is no removal', () => {
    const ledger = ledgerOf([planned().plan('2026-03-13T17:29:59.500Z', 11).told()]);
    expect(story(ledger)).toEqual(['start: planned', 'left: moved-to-next-sprint']);
    expect(ledger.identity.holds).toBe(true);
  });

  test('a goal edited in the middle stands in the ledger; its first wording does not', () => {
    const goals = [
      { at: '2026-02-27T09:00:00.000Z', goal: 'Guests can pay' },
      { at: '2026-03-05T09:00:00.000Z', goal: 'Guests can pay by card' },
    ];
    const edits = ledgerOf([], { sprint: { ...march, goals } }).events;
    expect(edits).toEqual([
      expect.objectContaining({ kind: 'goal-edited', before: 'Guests can pay', goal: 'Guests can pay by card' }),
    ]);
  });
});

describe('faults in the data are named, not mended', () => {
  test('a size that changed without a change: the identity says what is missing', () => {
    const ledger = ledgerOf([planned().estimate('02-28', 3.5).silently({ points: 8.5 }).told()]);
    expect(ledger.identity).toEqual({ holds: false, unexplained: { items: 0, points: 5 } });
    expect(ledger.faults).toEqual([expect.objectContaining({ id: 'missing-history', key: 'A' })]);
  });

  test('an item that vanished from the sprint without a change', () => {
    const ledger = ledgerOf([planned().silently({ sprints: [] }).told()]);
    expect(ledger.identity).toEqual({ holds: false, unexplained: { items: -1, points: -3 } });
  });

  test('two items whose gaps cancel out do not make the identity hold', () => {
    const ledger = ledgerOf([
      planned().estimate('02-28', 3.5).silently({ points: 8.5 }).told(),
      planned('B', 8).estimate('02-28', 9).silently({ points: 4 }).told(),
    ]);
    expect(ledger.identity).toEqual({ holds: false, unexplained: { items: 0, points: 0 } });
  });

  test('a gap that closes before the sprint begins is no fault of this sprint', () => {
    const bent = planned()
      .estimate('02-28', 5)
      .told((changes) =>
        changes.map((change) => (change.field === 'Story Points' ? { ...change, fromText: '2' } : change)),
      );
    expect(ledgerOf([bent])).toMatchObject({ faults: [], identity: { holds: true } });
  });

  test('a status nobody knows any more counts as not done, and is named', () => {
    const gone = { id: '99', name: 'Abgenommen', category: 'done' } as const;
    const ledger = ledgerOf([planned().move('03-05', gone).move('03-20', done).told()]);
    expect(sums(ledger)).toMatchObject({ done: '0/0', left: '1/3' });
    expect(faults(ledger)).toEqual(['unknown-status']);
  });

  test('newest first, as Jira expands it, is read the right way round', () => {
    const history = planned().move('03-03', doing).move('03-05', done);
    expect(ledgerOf([history.told((changes) => [...changes].reverse())])).toEqual(ledgerOf([history.told()]));
  });

  test('the same page read twice changes nothing but is told', () => {
    const twice = planned()
      .estimate('03-04', 5)
      .told((changes) => changes.flatMap((change): Change[] => [change, change]));
    expect(sums(ledgerOf([twice]))).toMatchObject({ reestimated: '2', left: '1/5', holds: true });
    expect(faults(ledgerOf([twice]))).toEqual(['duplicate-change']);
  });

  test('clocks that disagree: the order in which the values fit is believed', () => {
    const skewed = planned().move('2026-03-05T10:00:05.000Z', doing).move('2026-03-05T10:00:01.000Z', done).told();
    const ledger = ledgerOf([skewed]);
    expect(story(ledger)).toEqual(['start: planned', 'started: status', 'completed: status']);
    expect(faults(ledger)).toEqual(['clock-skew']);
    expect(ledger.identity.holds).toBe(true);
  });

  test('a change dated before its item existed', () => {
    const ledger = ledgerOf([new ToldHistory('A', { on: '03-04' }).plan('03-03', 10).told()]);
    expect(story(ledger)).toEqual(['added: created-in-sprint', 'left: back-to-backlog']);
    expect(faults(ledger)).toEqual(['before-creation']);
  });

  test('a history that could not be read back to the start', () => {
    const history = planned()
      .move('03-05', done)
      .told((changes) => changes.slice(1));
    expect(faults(ledgerOf([{ ...history, isTruncated: true }]))).toEqual(['truncated-history']);
  });

  test('an estimate that is no number counts as blank and is named', () => {
    const odd = planned('A', null).told((changes) => [
      ...changes,
      {
        at: '2026-03-04T09:00:00.000Z',
        authorAccountId: null,
        field: 'Story Points',
        from: null,
        fromText: null,
        to: null,
        toText: 'XL',
      },
    ]);
    expect(faults(ledgerOf([odd]))).toEqual(['unreadable-estimate']);
  });

  test('a change without a readable date is left out and named', () => {
    const odd = planned().told((changes) => [
      ...changes,
      {
        at: 'yesterday',
        authorAccountId: null,
        field: 'Story Points',
        from: null,
        fromText: '3',
        to: null,
        toText: '3',
      },
    ]);
    expect(faults(ledgerOf([odd]))).toEqual(['unreadable-date']);
  });

  test('sprints known by name alone are told apart, unless two share the name', () => {
    const named = planned().told((changes) =>
      changes.map((change) => ({
        ...change,
        from: change.field === 'Sprint' ? null : change.from,
        to: change.field === 'Sprint' ? null : change.to,
      })),
    );
    expect(sums(ledgerOf([named]))).toMatchObject({ start: '1/3', holds: true });
    expect(faults(ledgerOf([named], { rules: { sprintNames: ['March 1', 'March 1'] } }))).toEqual([
      'ambiguous-sprint-name',
    ]);
  });

  test('items the reader may not see are counted as hidden and named no further', () => {
    const ledger = buildLedger(march, [planned().told()], rules, { now, hiddenItems: 2 });
    expect(ledger).toMatchObject({
      hiddenItems: 2,
      differences: [expect.objectContaining({ id: 'hidden', keys: [] })],
    });
  });
});
