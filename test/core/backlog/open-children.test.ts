import { openChildrenIn } from '../../../src/core/backlog/open-children';
import { exampleRecord } from '../../../src/core/rules/health/example-backlog';

test('what is open below an item is counted once, whether it names its parent by id or by key', () => {
  const [epic, ...others] = [
    { id: '77', key: 'SHOP-77', kind: 'epic' as const, parentId: null },
    { parentId: '77' },
    { parentId: 'SHOP-77' },
    { parentId: '77', category: 'done' as const },
    { parentId: '78' },
  ].map(exampleRecord);
  if (!epic) throw new Error('no epic');
  expect(openChildrenIn(others)(epic)).toBe(2);
  // A record that bears its key for an id, because nobody told it, is not counted twice.
  expect(openChildrenIn(others)({ ...epic, id: 'SHOP-77' })).toBe(1);
});
