import fc from '../../../support/properties';
import { mustShare } from '../../../../src/core/backlog/order/must-share';
import type { Worth } from '../../../../src/core/model/item-record';
import { noWorth } from '../../../../src/core/rules/health/example-backlog';

const item = (moscow: Worth['moscow'], estimate: number | null) => ({ worth: { ...noWorth, moscow }, estimate });

test('the share of Must is counted in points over what is planned for: not over Won’t, not over what has no size', () => {
  const items = [item('must', 5), item('must', null), item('should', 3), item('could', 2), item('wont', 100)];
  expect(mustShare([...items, item(null, 8)], true)).toMatchObject({
    kind: 'known',
    value: { share: 0.5, must: 5, sized: 10, unit: 'points' },
  });
});

test('where nobody estimates, items are counted', () => {
  const items = [item('must', null), item('must', null), item('could', null), item('wont', null)];
  expect(mustShare(items, false)).toMatchObject({ value: { share: 2 / 3, must: 2, sized: 3, unit: 'items' } });
});

test('no MoSCoW, or no size, is no share', () => {
  expect(mustShare([item(null, 3)], true)).toEqual({ kind: 'not-used', why: 'Nobody said Must, Should or Could' });
  expect(mustShare([item('must', null)], true)).toEqual({ kind: 'not-used', why: 'None of these items is estimated' });
});

test('a share lies between 0 and 1, and one Must more never lowers it', () => {
  const word = fc.constantFrom('must', 'should', 'could', 'wont', null);
  const some = fc.array(fc.tuple(word, fc.option(fc.nat({ max: 20 }))), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(some, (drawn) => {
      const items = drawn.map(([moscow, estimate]) => item(moscow, estimate));
      const [before, after] = [mustShare(items, true), mustShare([...items, item('must', 5)], true)];
      if (after.kind !== 'known') throw new Error('a sized Must has a share');
      expect(after.value.share).toBeLessThanOrEqual(1);
      if (before.kind === 'known') expect(after.value.share).toBeGreaterThanOrEqual(before.value.share - 1e-12);
    }),
  );
});
