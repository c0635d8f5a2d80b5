import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';
import { planGrowth } from '../../../../src/core/forecast/report/plan-growth';
import type { GrowthGround } from '../../../../src/core/forecast/report/release-growth';
import type { OpenRelease } from '../../../../src/core/forecast/report/release-work';
import { sprintPeriods } from '../../../../src/core/forecast/release/calendar';
import { dayBack, doneWork, release, today, work } from './told-team';

const ground: GrowthGround = {
  ...{ periods: sprintPeriods(14, 10), sizes: [4], today, dayOf: daysIn('UTC') },
  unit: 'points',
};
const planned = (releases: readonly OpenRelease[]) =>
  planGrowth(releases, [...new Set(releases.flatMap(({ open }) => open))], ground).map(({ name, perPeriod, own }) => ({
    name,
    perPeriod,
    items: own?.items ?? null,
  }));

/** Of 30 points and begun eight weeks ago; one item of 5 came in this sprint and one the sprint before the last. */
const old = release(
  [
    work('A-1', { estimate: 15, createdAt: dayBack(70) }),
    work('A-2', { createdAt: dayBack(3) }),
    work('A-3', { createdAt: dayBack(30) }),
  ],
  { name: 'Old', done: [doneWork('A-0', { createdAt: dayBack(80), doneAt: dayBack(56) })] },
);
const young = release([work('B-1', { estimate: 8 }), work('B-2', { estimate: null })], { id: '2', name: 'Young' });

test('a release that is old enough grows as it did', () => {
  expect(planned([old])).toEqual([{ name: 'Old', perPeriod: [5, 0, 5, 0], items: 2 }]);
});

test('one too young grows as the others did, by its size: 12 points three fifths as fast as one that set out with 20; a larger one no faster', () => {
  expect(planned([old, young])[1]).toEqual({ name: 'Young', perPeriod: [3, 0, 3, 0], items: null });
  const huge = { ...young, open: [work('B-1', { estimate: 90 })] };
  expect(planned([old, huge])[1]?.perPeriod).toEqual([5, 0, 5, 0]);
});

test('how differently it may grow is told by how much its lenders differ, and by what is expected where they are few', () => {
  const spreadBeside = (...others: OpenRelease[]) =>
    planGrowth([...others, young], [...old.open, ...young.open], ground).find(({ name }) => name === 'Young')?.lent;
  const grown = (id: string, items: number): OpenRelease =>
    release([], {
      id,
      done: [
        doneWork(`${id}-0`, { createdAt: dayBack(80), doneAt: dayBack(56) }),
        ...Array.from({ length: items }, (_, at) => doneWork(`${id}-${at + 1}`, { createdAt: dayBack(20) })),
      ],
    });
  expect(spreadBeside(grown('3', 4))).toEqual({
    periodsOf: [4],
    spread: expect.closeTo(Math.SQRT2 * Math.log(2)) as number,
  });
  // Two that grew alike: half of the expected variance, and twice that over two.
  expect(spreadBeside(grown('3', 4), grown('4', 4))?.spread).toBeCloseTo(Math.log(2) / Math.SQRT2);
  // Half an item a day against four and a half: logarithms log 3 above and below their mean.
  expect(spreadBeside(grown('3', 0), grown('4', 4))?.spread).toBeCloseTo(
    Math.sqrt((Math.log(2) ** 2 + 2 * Math.log(3) ** 2) / 2),
  );
});

test('epics grow in another way than versions: none is taken for the other', () => {
  expect(planned([old, { ...young, kind: 'epic' }]).map(({ name }) => name)).toEqual(['Old']);
});

test('where none is old enough none grows', () => {
  expect(planned([young])).toEqual([]);
});

test('what belongs to two releases counts for the one that ends first, so that nothing is done twice', () => {
  // Its last item stands above that of the version.
  const epic = release(old.open.slice(0, 2), { kind: 'epic', id: 'A-9', name: 'Epic', done: old.done });
  const [first, second] = planned([old, epic]);
  expect(first).toEqual({ name: 'Epic', perPeriod: [5, 0, 0, 0], items: 1 });
  expect(second).toEqual({ name: 'Old', perPeriod: [0, 0, 5, 0], items: 2 });
});

test('what is hidden from the person who asks grows the release too; one with nothing open only tells how others grew', () => {
  const hidden = { ...old, open: old.open.slice(0, 2), hiddenKeys: ['A-3'] };
  const told = planGrowth([hidden], old.open, ground);
  expect(told[0]?.perPeriod).toEqual([5, 0, 5, 0]);
  const done = release([], { name: 'Done', done: [...old.done, doneWork('A-4', { createdAt: dayBack(20) })] });
  expect(planned([done, young]).map(({ name, perPeriod }) => [name, perPeriod])).toEqual([['Young', [0, 5, 0, 0]]]);
});
