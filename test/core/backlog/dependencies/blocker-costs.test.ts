import fc from '../../../support/properties';
import { blockerCosts } from '../../../../src/core/backlog/dependencies/blocker-costs';
import { dependencyGraph } from '../../../../src/core/backlog/dependencies/dependency-graph';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleOrder, exampleBlocker, several } from '../../../../src/core/rules/health/example-backlog';

/** Each item takes two days, and is done two days after the one above it where nobody waits. */
const twoDays = {
  doneIn: ({ position }: { position: number | null }) => (position === null ? null : 2 * (position + 1)),
  takes: () => 2,
};

function costsOf(records: readonly Partial<ItemRecord>[]) {
  const graph = dependencyGraph(exampleOrder({ records }), ['blocks']);
  return blockerCosts(graph, twoDays).map(({ blocker, delayed, ...cost }) => ({
    blocker: graph.nodes[blocker]?.key,
    delayed: delayed.map((place) => graph.nodes[place]?.key),
    ...cost,
  }));
}

test('an item that waits for one below it is late by the way between them, and so is what waits for it', () => {
  // The first waits for the fourth, done on day 8: day 10 instead of 2. The second waits for the first: 12 instead of 4.
  const records = [{ blockedBy: [exampleBlocker(3)] }, { blockedBy: [exampleBlocker(0)] }, {}, {}];
  expect(costsOf(records)).toEqual([
    { blocker: 'SHOP-4', delayed: ['SHOP-1', 'SHOP-2'], delayedCount: 2, worstInDays: 8, totalInDays: 16 },
    { blocker: 'SHOP-1', delayed: ['SHOP-2'], delayedCount: 1, worstInDays: 8, totalInDays: 8 },
  ]);
});

test('a delay is charged to the blocker that ends last; one that is done in time costs nothing', () => {
  const records = [{}, { blockedBy: [exampleBlocker(0), exampleBlocker(2), exampleBlocker(3)] }, {}, {}];
  expect(costsOf(records)).toEqual([
    { blocker: 'SHOP-4', delayed: ['SHOP-2'], delayedCount: 1, worstInDays: 6, totalInDays: 6 },
  ]);
});

test('items in a circle never begin, and what nobody can forecast costs nothing that is known', () => {
  const circle = [{ blockedBy: [exampleBlocker(1)] }, { blockedBy: [exampleBlocker(0)] }];
  const unknown = [{ blockedBy: [{ id: '7', key: 'PAY-7', isDone: false, doneAt: null }] }];
  expect([costsOf(circle), costsOf(unknown)]).toEqual([[], []]);
});

test('all that is charged to blockers that wait for nobody late is all the delay there is', () => {
  const links = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })), { maxLength: 16 });
  fc.assert(
    fc.property(links, (pairs) => {
      const records: readonly Partial<ItemRecord>[] = several(12, {}).map((record, place) => ({
        ...record,
        // Arrows from even places to odd ones can never close a circle.
        blockedBy: pairs.flatMap(([from, to]) =>
          to === place && to % 2 === 1 && from % 2 === 0 ? [exampleBlocker(from)] : [],
        ),
      }));
      const late = records.map(({ blockedBy = [] }, place) => {
        const ends = blockedBy.map(({ id }) => 2 * (Number(id) - 1000 + 1));
        return Math.max(0, ...ends.map((end) => end + 2 - 2 * (place + 1)));
      });
      const charged = costsOf(records).reduce((sum, { totalInDays }) => sum + totalInDays, 0);
      expect(charged).toBe(late.reduce((sum, days) => sum + days, 0));
    }),
    { numRuns: 200, seed: 20260302 },
  );
});
