import { nothingGiven, withOwnWorth } from '../../../../src/core/backlog/order/own-worth';
import { noWorth } from '../../../../src/core/rules/health/example-backlog';

test('what a field says stands before what was chosen in Tandem, part by part; zero is something said', () => {
  const fields = { ...noWorth, value: 40, riskReduction: 0, moscow: 'must' } as const;
  const own = { value: 8, timeCriticality: 5, riskReduction: 3 } as const;
  expect(withOwnWorth(fields, own)).toEqual({ ...fields, timeCriticality: 5 });
  expect(withOwnWorth(noWorth, nothingGiven)).toEqual(noWorth);
});
