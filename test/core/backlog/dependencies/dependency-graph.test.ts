import { dependencyGraph } from '../../../../src/core/backlog/dependencies/dependency-graph';
import { hideNodes } from '../../../../src/core/backlog/dependencies/hide-nodes';
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

test('a reader who may not see an item learns that it is there, and nothing of it', () => {
  const graph = graphOf([{ blockedBy: [{ id: '7', key: 'PAY-7', isDone: false, doneAt: null }] }]);
  const { nodes, edges } = hideNodes(graph, (key) => key.startsWith('SHOP-'));
  expect(nodes[0]).toMatchObject({ id: null, key: null, parentId: null, where: 'hidden' });
  expect(JSON.stringify(nodes)).not.toContain('PAY');
  expect(edges).toEqual(graph.edges);
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
