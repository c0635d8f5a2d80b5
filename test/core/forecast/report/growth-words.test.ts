import { expectedGrowth, growthWords } from '../../../../src/core/forecast/report/growth-words';
import type { PlannedGrowth } from '../../../../src/core/forecast/report/plan-growth';

const grown = (name: string, items: number, days = 56): PlannedGrowth => ({
  ...{ milestone: `version/${name}`, name, perPeriod: [] },
  own: { since: '2026-01-01', days, itemIds: [], items, amount: items, perPeriod: [] },
});
const open = (...names: string[]) => names.map((name) => ({ kind: 'version' as const, id: name, name }));
const young = (name: string): PlannedGrowth => ({ ...grown(name, 0), own: null });
const net = 'What was taken out of a release again is not known: only what came in counts.';

test('each release is told with its own rate, by the sprint or by the week', () => {
  const growths = [grown('Spring', 9), grown('Summer', 2), grown('Autumn', 0)];
  expect(growthWords(growths, open('Spring', 'Summer', 'Autumn'), 14)).toEqual([
    'Each release is expected to keep growing as fast as it did so far: about 2 items a sprint for Spring; about 1 item in 2 sprints for Summer; nothing for Autumn.',
    net,
  ]);
  expect(growthWords([grown('Spring', 8)], open('Spring'), null)[0]).toMatch(/: about 1 item a week for Spring\.$/);
});

test('what is taken over from others is said, and so is where nothing is known', () => {
  const growths = [grown('Spring', 4), young('Summer'), young('Autumn')];
  expect(growthWords(growths, open('Spring', 'Summer', 'Autumn', 'Winter'), 14).slice(1)).toEqual([
    'Work on Summer, Autumn began too recently to see how fast they grow: the team’s other releases tell how fast one may.',
    'Nothing more is expected to come into Winter: work on it began too recently to tell, and no other release of the kind is old enough.',
    net,
  ]);
  expect(growthWords([], open('Winter'), 14)).toEqual([
    'These dates hold for what is in each release today. How fast one grows can be told from 4 weeks of work on it; none is that old.',
  ]);
});

test('of many releases the first are named', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => grown(name, 4));
  expect(growthWords(many, [], 14)[0]).toMatch(/for D; and likewise for 2 more\.$/);
});

describe('one release', () => {
  const of = (growths: readonly PlannedGrowth[]) => expectedGrowth({ kind: 'version', id: 'Spring' }, growths, 14);

  test('tells how fast it grew and opens into what came in, the first hundred', () => {
    const own = grown('Spring', 120);
    const itemIds = Array.from({ length: 120 }, (_, at) => String(at));
    const told = of([{ ...own, own: own.own && { ...own.own, itemIds } }]);
    expect(told.sentence).toBe(
      '120 items came in since its first item was done on 1 January 2026, about 30 items a sprint; it is expected to go on like that.',
    );
    expect([told.items, told.itemIds]).toEqual([120, itemIds.slice(0, 100)]);
  });

  test('says that nothing came in, that others tell, or that nothing is known', () => {
    expect(of([grown('Spring', 0)]).sentence).toBe(
      'Nothing came in since its first item was done on 1 January 2026, and nothing more is expected to.',
    );
    expect(of([young('Spring')]).sentence).toContain('like one of the team’s other releases');
    expect(of([grown('Summer', 4)]).sentence).toMatch(/^Nothing more is expected to come in: /);
  });
});
