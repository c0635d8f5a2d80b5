import type { NamedItem } from '../../../src/contract';
import { dependencyGraph } from '../../../src/core/backlog/dependencies/dependency-graph';
import { dependencyMap } from '../../../src/core/backlog/dependencies/dependency-map';
import { exampleOrder } from '../../../src/core/rules/health/example-backlog';
import { tellDependencies } from '../../../src/resolvers/backlog/tell-dependencies';
import { namedItem } from '../../support/answers-backlog';

const stranger = (id: string, key: string) => ({ id, key, isDone: false, doneAt: null });
const blockedBy = [stranger('7', 'PAY-7'), stranger('8', 'PAY-8'), stranger('9', 'TEAM-9'), stranger('5', 'SHOP-800')];
const graph = dependencyGraph(
  exampleOrder({ records: [{ parentId: '1', blockedBy, mentions: ['ISO-9001', 'ISO-14001'] }, { parentId: '1' }] }),
);

/** So few boxes that strangers stand in groups; `seen` is what Jira names to this person. */
function told(seen: readonly NamedItem[]) {
  const named = new Map(seen.flatMap((item) => [[item.id, item] as const, [item.key, item] as const]));
  const map = dependencyMap(graph, { boxesAtMost: 6 });
  const nothingElse = { within: null, troubles: [], troubleCount: 0, costs: [] };
  const costFormula = { kind: 'not-used', why: 'No sprint was read' } as const;
  return tellDependencies({ graph, map, ...nothingElse, costFormula }, named);
}

const epic = namedItem(0, { id: '1', key: 'SHOP-900' });

test('a group is told by its project to those who see one of its items, and as hidden to others', () => {
  const answer = told([epic, namedItem(0, { id: '8', key: 'PAY-8' })]);
  expect(answer.boxes.map(({ group, where, items }) => [group?.kind ?? null, where, items])).toEqual([
    ['epic', 'backlog', 1],
    ['project', 'other-project', 2],
    [null, 'hidden', 1],
    ['not-read', 'not-read', 1],
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/TEAM|PAY-7/);
});

test('what only looks like a key is no box, and no arrow leads to it', () => {
  const { boxes, arrows } = told([epic]);
  expect(boxes).toHaveLength(4);
  expect(JSON.stringify(boxes)).not.toMatch(/ISO/);
  expect(arrows.every(({ from, to }) => boxes[from] !== undefined && boxes[to] !== undefined)).toBe(true);
  expect(arrows.map(({ count }) => count)).toEqual([2, 1, 1]);
});

test('an epic that is hidden hides its name, not that its items wait', () => {
  expect(told([]).boxes[0]).toMatchObject({ item: null, where: 'hidden', items: 1 });
});
