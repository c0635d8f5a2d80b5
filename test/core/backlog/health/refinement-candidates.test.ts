import { refinementCandidates } from '../../../../src/core/backlog/health/refinement-candidates';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleOrder, noWorth, several } from '../../../../src/core/rules/health/example-backlog';

const rough = { level: 1, readiness: 50, missing: 'has-criteria' } as const;
const candidates = (records: readonly Partial<ItemRecord>[]) => refinementCandidates(exampleOrder({ records }));

test('the nearer of two equally rough items comes first; ready work and the running sprint are left alone', () => {
  const running = { ...rough, sprint: { id: 1, state: 'active' } as const };
  const found = candidates([running, {}, rough, ...several(6, {}), rough]);
  expect(found.map(({ key, weight }) => [key, weight])).toEqual([
    ['SHOP-3', 0.25],
    ['SHOP-10', 0.125],
  ]);
  expect(found[0]?.question).toBe('How will we see that it works? Give one example.');
});

test('what lacks more comes first, and so does what is worth more', () => {
  const worth = (value: number) => ({ worth: { ...noWorth, value } });
  expect(
    candidates([
      { ...rough, readiness: 80 },
      { ...rough, readiness: 20 },
    ]).map(({ key }) => key),
  ).toEqual(['SHOP-2', 'SHOP-1']);
  expect(
    candidates([
      { ...rough, ...worth(1) },
      { ...rough, ...worth(9) },
    ]).map(({ key, worth }) => [key, worth]),
  ).toEqual([
    ['SHOP-2', 1.5],
    ['SHOP-1', 0.5],
  ]);
});

test('a refinement is given no more than it can talk about', () => {
  expect(candidates(several(60, rough))).toHaveLength(20);
});
