import fc from '../../support/properties';
import { withRecordChanges, type KeptRecord, type RecordChange } from '../../../src/core/backlog/records-with-changes';
import { exampleRecord } from '../../../src/core/rules/health/example-backlog';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 10, 9, minute)).toISOString();
const kept = (place: number, minute: number, given: Parameters<typeof exampleRecord>[0] = {}): KeptRecord => ({
  record: exampleRecord(given, place),
  updatedAt: at(minute),
});
const change = (read: number, now: KeptRecord): RecordChange => ({ id: now.record.id, at: at(read), now });

describe('records with what changed since', () => {
  test('an older reading never undoes a newer one', () => {
    const [older, newer] = [kept(1, 1, { estimate: 1 }), kept(1, 2, { estimate: 2 })];
    expect(withRecordChanges([newer], [change(5, older)])).toEqual([newer]);
    expect(withRecordChanges([older], [change(5, newer)])).toEqual([newer]);
  });

  test('what is done goes, and its word reaches those who waited; an epic stays', () => {
    const done = kept(1, 5, { category: 'done' });
    const blockedBy = [{ id: done.record.id, key: done.record.key, isDone: false, doneAt: null }];
    const waiting = kept(2, 1, { blockedBy });
    const epic = kept(3, 1, { kind: 'epic' });
    const doneEpic = kept(3, 5, { kind: 'epic', category: 'done' });
    const after = withRecordChanges([kept(1, 1), waiting, epic], [change(6, done), change(6, doneEpic)]);
    expect(after.map(({ record }) => record.id)).toEqual([waiting.record.id, epic.record.id]);
    expect(after[0]?.record.blockedBy).toMatchObject([{ isDone: true, doneAt: at(6) }]);
    const reopened = withRecordChanges(after, [change(9, kept(1, 8))]);
    expect(reopened[0]?.record.blockedBy).toMatchObject([{ isDone: false, doneAt: null }]);
  });

  test('told twice, or in any order, open items read the same', () => {
    const readings = fc.array(fc.record({ place: fc.nat(4), minute: fc.nat(50) }), { maxLength: 20 });
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.nat(1_000)), (told, dice) => {
        const changes = told.map(({ place, minute }) => change(minute, kept(place, minute, { estimate: minute })));
        const shuffled = [...changes, ...changes]
          .map((each) => ({ each, by: dice.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each);
        const byId = (all: readonly KeptRecord[]) => [...all].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
        expect(byId(withRecordChanges([], shuffled))).toEqual(
          byId(
            withRecordChanges(
              [],
              changes.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
            ),
          ),
        );
      }),
    );
  });
});
