import { shownLines, shownOn, withSaid, type SaidDates } from '../../../../src/core/forecast/report/shown-outcomes';

const said = (on: string, days: readonly (string | null)[]): SaidDates => ({
  ...{ on, p50: days[0] ?? null, p70: days[1] ?? null, p85: days[2] ?? null, p95: days[3] ?? null },
});
const march = (...days: readonly number[]) => days.map((day) => `2026-03-${String(day).padStart(2, '0')}`);

test('one forecast a week is kept of each release', () => {
  const dates = march(10, 12, 14, 20);
  const first = withSaid([], [{ id: 'version/1', ...said('2026-03-01', dates) }], new Map());
  const soon = withSaid(first, [{ id: 'version/1', ...said('2026-03-07', dates) }], new Map());
  const later = withSaid(soon, [{ id: 'version/1', ...said('2026-03-08', dates) }], new Map());
  expect(later[0]?.said.map(({ on }) => on)).toEqual(['2026-03-01', '2026-03-08']);
  expect(shownOn(later)).toBe('2026-03-01');
  expect(shownOn([])).toBeNull();
});

test('the first day on which a release was seen done stands', () => {
  const known = [{ id: 'epic/A-1', said: [], doneOn: null }];
  const done = withSaid(known, [], new Map([['epic/A-1', '2026-03-05']]));
  expect(withSaid(done, [], new Map([['epic/A-1', '2026-03-09']]))[0]?.doneOn).toBe('2026-03-05');
});

test('of the lines whose day is past, those held by whose day the release was done', () => {
  const releases = [
    { id: 'version/1', said: [said('2026-03-01', march(10, 12, 14, 20))], doneOn: '2026-03-12' },
    { id: 'version/2', said: [said('2026-03-01', march(4, 12, 14, 20))], doneOn: null },
  ];
  expect(shownLines(releases, '2026-03-13').map(({ level, held, of }) => [level, held, of])).toEqual([
    [50, 0, 2],
    [70, 1, 2],
  ]);
});

test('a day that is not over, and a date beyond the horizon, are not judged', () => {
  const open = [{ id: 'version/1', said: [said('2026-03-01', ['2026-03-13', null, null, null])], doneOn: null }];
  expect(shownLines(open, '2026-03-13')).toEqual([]);
  expect(shownLines(open, '2026-03-14')[0]?.sentence).toBe('Our 50% forecasts held 0 times out of 1.');
});
