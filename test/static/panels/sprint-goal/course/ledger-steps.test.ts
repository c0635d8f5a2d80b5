import { ledgerSteps, ledgerSum } from '../../../../../static/src/panels/sprint-goal/course/ledger-steps';
import { ledger } from '../../../../support/sprint-story';

const placesOf = (unit: 'items' | 'points') =>
  Object.fromEntries(ledgerSteps(ledger(), unit).map(({ id, from, to, value }) => [id, [from, to, value]]));

describe('the steps of a ledger', () => {
  test('add up in points: what came out is what is done and left', () => {
    expect(placesOf('points')).toEqual({
      start: [0, 12, '12'],
      added: [12, 15, '+3'],
      removed: [15, 12, '−3'],
      reestimated: [12, 14, '+2'],
      done: [0, 3, '3'],
      left: [3, 14, '11'],
    });
  });

  test('add up in items, where an estimate that changed moves nothing', () => {
    expect(placesOf('items')).toEqual({
      start: [0, 4, '4'],
      added: [4, 5, '+1'],
      removed: [5, 4, '−1'],
      reestimated: [4, 4, '1 change'],
      done: [0, 1, '1'],
      left: [1, 4, '3'],
    });
  });

  test('go down where estimates shrank', () => {
    const lines = ledger().lines.map((line) => (line.name === 'reestimated' ? { ...line, points: -4 } : line));
    const step = ledgerSteps(ledger({ lines }), 'points').find(({ id }) => id === 'reestimated');
    expect(step).toMatchObject({ from: 12, to: 8, look: 'less', value: '−4' });
  });

  test('read as one sum', () => {
    expect(ledgerSum(ledger(), 'points')).toBe(
      '12 at the start + 3 added − 3 removed + 2 re-estimated = 3 done + 11 left',
    );
    expect(ledgerSum(ledger(), 'items')).toBe('4 at the start + 1 added − 1 removed = 1 done + 3 left');
  });

  test('in points say how many items had no estimate to count, in items they need not', () => {
    const lines = ledger().lines.map((line) =>
      line.name === 'added' ? { ...line, items: 4, points: 0, unestimated: 4 } : line,
    );
    const step = (unit: 'items' | 'points') => ledgerSteps(ledger({ lines }), unit).find(({ id }) => id === 'added');
    expect(step('points')).toMatchObject({ value: '0', note: '4 items had no estimate yet' });
    expect(step('items')?.note).toBeUndefined();
    expect(ledgerSum(ledger({ lines }), 'points')).toContain('+ 0 added (4 items had no estimate yet)');
    expect(ledgerSum(ledger({ lines }), 'items')).not.toContain('estimate');
  });
});
