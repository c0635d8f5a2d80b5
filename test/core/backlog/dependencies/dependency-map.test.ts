import { dependencyGraph } from '../../../../src/core/backlog/dependencies/dependency-graph';
import { dependencyMap } from '../../../../src/core/backlog/dependencies/dependency-map';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import fc from '../../../support/properties';
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

test('more than can be drawn are drawn by epic, and without an epic by kind: arrows are counted and keep their marks', () => {
  const { boxes, arrows } = dependencyMap(graph, { boxesAtMost: 3 });
  expect(boxes.map(({ group, members }) => [group, ...keysOf(members)])).toEqual([
    [{ kind: 'epic', id: 'a' }, 'SHOP-1', 'SHOP-2'],
    [{ kind: 'epic', id: 'b' }, 'SHOP-3', 'SHOP-4'],
    [{ kind: 'no-epic', of: 'story' }, 'SHOP-5'],
  ]);
  expect(arrows[0]).toEqual({ from: 1, to: 0, count: 2, isInverted: true, isInCircle: false, isMention: false });
});

test('of too many boxes the nearest are drawn; the rest are counted and can be opened, and links to them are told', () => {
  const { boxes, arrows, hiddenBoxes, others } = dependencyMap(graph, { boxesAtMost: 2 });
  expect([boxes.map(({ group }) => group?.kind), arrows.length, hiddenBoxes]).toEqual([['epic', 'epic'], 1, 1]);
  expect(boxes.map(({ elsewhere }) => elsewhere)).toEqual([1, 0]);
  expect(others.map(({ group, members }) => [group?.kind, ...keysOf(members)])).toEqual([['no-epic', 'SHOP-5']]);
});

test('strangers stand by project, and what nobody read in one box', () => {
  const stranger = (key: string) => ({ id: key.slice(-1), key, isDone: false, doneAt: null });
  const blockedBy = [stranger('PAY-7'), stranger('PAY-8'), stranger('TEAM-9'), stranger('SHOP-800')];
  const { boxes } = dependencyMap(dependencyGraph(exampleOrder({ records: [{ blockedBy }] })), { boxesAtMost: 4 });
  expect(boxes.map(({ group, members }) => [group?.kind, members.length])).toEqual([
    ['epic', 1],
    ['project', 2],
    ['project', 1],
    ['not-read', 1],
  ]);
});

test('a group that is opened shows its own items one by one, and their neighbours alone', () => {
  const opened = { kind: 'epic', id: 'a' } as const;
  const { boxes } = dependencyMap(graph, { opened, boxesAtMost: 4 });
  expect(boxes.map(({ group, members }) => [group, ...keysOf(members)])).toEqual([
    [null, 'SHOP-1'],
    [{ kind: 'epic', id: 'b' }, 'SHOP-3', 'SHOP-4'],
    [null, 'SHOP-2'],
    [{ kind: 'no-epic', of: 'story' }, 'SHOP-5'],
  ]);
  const small = dependencyMap(graph, { opened: { kind: 'no-epic', of: 'story' } });
  expect(small.boxes.map(({ members }) => keysOf(members))).toEqual([['SHOP-5'], ['SHOP-2']]);
});

/** Every item waits for every later one: nobody can follow that. */
const tangled = (items: number) =>
  dependencyGraph(
    exampleOrder({
      records: Array.from({ length: items }, (_, place) => ({
        blockedBy: Array.from({ length: items - place - 1 }, (_each, later) => exampleBlocker(place + later + 1)),
      })),
    }),
  );

test('of a tangle so many boxes are drawn as have few arrows among them, of a chain all', () => {
  const { boxes, arrows, hiddenBoxes } = dependencyMap(tangled(40));
  expect([boxes.length, arrows.length, hiddenBoxes]).toEqual([10, 45, 30]);
  const chain = Array.from({ length: 120 }, (_, place) => ({
    blockedBy: place < 119 ? [exampleBlocker(place + 1)] : [],
  }));
  expect(dependencyMap(dependencyGraph(exampleOrder({ records: chain })))).toMatchObject({ hiddenBoxes: 0 });
});

test('whatever waits for whatever, few boxes are drawn, and every link is drawn, inside a box, or told as elsewhere', () => {
  const link = fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 }));
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 120 }),
      fc.array(fc.nat({ max: 6 }), { minLength: 40, maxLength: 40 }),
      (links, epics) => {
        const items = epics.map((epic, place): Partial<ItemRecord> => ({
          parentId: epic === 0 ? null : String(epic),
          blockedBy: links.flatMap(([to, from]) => (to === place && from !== place ? [exampleBlocker(from)] : [])),
        }));
        const whole = dependencyGraph(exampleOrder({ records: items }));
        const map = dependencyMap(whole, { boxesAtMost: 12, arrowsAtMost: 10 });
        expect(map.boxes.length).toBeLessThanOrEqual(12);
        const drawn = map.arrows.reduce((sum, { count }) => sum + count, 0);
        const sum = (of: 'inside' | 'elsewhere') => map.boxes.reduce((total, box) => total + box[of], 0);
        const own = new Set(map.boxes.flatMap(({ members }) => members));
        const touching = whole.edges.filter(
          ({ kind, from, to }) => kind === 'blocks' && (own.has(from) || own.has(to)),
        );
        expect(drawn + sum('inside') + sum('elsewhere')).toBe(touching.length);
      },
    ),
  );
});

test('a backlog without dependencies is an empty picture', () => {
  const none = dependencyGraph(exampleOrder({ records: [{}, {}] }));
  expect(dependencyMap(none)).toEqual({ boxes: [], arrows: [], hiddenBoxes: 0, others: [] });
});
