import type { KeptRecord } from '../../src/core/backlog/records-with-changes';
import { exampleRecord } from '../../src/core/rules/health/example-backlog';
import { nextBuilding } from '../../src/store/built-parts';
import { openRecords } from '../../src/store/item-records';
import { UnreadableValue } from '../../src/store/key-value';
import { bytesInPartAtMost, packRecords, recordsInParts, unpackRecords } from '../../src/store/packed-records';
import { manyRecords } from './many-records';
import { memoryKeyValue } from './memory-key-value';

const full: KeptRecord = {
  record: {
    ...exampleRecord({}, 3),
    ...{ rank: null, missing: 'has-benefit', rules: ['story/role', 'wording/vague'], openQuestions: 2 },
    ...{ estimate: 0.5, sprint: { id: 12, state: 'active' }, unfinishedSprints: 3, sentBack: 1, isFlagged: true },
    priority: 2,
    worth: {
      ...{ value: 8, timeCriticality: 0, riskReduction: null, reach: 200, impact: 0.5, confidence: 0.8 },
      moscow: 'must',
    },
    blockedBy: [
      { id: '7', key: 'OPS-1', isDone: true, doneAt: '2026-03-01T08:00:00.000Z' },
      { id: '8', key: 'OPS-2', isDone: false, doneAt: null },
    ],
    mentions: ['SHOP-99'],
    servesGoal: false,
  },
  updatedAt: '2026-03-09T10:00:00.000Z',
};
const plain: KeptRecord = { record: exampleRecord({}, 4), updatedAt: '2026-03-09T10:00:00.000Z' };

describe('packed records', () => {
  test('read as they were written, to the second', () => {
    const stored = JSON.parse(JSON.stringify(packRecords([full, plain]))) as unknown;
    expect(unpackRecords(stored, 'a part')).toEqual([full, plain]);
  });

  test.each([
    ['nothing', undefined],
    ['another version', { ...packRecords([plain]), version: 2 }],
    ['rows that are cut short', { version: 1, rows: packRecords([plain]).rows.slice(0, 20) }],
    ['rows of another shape', { version: 1, rows: packRecords([]).rows.replace(/^/, 'x') }],
  ])('are refused where the store holds %s', (_what, stored) => {
    expect(() => unpackRecords(stored, 'a part')).toThrow(UnreadableValue);
  });

  test('are cut into parts of which each may be stored', () => {
    const wordy = manyRecords(2_500).map((kept, place) => ({
      ...kept,
      record: {
        ...kept.record,
        // Nothing that compresses.
        mentions: Array.from({ length: 60 }, (_none, at) => `K${(place * 7919 + at * 104729) % 1_000_003}-${at}`),
      },
    }));
    const parts = recordsInParts(wordy);
    expect(parts.flat()).toEqual(wordy);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(JSON.stringify(packRecords(part)).length).toBeLessThan(bytesInPartAtMost + 100);
    expect(recordsInParts([])).toEqual([]);
  });
});

describe('the records of a project', () => {
  test('keep apart from those of a project whose id begins alike', async () => {
    const store = memoryKeyValue();
    const records = openRecords(store);
    const times = { asOf: full.updatedAt, builtAt: full.updatedAt };
    for (const projectId of ['1000', '10001']) {
      await records.writePart(projectId, 1, 0, [plain]);
      await records.recordChange(projectId, { id: '1', at: full.updatedAt, now: full });
      await records.writeHead(projectId, { ready: { ...times, generation: 1, parts: 1, items: 1 }, building: null });
    }
    expect([...(await records.projectIds())].sort()).toEqual(['1000', '10001']);
    await records.forget('1000');
    expect(await records.projectIds()).toEqual(['10001']);
    expect(await records.read('10001', { generation: 1, parts: 1 })).toEqual([plain]);
    expect(await records.changes('10001')).toHaveLength(1);
    expect([...store.values.keys()].filter((key) => key.split(':').includes('1000'))).toEqual([]);
  });

  test('a change is told once, however often it is written', async () => {
    const records = openRecords(memoryKeyValue());
    const change = { id: full.record.id, at: full.updatedAt, now: full };
    await records.recordChange('1', change);
    await records.recordChange('1', change);
    await records.recordChange('1', { ...change, now: null });
    expect(await records.changes('1')).toMatchObject([change, { id: change.id, now: null }]);
  });

  test('fail loudly where a part is missing', async () => {
    const records = openRecords(memoryKeyValue());
    await expect(records.read('1', { generation: 1, parts: 1 })).rejects.toThrow(UnreadableValue);
  });

  test('have no head where it would tell of nothing', async () => {
    const store = memoryKeyValue();
    const records = openRecords(store);
    await records.writeHead('1000', { ready: null, building: nextBuilding(null, new Date(full.updatedAt)) });
    expect(await records.projectIds()).toEqual(['1000']);
    await records.writeHead('1000', { ready: null, building: null });
    expect([...store.values.keys()]).toEqual([]);
  });
});
