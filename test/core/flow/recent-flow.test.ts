import { recentFlow } from '../../../src/core/flow/recent-flow';
import type { ProjectFlow } from '../../../src/core/model/flow';

const now = '2026-03-31T00:00:00.000Z';
const done = (doneAt: string, place = 0) => ({
  ...{
    id: `${place}`,
    kind: 'story' as const,
    createdAt: doneAt,
    startedAt: null,
    doneAt,
    estimate: null,
    parentKey: null,
  },
});
const flow = (given: Partial<ProjectFlow>): ProjectFlow => ({
  ...{ asOf: now, since: '2025-10-01T00:00:00.000Z', finished: [], createdPerDay: {} },
  ...given,
});

test('counts what came in and went out within the window, and nothing before it', () => {
  const known = recentFlow(
    flow({
      finished: [done('2025-12-30T00:00:00.000Z'), done('2026-01-01T00:00:00.000Z'), done('2026-03-01T00:00:00.000Z')],
      createdPerDay: { '2025-12-30': 7, '2025-12-31': 2, '2026-03-30': 1 },
    }),
    now,
    90,
  );
  expect(known).toMatchObject({ kind: 'known', value: { days: 90, created: 3, done: 2 } });
});

test('a history that begins later makes the window shorter, and one of a few days says nothing', () => {
  expect(recentFlow(flow({ since: '2026-02-19T00:00:00.000Z' }), now, 90)).toMatchObject({ value: { days: 40 } });
  expect(recentFlow(flow({ since: '2026-03-20T00:00:00.000Z' }), now, 90)).toEqual({
    ...{ kind: 'not-enough-history', have: 11, need: 28, of: 'days of history' },
  });
  expect(recentFlow(null, now, 90).kind).toBe('not-used');
});

test('where only the newest finished items were kept, the window begins with the oldest of them', () => {
  const finished = Array.from({ length: 2000 }, (_, place) => done('2026-02-19T00:00:00.000Z', place));
  expect(recentFlow(flow({ finished }), now, 90)).toMatchObject({ value: { days: 40, done: 2000 } });
});
