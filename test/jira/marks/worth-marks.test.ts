import { ownWorthIn, worthMarkKey, worthMarkOf } from '../../../src/jira/marks/worth-marks';

const read = (property: unknown) => ownWorthIn({ [worthMarkKey]: property });

test('what was written is read again, and what nobody chose takes no room', () => {
  const own = { value: 8, timeCriticality: null, riskReduction: 1 } as const;
  expect(worthMarkOf(own)).toEqual({ version: 1, value: 8, riskReduction: 1 });
  expect(read(worthMarkOf(own))).toEqual(own);
});

test('nothing on the issue is nothing given', () => {
  expect(ownWorthIn({})).toEqual({ value: null, timeCriticality: null, riskReduction: null });
});

test.each([[null], ['8'], [{ version: 2, value: 8 }], [{ version: 1, value: 7 }], [{ version: 1, value: '8' }]])(
  '%j is not ours',
  (property) => expect(read(property)).toBeNull(),
);
