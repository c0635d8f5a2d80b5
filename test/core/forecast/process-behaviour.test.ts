import { processBehaviour, shiftWarning } from '../../../src/core/forecast/process-behaviour';

const chartOf = (values: readonly number[]) => {
  const known = processBehaviour(values);
  if (known.kind !== 'known') throw new Error(known.kind);
  return known.value;
};

test('limits are mean ± 2.66 × mean moving range, never below 0', () => {
  const chart = chartOf([10, 12, 11, 13, 10, 12, 9]);
  expect(chart.mean).toBeCloseTo(11);
  expect(chart.meanMovingRange).toBeCloseTo((2 + 1 + 2 + 3 + 2 + 3) / 6);
  expect(chart.upperLimit).toBeCloseTo(11 + (2.66 * 13) / 6);
  expect(chartOf([1, 9, 1, 9, 1, 9]).lowerLimit).toBe(0);
});

test('one huge sprint lies beyond the limits, with its place', () => {
  const { signals } = chartOf([10, 11, 10, 12, 11, 10, 60, 11, 10, 12, 11, 10]);
  expect(signals).toContainEqual({
    kind: 'beyond-limits',
    at: [6],
    side: 'above',
    words: expect.stringContaining('60'),
  });
});

test('eight in a row on one side are a shift from the first of them on', () => {
  const values = [10, 12, 11, 10, 12, 11, 10, 12, 20, 21, 19, 20, 21, 20, 19, 21];
  const known = processBehaviour(values);
  expect(chartOf(values).shiftFrom).toBe(8);
  expect(shiftWarning(known, values)).toBe(
    'The pace changed: 20.1 on average in the last 8, 11 in the 8 before. The forecast draws on both, recent ones more often.',
  );
});

test('seven in a row are not', () => {
  const { signals, shiftFrom } = chartOf([10, 12, 12, 12, 12, 12, 12, 12, 10, 10, 12, 10, 10, 12, 10]);
  expect(signals.filter(({ kind }) => kind === 'run')).toEqual([]);
  expect(shiftFrom).toBeNull();
});

test('three of four nearer to a limit than to the mean are told', () => {
  const values = [10, 12, 10, 12, 10, 12, 10, 12, 14.5, 14.5, 14.5, 11, 10, 12, 10];
  expect(chartOf(values).signals).toContainEqual(expect.objectContaining({ kind: 'near-limit', side: 'above' }));
});

test('a team that never varies gives no signal, and a short history no limits', () => {
  expect(chartOf([5, 5, 5, 5, 5, 5]).signals).toEqual([]);
  expect(processBehaviour([5, 6, 7])).toEqual({ kind: 'not-enough-history', have: 3, need: 6, of: 'sprints' });
  expect(shiftWarning(processBehaviour([5, 6, 7]), [5, 6, 7])).toBeNull();
});
