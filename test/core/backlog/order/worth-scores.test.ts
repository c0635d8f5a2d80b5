import { worthFormula, worthMethods, worthScore, worthScores } from '../../../../src/core/backlog/order/worth-scores';
import type { Worth } from '../../../../src/core/model/item-record';
import { exampleRecord, noWorth } from '../../../../src/core/rules/health/example-backlog';

const record = (worth: Partial<Worth>, estimate: number | null = 4, place = 0) =>
  exampleRecord({ worth: { ...noWorth, ...worth }, estimate }, place);

const estimated = { estimatesAreUsed: true };

test('each method is its published formula', () => {
  expect(worthMethods.wsjf.score(record({ value: 8, timeCriticality: 3, riskReduction: 1 }))).toBe(3);
  expect(worthMethods.rice.score(record({ reach: 100, impact: 2, confidence: 0.5 }))).toBe(25);
  expect(worthMethods['value-effort'].score(record({ value: 8 }))).toBe(2);
  expect(worthMethods.moscow.score(record({ moscow: 'must' }))).toBe(3);
});

test('half an input is no score, and neither is a size of nothing', () => {
  expect(worthMethods.wsjf.score(record({ value: 8, timeCriticality: 3 }))).toBeNull();
  expect(worthMethods.rice.score(record({ reach: 100, impact: 2 }))).toBeNull();
  expect(worthMethods['value-effort'].score(record({ value: 8 }, null))).toBeNull();
  expect(worthMethods['value-effort'].score(record({ value: 8 }, 0))).toBeNull();
});

test('the method that most items have the inputs for is taken, unless somebody chose one', () => {
  const records = [
    record({ value: 8, timeCriticality: 3, riskReduction: 1 }, 4, 0),
    record({ value: 8 }, 4, 1),
    record({ moscow: 'could' }, 4, 2),
  ];
  expect(worthScores(records, estimated)).toMatchObject({
    method: 'value-effort',
    scores: new Map([
      ['1000', 2],
      ['1001', 2],
    ]),
  });
  expect(worthScores(records, { ...estimated, wanted: 'wsjf' })?.scores).toEqual(new Map([['1000', 3]]));
  expect(worthScores([record({})], estimated)).toBeNull();
});

test('where nobody estimates every item counts as one size, and the formula says so', () => {
  const unsized = { estimatesAreUsed: false };
  const given = record({ value: 8, timeCriticality: 3, riskReduction: 1 }, null);
  expect([worthScore('wsjf', given, estimated), worthScore('wsjf', given, unsized)]).toEqual([null, 12]);
  expect(worthScores([given], unsized)).toMatchObject({ method: 'wsjf', scores: new Map([['1000', 12]]) });
  expect(worthFormula('wsjf', unsized)).toMatch(/÷ size .* every item counts as size 1\.$/);
  expect(worthFormula('moscow', unsized)).toBe(worthFormula('moscow', estimated));
});
