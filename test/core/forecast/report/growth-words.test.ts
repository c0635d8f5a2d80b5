import { growthWords } from '../../../../src/core/forecast/report/growth-words';
import type { PlannedGrowth } from '../../../../src/core/forecast/report/plan-growth';

const grown = (name: string, items: number, days = 56): PlannedGrowth => ({
  ...{ milestone: `version/${name}`, name, perPeriod: [] },
  own: { since: '2026-01-01', days, items, amount: items, perPeriod: [] },
});
const open = (...names: string[]) => names.map((name) => ({ kind: 'version' as const, id: name, name }));
const young = (name: string): PlannedGrowth => ({ ...grown(name, 0), own: null });
const net = 'What was taken out of a release is not known, so only what came in counts.';

test('each release is told with its own rate, by the sprint or by the week', () => {
  const growths = [grown('Spring', 9), grown('Summer', 2), grown('Autumn', 0)];
  expect(growthWords(growths, open('Spring', 'Summer', 'Autumn'), 14)).toEqual([
    'Scope grows as it did since work on each release began: about 2 items a sprint for Spring; about 1 item in 2 sprints for Summer; nothing for Autumn.',
    net,
  ]);
  expect(growthWords([grown('Spring', 8)], open('Spring'), null)[0]).toMatch(/: about 1 item a week for Spring\.$/);
});

test('what is taken over from others is said, and so is where nothing is known', () => {
  const growths = [grown('Spring', 4), young('Summer'), young('Autumn')];
  expect(growthWords(growths, open('Spring', 'Summer', 'Autumn', 'Winter'), 14).slice(1)).toEqual([
    'Too young to tell, so taken to grow as the team’s others of their kind did, or less where they are smaller: Summer, Autumn.',
    'No scope is added to what is too young where no other of its kind is old enough to tell: Winter.',
    net,
  ]);
  expect(growthWords([], open('Winter'), 14)).toEqual([
    'No scope is added from today on: no release has been worked on for 4 weeks yet, which it takes to tell how fast one grows.',
  ]);
});

test('of many releases the first are named', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => grown(name, 4));
  expect(growthWords(many, [], 14)[0]).toMatch(/for D; and likewise for 2 more\.$/);
});
