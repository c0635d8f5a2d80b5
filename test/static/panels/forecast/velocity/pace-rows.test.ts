import { sprintRows, weekRows } from '../../../../../static/src/panels/forecast/velocity/pace-rows';
import { writeFor } from '../../../../../static/src/words/language';
import { velocitySprint } from '../../../../support/answers-forecast';

beforeEach(() => writeFor({ locale: 'en-GB', timezone: 'America/New_York' }));

describe('the rows of velocity', () => {
  const told = () =>
    sprintRows([
      velocitySprint(8, { closedAt: '2026-08-13T02:00:00Z' }),
      velocitySprint(9, { committed: 0, sayDo: null, signal: 'outlier' }),
    ]);

  test('tell each sprint with all amounts, and leave out a share of no plan', () => {
    const rows = told();
    expect(rows.table.columns).toHaveLength(10);
    expect(rows.table.rows).toEqual([
      // It closed on the evening before, where the person is.
      ['Sprint 8', '12 Aug 2026', '24', '3', '1', '0', '26', '5', '75%', ''],
      ['Sprint 9', '13 Sept 2026', '0', '3', '1', '0', '27', '5', '–', 'Out of the usual range'],
    ]);
  });

  test('put the same sprints into bars and words', () => {
    const rows = told();
    expect(rows.bars.map(({ id, done, committed, signal }) => [id, done, committed, signal])).toEqual([
      ['8', 26, 24, null],
      ['9', 27, 0, 'outlier'],
    ]);
    expect(rows.tell(0)).toBe('Sprint 8: 26 done, 24 planned');
    expect(rows.tell(1)).toBe('Sprint 9: 27 done, 0 planned · Out of the usual range');
    expect(rows.tell(2)).toBe('');
  });
});

test('a week is named by its first day, the same day everywhere', () => {
  const rows = weekRows([{ from: '2026-11-16', done: 6, itemIds: [], signal: 'shift' }]);
  expect(rows.table.rows).toEqual([['16 Nov 2026', '6', 'A new pace begins']]);
  expect(rows.bars[0]).toEqual({ id: '2026-11-16', label: '16 Nov', done: 6, committed: null, signal: 'shift' });
  expect(rows.tell(0)).toBe('16 Nov 2026: 6 done · A new pace begins');
});
