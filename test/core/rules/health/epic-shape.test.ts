import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleBacklog, exampleNow, several } from '../../../../src/core/rules/health/example-backlog';
import { epicShape } from '../../../../src/core/rules/health/epic-shape';

const epic = (place: number, rest: Partial<ItemRecord>): Partial<ItemRecord> => ({
  ...{ id: `e${place}`, key: `EPIC-${place}`, kind: 'epic', category: 'done', parentId: null },
  ...{ createdAt: '2026-01-10T09:00:00.000Z' },
  ...rest,
});
/** So many finished items below each of these epics. */
const flowOf = (counts: Readonly<Record<string, number>>, since = '2025-09-10T09:00:00.000Z') => ({
  ...{ asOf: exampleNow, since, createdPerDay: {} },
  finished: Object.entries(counts).flatMap(([parentKey, count]) =>
    Array.from({ length: count }, (_none, place) => ({
      ...{ id: `${parentKey}-${place}`, kind: 'story' as const, createdAt: exampleNow, startedAt: null },
      ...{ doneAt: exampleNow, estimate: null, parentKey },
    })),
  ),
});
const sizes = [4, 5, 5, 6, 6, 6, 7, 8];
const finishedEpics = sizes.map((_size, place) => epic(place, {}));
const finishedSizes = Object.fromEntries(sizes.map((size, place) => [`EPIC-${place}`, size]));
const open = epic(20, { category: 'inProgress', createdAt: '2025-01-01T09:00:00.000Z' });

function judged(records: readonly Partial<ItemRecord>[], flow: ReturnType<typeof flowOf> | null) {
  const known = epicShape.judge(exampleBacklog({ records, around: { flow } }));
  if (known.kind !== 'known') throw new Error(known.kind);
  return known;
}

test('an open epic far larger than finished ones were is told, with what it has finished already', () => {
  const records = [...finishedEpics, open, ...several(6, { parentId: 'e20' })];
  const small = judged(records, flowOf({ ...finishedSizes, 'EPIC-20': 1 }));
  expect(small.value).toMatchObject({ lostShare: 0, records: [] });
  expect(small.formula).toContain('Far larger means more than 7.5 items, by 8 finished epics');
  const large = judged(records, flowOf({ ...finishedSizes, 'EPIC-20': 2 }));
  expect(large.value.sentence).toBe('1 epic is far larger than finished ones were.');
  expect(large.value.records.map(({ key }) => key)).toEqual(['EPIC-20']);
});

test.each([
  ['nobody read the history', null],
  ['the history begins after the epics did', flowOf(finishedSizes, '2026-02-01T09:00:00.000Z')],
  ['too few epics were finished', flowOf({ 'EPIC-0': 4, 'EPIC-1': 5 })],
])('how large is usual is not known where %s', (_why, flow) => {
  const verdict = judged([...finishedEpics, open, ...several(40, { parentId: 'e20' })], flow);
  expect(verdict.value.records).toEqual([]);
  expect(verdict.formula).toContain('How large is usual is not known');
});
