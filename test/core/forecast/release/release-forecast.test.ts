import fc from '../../../support/properties';
import { sprintPeriods, workingDays } from '../../../../src/core/forecast/release/calendar';
import { releaseForecast, type ReleaseForecast } from '../../../../src/core/forecast/release/release-forecast';
import type { ReleasePlan, RemainingItem, TeamPlan } from '../../../../src/core/forecast/release/release-plan';

const quick = { seed: 1, trials: 1000 };
const item = (key: string, size: number | null = 5, ...dependsOn: string[]): RemainingItem => ({
  key,
  size,
  dependsOn,
});
const sprints = (...amounts: number[]): TeamPlan['pace'] => ({
  kind: 'sprints',
  sprints: amounts.map((delivered) => ({ delivered, committed: null })),
  committedNext: null,
});
const wild = sprints(10, 14, 6, 12, 8, 11, 9, 13, 7, 10);
const team = (part: Partial<TeamPlan> = {}): TeamPlan => ({
  name: 'Choir',
  pace: sprints(10, 10, 10, 10, 10),
  items: [item('A-1'), item('A-2'), item('A-3')],
  periods: sprintPeriods(14, 60),
  sizesFinished: [],
  splitFactors: [],
  ...part,
});
const plan = (part: Partial<ReleasePlan> = {}): ReleasePlan => ({
  teams: [team()],
  risks: [],
  from: '2026-03-02',
  by: null,
  ...part,
});
function known(of: ReleasePlan, simulation = quick): ReleaseForecast {
  const told = releaseForecast(of, simulation);
  if (told.kind !== 'known') throw new Error(JSON.stringify(told));
  return told.value;
}
const dateAt = (level: number, of: ReleasePlan): string =>
  known(of).dates.find((one) => one.level === level)?.date ?? 'beyond the horizon';

describe('dates that can be worked out by hand: ten a sprint of 14 days', () => {
  test('15 take a sprint and a half: done on day 21, whose date is the 20th after the first', () => {
    expect(known(plan()).dates.map(({ date }) => date)).toEqual(Array(4).fill('2026-03-22'));
  });

  test('whole sprints end on their last day', () => {
    expect(dateAt(85, plan({ teams: [team({ items: [item('A-1', 20)] })] }))).toBe('2026-03-29');
  });

  test('two weeks at half strength cost half a sprint', () => {
    expect(dateAt(85, plan({ teams: [team({ capacity: [0.5] })] }))).toBe('2026-03-29');
  });

  test('scope that grows by half of what is done takes twice as long', () => {
    const growing = team({ items: [item('A-1', 20)], growth: [{ milestone: 'all', perPeriod: [5, 5] }] });
    expect(dateAt(85, plan({ teams: [growing], milestones: [{ id: 'all', keys: ['A-1'], by: null }] }))).toBe(
      '2026-04-26',
    );
  });

  test('items that usually double are planned double', () => {
    expect(dateAt(85, plan({ teams: [team({ splitFactors: [2] })] }))).toBe('2026-04-12');
  });

  test('working days skip weekends: two a day', () => {
    const days: TeamPlan['pace'] = { kind: 'days', amounts: [2, 2, 2, 2, 2, 2] };
    const periods = workingDays('2026-03-05', { weekdays: [0, 6], dates: ['2026-03-10'] }, 50);
    const working = team({ pace: days, periods, items: [item('A-1', 8)] });
    expect(dateAt(85, plan({ teams: [working], from: '2026-03-05' }))).toBe('2026-03-11');
  });

  test('an item waits for another team’s, and takes as long after it as it takes', () => {
    const band = team({ name: 'Band', items: [item('B-1', 10, 'A-9')] });
    const choir = team({ items: [item('A-1', 10), item('A-9', 10)] });
    expect(dateAt(85, plan({ teams: [band] }))).toBe('2026-03-15');
    expect(dateAt(85, plan({ teams: [band, choir] }))).toBe('2026-04-12');
  });

  test('a certain risk delays by its days, an impossible one by none', () => {
    const risks = [
      { name: 'Audit', probability: 1, delayInDays: 7 },
      { name: 'Flood', probability: 0, delayInDays: 300 },
    ];
    expect(dateAt(85, plan({ risks }))).toBe('2026-03-29');
  });

  test('milestones are told in the order in which their items are taken up', () => {
    const milestones = [
      { id: 'first', keys: ['A-1', 'A-2', 'not in the plan'], by: '2026-03-15' },
      { id: 'all', keys: ['A-1', 'A-2', 'A-3'], by: '2026-03-15' },
    ];
    const told = known(plan({ milestones })).milestones;
    expect(told.map(({ id, dates }) => [id, dates[2]?.date])).toEqual([
      ['first', '2026-03-15'],
      ['all', '2026-03-22'],
    ]);
    expect(told.map(({ byOwnDate }) => byOwnDate)).toMatchObject([{ value: 0.95 }, { value: 0 }]);
  });
});

describe('scope that comes in', () => {
  const first = { id: 'first', keys: ['A-1'], by: null };
  const second = { id: 'second', keys: ['A-2'], by: null };
  const days = (of: ReleasePlan): readonly (string | null | undefined)[] =>
    known(of).milestones.map(({ dates }) => dates[2]?.date);
  const two = [item('A-1', 20), item('A-2', 10)];

  test('holds up its own release and all that stands below, not what stands above', () => {
    const milestones = [first, second];
    expect(days(plan({ teams: [team({ items: two })], milestones }))).toEqual(['2026-03-29', '2026-04-12']);
    const above = team({ items: two, growth: [{ milestone: 'first', perPeriod: [5] }] });
    expect(days(plan({ teams: [above], milestones }))).toEqual(['2026-04-26', '2026-05-10']);
    const below = team({ items: two, growth: [{ milestone: 'second', perPeriod: [5] }] });
    // Five in each of six sprints: 20, 10 and 30 are done at the end of the sixth.
    expect(days(plan({ teams: [below], milestones }))).toEqual(['2026-03-29', '2026-05-24']);
  });

  test('comes no more once its release is done', () => {
    const often = team({
      items: [item('A-1', 10), item('A-2', 30)],
      growth: [{ milestone: 'first', perPeriod: [5] }],
    });
    expect(days(plan({ teams: [often], milestones: [first, second] }))).toEqual(['2026-03-29', '2026-05-10']);
  });

  test('a sprint that is half over brings half as much', () => {
    const periods = [
      { from: 0, to: 7 },
      ...sprintPeriods(14, 20).map(({ from, to }) => ({ from: from + 7, to: to + 7 })),
    ];
    const growing = team({
      ...{ items: two, periods, capacity: [0.5], growth: [{ milestone: 'first', perPeriod: [5] }] },
    });
    // It brings 2.5, so that after eight weeks 40 are wanted and done.
    expect(days(plan({ teams: [growing], milestones: [first] }))).toEqual(['2026-04-26']);
  });

  test('stands after what its release waits for further down, and with whichever team has it to do', () => {
    const waiting = team({
      ...{ items: [item('A-1', 10, 'A-2'), item('A-2', 10)], growth: [{ milestone: 'first', perPeriod: [5] }] },
    });
    expect(days(plan({ teams: [waiting], milestones: [first] }))).toEqual(['2026-04-26']);
    const both = { id: 'both', keys: ['A-1', 'B-1'], by: null };
    const band = team({ name: 'Band', items: [item('B-1', 10)], growth: [{ milestone: 'both', perPeriod: [2] }] });
    const choir = team({ items: [item('A-1', 20)] });
    expect(days(plan({ teams: [choir, band], milestones: [both] }))).toEqual(['2026-03-29']);
    // Ten a sprint less two: 19 take two and three eighths.
    const slow = { ...band, items: [item('B-1', 19)] };
    expect(days(plan({ teams: [choir, slow], milestones: [both] }))).toEqual(['2026-04-04']);
  });

  test('growth of nothing is no growth, to the digit; more of it makes nothing earlier, whatever waits for whatever', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
    const sizes = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), { minLength: 2, maxLength: 7 });
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 });
    fc.assert(
      fc.property(sizes, sizes, links, amounts, amounts, (one, other, waits, few, many) => {
        const itemsOf = (name: string, of: readonly (number | null)[]): RemainingItem[] =>
          of.map((size, at) =>
            // Whoever waits, waits for an item of a smaller number: so nobody waits in a circle.
            item(
              `${name}-${at}`,
              size,
              ...waits.flatMap(([from, to]) => (from === at && to < at ? [`A-${to}`, `B-${to}`] : [])),
            ),
          );
        const all = [itemsOf('A', one), itemsOf('B', other)];
        const milestones = [
          { id: 'odd', keys: ['A-1', 'B-1', 'A-3', 'B-0'], by: '2026-05-01' },
          { id: 'even', keys: ['A-0', 'A-2', 'B-2'], by: null },
        ];
        const told = (scale: number | null) => {
          const growth =
            scale === null
              ? []
              : [
                  { milestone: 'odd', perPeriod: few.map((amount) => amount * scale) },
                  { milestone: 'even', perPeriod: many.map((amount) => amount * scale) },
                ];
          const teams = all.map((items, at) =>
            team({ name: `Team ${at}`, pace: wild, items, growth, sizesFinished: [1, 2, 3, 5, 8] }),
          );
          const { formula: _formula, ...rest } = releaseForecast(plan({ teams, milestones }), {
            seed: 7,
            trials: 60,
          }) as {
            kind: 'known';
            value: ReleaseForecast;
            formula: string;
          };
          return rest.value;
        };
        const [none, still, some, more] = [told(null), told(0), told(1), told(3)];
        expect(still).toEqual(none);
        const datesOf = ({ dates, milestones: parts }: ReleaseForecast): readonly string[] =>
          [dates, ...parts.map((part) => part.dates)].flat().map(({ date }) => date ?? '9');
        datesOf(some).forEach((date, at) => expect(date >= (datesOf(none)[at] ?? '')).toBe(true));
        datesOf(more).forEach((date, at) => expect(date >= (datesOf(some)[at] ?? '')).toBe(true));
      }),
      { numRuns: 60 },
    );
  });
});

describe('chances', () => {
  test('the chance of a date is the share of futures that keep it, never over 95%', () => {
    const late = known(plan({ teams: [team({ pace: wild })], by: '2026-03-22' })).byOwnDate;
    expect(late.kind === 'known' && late.value > 0.3 && late.value < 0.7).toBe(true);
    expect(late).toMatchObject({
      formula: expect.stringMatching(/\d+ of 1,000 simulated futures are done by 22 March 2026/),
    });
    expect(known(plan({ by: '2027-01-01' })).byOwnDate).toMatchObject({ kind: 'known', value: 0.95 });
  });

  test('two teams on one clock finish later than either, and whoever is last is told', () => {
    const one = team({ pace: wild, items: [item('A-1', 30)] });
    const other = team({ name: 'Band', pace: wild, items: [item('B-1', 30)] });
    const both = known(plan({ teams: [one, other] }));
    expect((both.dates[0]?.date ?? '') > dateAt(50, plan({ teams: [one] }))).toBe(true);
    expect(both.wasLast.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(Math.min(...both.wasLast.map(({ share }) => share))).toBeGreaterThan(0.4);
  });

  test('items without an estimate are drawn from those finished before, and named', () => {
    const vague = team({ items: [item('A-1', 10), item('A-2', null)], sizesFinished: [1, 2, 3, 5, 30] });
    const told = known(plan({ teams: [vague] }));
    expect(told.drawnSizes).toEqual(['A-2']);
    expect(told.dates.map(({ date }) => date)).toEqual(['2026-03-20', '2026-03-22', '2026-04-26', '2026-04-26']);
  });

  test('what no future reaches within the horizon has no date', () => {
    const endless = team({ growth: [{ milestone: 'all', perPeriod: [12, 12] }], items: [item('A-1', 100)] });
    const milestones = [{ id: 'all', keys: ['A-1'], by: null }];
    expect(known(plan({ teams: [endless], milestones, by: '2027-01-01' }))).toMatchObject({
      dates: [{ date: null }, { date: null }, { date: null }, { date: null }],
      byOwnDate: { value: 0 },
    });
  });

  test('more work is never done earlier; the same seed gives the same dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer(),
        (size, more, seed) => {
          const dates = (amount: number): readonly (string | null)[] =>
            known(plan({ teams: [team({ pace: wild, items: [item('A-1', amount)] })] }), {
              seed,
              trials: 100,
            }).dates.map(({ date }) => date);
          expect(dates(size)).toEqual(dates(size));
          dates(size + more).forEach((date, at) => expect((date ?? '9') >= (dates(size)[at] ?? '9')).toBe(true));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what cannot be told', () => {
  const refusal = (part: Partial<TeamPlan>) => releaseForecast(plan({ teams: [team(part)] }), quick);

  test.each<[string, Partial<TeamPlan>, object]>([
    [
      'too few sprints',
      { pace: sprints(5, 6) },
      { kind: 'not-enough-history', have: 2, need: 5, of: 'closed sprints' },
    ],
    [
      'too few active days',
      { pace: { kind: 'days', amounts: [1, 0, 0, 2, 0, 0, 1, 1, 0] } },
      { kind: 'not-enough-history', have: 4, need: 5, of: 'days on which something was finished' },
    ],
    [
      'nothing finished',
      { pace: sprints(0, 0, 0, 0, 0) },
      { why: expect.stringContaining('Choir: Nothing was finished') },
    ],
    ['no time ahead', { periods: [] }, { why: 'Choir has no working days ahead' }],
    [
      'no sizes to draw from',
      { items: [item('A-1', null)], sizesFinished: [3] },
      { kind: 'not-enough-history', have: 1, need: 5, of: 'finished items with an estimate' },
    ],
    [
      'items that wait for each other',
      { items: [item('A-1', 1, 'A-2'), item('A-2', 1, 'A-1'), item('A-3', 1)] },
      { why: 'These items wait for each other, so none can begin: A-1, A-2' },
    ],
  ])('%s', (_, part, expected) => {
    expect(refusal(part)).toMatchObject(expected);
  });

  test.each([
    [null, 'It has no date of its own'],
    ['2026-03-01', 'Its date, 1 March 2026, is past'],
    ['spring', '"spring" is not a date'],
  ])('a date of its own that is %s', (by, why) => {
    expect(known(plan({ by })).byOwnDate).toEqual({ kind: 'not-used', why });
  });

  test('a plan in which nothing is left is done on its first day', () => {
    expect(known(plan({ teams: [team({ items: [] })] })).dates[3]?.date).toBe('2026-03-02');
  });
});
