import { WarmSprints } from '../../../src/resolvers/sprint/warm-sprints';

const lists = { board: null, rights: new Set(['EDIT_ISSUES']), sprints: null };
const history = { updatedAt: '2026-03-11T09:00:00.000Z', history: { changes: [], isTruncated: false } };

test('rights and lists are remembered for a minute, for each person apart', () => {
  const warm = new WarmSprints();
  warm.keepLists('site/dana', lists, 1_000);
  expect(warm.lists('site/dana', 60_999)).toBe(lists);
  expect(warm.lists('site/dana', 61_000)).toBeNull();
  expect(warm.lists('site/sam', 1_000)).toBeNull();
});

test('histories of the sprints used last are remembered, for each owner apart', () => {
  const warm = new WarmSprints();
  warm.histories('site/dana/1').set('20000', history);
  expect(warm.histories('site/dana/1').get('20000')).toBe(history);
  expect(warm.histories('site/sam/1').size).toBe(0);
  for (let sprint = 2; sprint < 20; sprint++) warm.histories(`site/dana/${sprint}`);
  expect(warm.histories('site/dana/1').size).toBe(0);
});
