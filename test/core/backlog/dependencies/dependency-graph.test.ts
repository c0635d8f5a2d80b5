import { dependencyGraph } from '../../../../src/core/backlog/dependencies/dependency-graph';
import type { DependencyGraph } from '../../../../src/core/model/dependency-graph';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleOrder, exampleBlocker } from '../../../../src/core/rules/health/example-backlog';

const graphOf = (records: readonly Partial<ItemRecord>[]) => dependencyGraph(exampleOrder({ records }));

/** "SHOP-2 blocks SHOP-1 (inverted)" */
const said = ({ nodes, edges }: DependencyGraph): readonly string[] =>
  edges.map(({ from, to, kind, isInverted, isInCircle, isStale }) => {
    const marks = [isInverted && 'inverted', isInCircle && 'in a circle', isStale && 'stale'].filter(Boolean);
    return `${nodes[from]?.key} ${kind} ${nodes[to]?.key}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
  });

test('links, parents and keys in texts are edges; what is linked is not told again as a mention', () => {
  const graph = graphOf([
    { id: '1', key: 'SHOP-900', kind: 'epic', parentId: null },
    { parentId: null, blockedBy: [exampleBlocker(2)], mentions: ['SHOP-3', 'SHOP-900', 'SHOP-2'] },
    { mentions: ['SHOP-2'] },
    { parentId: null },
  ]);
  expect(said(graph)).toEqual(['SHOP-3 blocks SHOP-2 (inverted)', 'SHOP-900 parent SHOP-3', 'SHOP-900 mention SHOP-2']);
  expect(graph.nodes.map(({ key }) => key)).not.toContain('SHOP-4');
});

test('a circle and its members are marked, a link into it is not; each way of a pair counts once', () => {
  const graph = graphOf([
    { parentId: null, blockedBy: [exampleBlocker(1), exampleBlocker(1)] },
    { parentId: null, blockedBy: [exampleBlocker(0), exampleBlocker(2)] },
    { parentId: null },
  ]);
  expect(said(graph)).toEqual([
    'SHOP-2 blocks SHOP-1 (inverted, in a circle)',
    'SHOP-1 blocks SHOP-2 (in a circle)',
    'SHOP-3 blocks SHOP-2 (inverted)',
  ]);
  expect(graph.circles.map((circle) => circle.map((place) => graph.nodes[place]?.key))).toEqual([['SHOP-2', 'SHOP-1']]);
});

test('done blockers hold nobody up: stale, and in no circle and no inversion', () => {
  const graph = graphOf([
    { parentId: null, blockedBy: [exampleBlocker(1, true)] },
    { parentId: null, category: 'done', blockedBy: [exampleBlocker(0)] },
  ]);
  expect(said(graph)).toEqual(['SHOP-2 blocks SHOP-1 (stale)', 'SHOP-1 blocks SHOP-2']);
  expect(graph.circles).toEqual([]);
});

test('items of other projects, and those nobody read, are told apart from the backlog', () => {
  const elsewhere = { isDone: false, doneAt: null };
  const { nodes } = graphOf([
    {
      blockedBy: [
        { id: '7', key: 'PAY-7', ...elsewhere },
        { id: '8', key: 'SHOP-800', ...elsewhere },
      ],
    },
  ]);
  expect(nodes.map(({ key, where, position }) => [key, where, position])).toEqual([
    ['PAY-7', 'other-project', null],
    ['SHOP-1', 'backlog', 0],
    ['SHOP-800', 'not-read', null],
  ]);
});

test('in the running sprint work is done side by side: no inversion there, but where the blocker waits outside', () => {
  const sprint = { id: 1, state: 'active' } as const;
  const inside = graphOf([
    { sprint, parentId: null, blockedBy: [exampleBlocker(1)] },
    { sprint, parentId: null },
  ]);
  const outside = graphOf([{ sprint, parentId: null, blockedBy: [exampleBlocker(1)] }, { parentId: null }]);
  expect([said(inside), said(outside)]).toEqual([['SHOP-2 blocks SHOP-1'], ['SHOP-2 blocks SHOP-1 (inverted)']]);
});

test('a blocker or parent that is known by its key alone is still the item of the backlog', () => {
  const graph = graphOf([
    { id: '1', key: 'SHOP-900', kind: 'epic', parentId: null },
    { parentId: 'SHOP-900', blockedBy: [{ id: 'SHOP-3', key: 'SHOP-3', isDone: false, doneAt: null }] },
    { parentId: null },
  ]);
  expect(said(graph)).toEqual(['SHOP-3 blocks SHOP-2 (inverted)', 'SHOP-900 parent SHOP-2']);
  expect(graph.nodes.map(({ where }) => where)).toEqual(['backlog', 'backlog', 'backlog']);
});

test('an item belongs to the first epic above it, an epic to itself, and parents in a circle end nowhere', () => {
  const { nodes } = graphOf([
    { id: '1', key: 'SHOP-900', kind: 'epic', parentId: '99' },
    { id: '2', key: 'SHOP-901', parentId: '1' },
    { id: '3', key: 'SHOP-902', kind: 'subtask', parentId: '2' },
    { id: '4', key: 'SHOP-903', parentId: '5' },
    { id: '5', key: 'SHOP-904', parentId: '4' },
    { id: '6', key: 'SHOP-905', parentId: null, mentions: ['SHOP-900', 'SHOP-902', 'SHOP-903'] },
  ]);
  const epics = new Map(nodes.map(({ key, epicId }) => [key, epicId]));
  const asked = ['SHOP-900', 'SHOP-901', 'SHOP-902', 'SHOP-903', 'SHOP-905'];
  expect(asked.map((key) => epics.get(key))).toEqual(['1', '1', '1', null, null]);
});
