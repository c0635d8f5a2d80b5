import { lineRecord, pinballLoss, reportCard, wilsonInterval } from '../../../src/core/forecast/report-card';

const quick = { seed: 1, trials: 500 };
const sprints = (amounts: readonly number[]) => amounts.map((delivered) => ({ delivered, committed: null }));
const usual = [10, 14, 9, 12, 11, 8, 13, 10, 12, 9, 11, 14, 8, 10, 12, 9, 13, 11];

test('a card tells how often each line held, in words with the numbers', () => {
  const card = reportCard(sprints(usual), 1, quick);
  if (card.kind !== 'known') throw new Error('unknown');
  expect(card.value.lines.map(({ level }) => level)).toEqual([50, 70, 85, 95]);
  const line = card.value.lines[2];
  expect(line?.of).toBe(13);
  expect(line?.held).toBeGreaterThanOrEqual(10);
  expect(card.value.sentence).toContain(`Our 85% forecasts held ${line?.held} times out of 13.`);
  expect(card.formula).toContain('13 forecasts of one sprint');
});

test('a pace that breaks down is said to have let the lines down', () => {
  const card = reportCard(sprints([20, 22, 21, 20, 22, 15, 11, 8, 6, 4, 3, 2, 1, 1, 1]), 1, quick);
  expect(card.kind === 'known' ? card.value.sentence : '').toMatch(/held less often than they said: promise less/);
});

test('skill is told against the average of the last three sprints', () => {
  const swinging = Array.from({ length: 20 }, (_, at) => ({ delivered: at % 2 ? 30 : 5, committed: at % 2 ? 31 : 5 }));
  const card = reportCard(swinging, 1, quick);
  expect(card.kind === 'known' ? card.value.skill : null).toBeGreaterThan(0.3);
});

test('a card needs five judged forecasts', () => {
  expect(reportCard(sprints(usual.slice(0, 9)), 1, quick)).toEqual({
    kind: 'not-enough-history',
    have: 9,
    need: 10,
    of: 'closed sprints',
  });
  expect(reportCard(sprints(usual.slice(0, 10)), 1, quick).kind).toBe('known');
  expect(reportCard(sprints(usual.slice(0, 11)), 3, quick)).toMatchObject({ have: 11, need: 12 });
  expect(reportCard(sprints(usual.slice(0, 12)), 3, quick).kind).toBe('known');
});

test('pinball loss weighs a missed line by its claim', () => {
  expect(pinballLoss(8, 10, 85)).toBeCloseTo(2 * 0.85);
  expect(pinballLoss(12, 10, 85)).toBeCloseTo(2 * 0.15);
  expect(pinballLoss(10, 10, 85)).toBe(0);
});

test('the interval agrees with the published one and with common sense', () => {
  // Newcombe 1998, table I: 81 of 263 at 95 % is .2553 to .3662; at 90 % it lies within.
  const { from, to } = wilsonInterval(81 / 263, 263);
  expect(from).toBeGreaterThan(0.2553);
  expect(to).toBeLessThan(0.3662);
  expect(from).toBeCloseTo(0.263, 2);
  expect(wilsonInterval(1, 10).to).toBe(1);
  expect(wilsonInterval(1, 10).from).toBeLessThan(0.85);
});

test('overlapping forecasts are not as many as they look', () => {
  const wide = lineRecord(85, 10, 12, 3);
  const narrow = lineRecord(85, 10, 12, 1);
  expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
});
