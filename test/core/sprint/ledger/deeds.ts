import fc from '../../../support/properties';
import type { Deed } from './simulated-team';

const rarer = ['give-up', 'retype', 'transfer', 'delete', 'wait'] as const;

/** What a team might do, in any order, commoner things more often. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 5, arbitrary: fc.constant('create' as const) },
      { weight: 8, arbitrary: fc.constant('move' as const) },
      { weight: 5, arbitrary: fc.constantFrom('plan' as const, 'unplan' as const) },
      { weight: 3, arbitrary: fc.constantFrom('estimate' as const, 'close-and-start' as const) },
      { weight: 3, arbitrary: fc.constantFrom(...rarer) },
    ),
    which: fc.nat(40),
    choice: fc.nat(40),
    afterMinutes: fc.nat(2000),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);
