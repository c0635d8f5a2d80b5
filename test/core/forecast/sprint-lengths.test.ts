import { medianOf, perUsualLength } from '../../../src/core/forecast/sprint-lengths';

const sprint = (name: string, delivered: number, from: string | null = null, to: string | null = null) => ({
  name,
  delivered,
  committed: null,
  from,
  to,
});
const march = sprint('March', 10, '2026-03-02', '2026-03-15');
const lateMarch = sprint('Late March', 12, '2026-03-16', '2026-03-29');

test('what a sprint of twice the length did counts half', () => {
  const long = { ...sprint('Long', 30, '2026-03-30', '2026-04-26'), committed: 40 };
  expect(perUsualLength([march, lateMarch, long]).map(({ delivered }) => delivered)).toEqual([10, 12, 15]);
  expect(perUsualLength([march, lateMarch, long])[2]?.committed).toBe(20);
  expect(perUsualLength([sprint('Undated', 7)])).toEqual([sprint('Undated', 7)]);
});

test('a week more or less over a holiday is no other length', () => {
  const short = sprint('Easter', 8, '2026-03-30', '2026-04-09');
  expect(perUsualLength([march, lateMarch, short])[2]?.delivered).toBe(8);
});

test('of an even number the upper of the two in the middle', () => {
  expect(medianOf([4, 1, 3, 2])).toBe(3);
});
