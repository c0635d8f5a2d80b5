import { paceOf, type FinishedItem } from '../../../src/core/backlog/pace';
import type { Sprint } from '../../../src/core/model/item';

const sprint = (id: number, startAt: string, completeAt: string, about: Partial<Sprint> = {}): Sprint => ({
  ...{ id, name: `S${id}`, state: 'closed', goal: '', boardId: 1, endAt: completeAt },
  startAt,
  completeAt,
  ...about,
});
const first = sprint(1, '2026-01-05T08:00:00Z', '2026-01-16T16:00:00Z');
const second = sprint(2, '2026-01-19T08:00:00Z', '2026-01-30T16:00:00Z');
const third = sprint(3, '2026-02-02T08:00:00Z', '2026-02-13T16:00:00Z');
const done = (
  key: string,
  doneAt: string | null,
  sprints: readonly Sprint[],
  estimate: number | null = 3,
): FinishedItem => ({ key, doneAt, sprints, estimate });
const around = { boardId: 1, since: '2026-01-01T00:00:00Z' };

describe('a team’s pace', () => {
  test('an item counts in the sprint in which it was finished, not in those it was carried through', () => {
    const pace = paceOf(
      [
        done('A-1', '2026-01-10T10:00:00Z', [first]),
        done('A-2', '2026-01-25T10:00:00Z', [first, second], 5),
        done('A-3', '2026-02-10T10:00:00Z', [third], null),
        done('A-4', '2026-02-20T10:00:00Z', [third], 8),
        done('A-5', null, [third], 8),
      ],
      [first, second, third],
      around,
    );
    expect(pace).toMatchObject({ kind: 'known', value: { itemsPerSprint: 1, sizePerSprint: 8 / 3 } });
  });

  test('a sprint in which nothing was finished counts, as 0', () => {
    const items = [
      done('A-1', '2026-01-10T10:00:00Z', [first]),
      done('A-2', '2026-02-10T10:00:00Z', [third]),
      done('A-3', '2026-02-11T10:00:00Z', [third], 6),
    ];
    expect(paceOf(items, [first, second, third], around)).toMatchObject({
      kind: 'known',
      value: { itemsPerSprint: 1, sizePerSprint: 4, sprintNames: ['S3', 'S2', 'S1'] },
    });
  });

  test('a sprint that began before the window is not counted in part', () => {
    const items = [first, second, third].map((each) => done(`A-${each.id}`, each.completeAt, [each]));
    expect(paceOf(items, [first, second, third], { ...around, since: '2026-01-10T00:00:00Z' })).toEqual({
      kind: 'not-enough-history',
      have: 2,
      need: 3,
      of: 'closed sprints',
    });
  });

  test('another board’s sprints do not speak for this team', () => {
    const foreign = [4, 5, 6].map((id) =>
      sprint(id, `2026-01-0${id}T08:00:00Z`, `2026-01-1${id}T08:00:00Z`, { boardId: 2 }),
    );
    const items = [
      done('A-1', '2026-01-10T10:00:00Z', [first]),
      ...foreign.map((each) => done(`B-${each.id}`, each.completeAt, [each])),
    ];
    expect(paceOf(items, [first, ...foreign], around)).toMatchObject({ kind: 'not-enough-history', have: 1 });
  });
});
