import type { KeptRecord } from '../../src/core/backlog/records-with-changes';
import { exampleRecord } from '../../src/core/rules/health/example-backlog';

const day = (back: number): string => new Date(Date.UTC(2026, 2, 10, 9) - back * 86_400_000).toISOString();

/** Records as they come: of few statuses, kinds and sizes, most with findings, some with blockers. */
export function manyRecords(count: number): readonly KeptRecord[] {
  return Array.from({ length: count }, (_none, place) => ({
    record: exampleRecord(
      {
        level: ([0, 1, 2, 3, 4] as const)[(place * 7) % 5] ?? 0,
        readiness: (place * 13) % 101,
        missing: place % 3 ? 'has-criteria' : null,
        rules: place % 4 ? ['criteria/missing', 'story/benefit'] : ['size/estimate'],
        estimate: place % 3 ? ([1, 2, 3, 5, 8][place % 5] ?? 1) : null,
        parentId: place % 6 ? String(500 + (place % 40)) : null,
        changedAt: day((place * 17) % 400),
        createdAt: day(400 + ((place * 29) % 300)),
        blockedBy:
          place % 5 ? [] : [{ id: String(1000 + place * 2), key: `SHOP-${place * 2}`, isDone: false, doneAt: null }],
      },
      place,
    ),
    updatedAt: day((place * 17) % 400),
  }));
}
