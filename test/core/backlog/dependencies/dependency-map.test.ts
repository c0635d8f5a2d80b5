import { dependencyGraph } from '../../../../src/core/backlog/dependencies/dependency-graph';
import { dependencyMap } from '../../../../src/core/backlog/dependencies/dependency-map';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleBlocker, exampleOrder } from '../../../../src/core/rules/health/example-backlog';

const records: readonly Partial<ItemRecord>[] = [
  { parentId: 'a', blockedBy: [exampleBlocker(2)] },
  { parentId: 'a', blockedBy: [exampleBlocker(3)], mentions: ['SHOP-5'] },
  { parentId: 'b' },
  { parentId: 'b' },
  { parentId: null },
  { parentId: 'a' },
];
const graph = dependencyGraph(exampleOrder({ records }));
const keysOf = (members: readonly number[]) => members.map((place) => graph.nodes[place]?.key);

test('few items are drawn one by one, without those that depend on nothing', () => {
  const { boxes, arrows, hiddenBoxes } = dependencyMap(graph);
  expect(boxes.map(({ members }) => keysOf(members))).toEqual([
    ['SHOP-1'],
    ['SHOP-2'],
    ['SHOP-3'],
    ['SHOP-4'],
    ['SHOP-5'],
  ]);
  expect(arrows.map(({ from, to, isInverted, isMention }) => [from, to, isInverted, isMention])).toEqual([
    [2, 0, true, false],
    [3, 1, true, false],
    [4, 1, false, true],
  ]);
  expect(hiddenBoxes).toBe(0);
});

test('more than can be drawn are drawn by epic: arrows are counted and keep their marks', () => {
  const { boxes, arrows } = dependencyMap(graph, 3);
  expect(boxes.map(({ epicId, members }) => [epicId, ...keysOf(members)])).toEqual([
    ['a', 'SHOP-1', 'SHOP-2'],
    ['b', 'SHOP-3', 'SHOP-4'],
    [null, 'SHOP-5'],
  ]);
  expect(arrows[0]).toEqual({ from: 1, to: 0, count: 2, isInverted: true, isInCircle: false, isMention: false });
});

test('of too many boxes the nearest are drawn, and the rest are counted', () => {
  const { boxes, arrows, hiddenBoxes } = dependencyMap(graph, 2);
  expect([boxes.map(({ epicId }) => epicId), arrows.length, hiddenBoxes]).toEqual([['a', 'b'], 1, 1]);
});

test('a backlog without dependencies is an empty picture', () => {
  const none = dependencyGraph(exampleOrder({ records: [{}, {}] }));
  expect(dependencyMap(none)).toEqual({ boxes: [], arrows: [], hiddenBoxes: 0 });
});
