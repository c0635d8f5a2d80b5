import { forecastReport, type ReportGround } from '../../../../src/core/forecast/report/forecast-report';
import { closedSprints, dayBack, doneWork, flowOf, ground, release, steady, work } from './told-team';

const open = [work('A-1'), work('B-1'), work('A-2', { estimate: null })];
const own = open.filter(({ key }) => key !== 'B-1');
const around = {
  history: { kind: 'ready', asOf: null },
  ...{ earlier: null, recordedForDays: 0, said: [], teamSize: 4 },
} as const;

const grounded = (rest: Partial<ReportGround> = {}, known = {}): ReportGround => ({
  ...ground(open, [release(own, { promisedFor: '2026-05-01', name: '=2+5, "quoted"' })], {
    flow: flowOf([-3, -4, -5, -6, -10], 3),
    ...known,
  }),
  ...around,
  ...rest,
});

test('a report tells what it rests on, and is the same each time it is made', () => {
  const { report } = forecastReport(grounded());
  expect(report).toMatchObject({
    unit: 'points',
    by: 'sprints',
    today: '2026-03-09',
    teamSize: 4,
    seed: 1,
    trials: 10_000,
  });
  expect(report.assumptions).toEqual([
    'The team finishes what it has begun and its running sprint first, then works in the order of the backlog.',
    'Of the 3 items up to the last one of all releases, 1 belongs to none but takes its time too.',
    'These dates hold for what is in each release today. How fast one grows can be told from 4 weeks of work on it; none is that old.',
    '1 item without an estimate may turn out as any size that the team finished before.',
  ]);
  expect(forecastReport(grounded()).report).toEqual(report);
});

test('what was shown is handed out to be kept, with all it was made from', () => {
  const { shown, report } = forecastReport(grounded());
  const [line] = report.releases;
  expect(shown).toMatchObject({ day: '2026-03-09', teams: [{ id: 1, unit: 'points', pace: { kind: 'sprints' } }] });
  expect(shown?.teams[0]?.items.map(({ key }) => key)).toEqual(['A-1', 'B-1', 'A-2']);
  expect(shown?.releases).toEqual([
    {
      ...{ id: 'version/10001', keys: ['A-1', 'A-2'], promisedFor: '2026-05-01' },
      dates: line?.dates.kind === 'known' ? line.dates.value : null,
      ownDate: line?.ownDate.kind === 'known' ? line.ownDate.value : null,
    },
  ]);
});

test('growth and estimates that changed on the way are among what the dates rest on, and kept with them', () => {
  const open = own.map((item, at) => ({ ...item, createdAt: dayBack(at === 0 ? 5 : 80) }));
  const done = [doneWork('A-0', { createdAt: dayBack(90), doneAt: dayBack(42) })];
  const sizesOfDone = [...Array<[number, number]>(10).fill([3, 3]), [3, 5], [8, 5]] as const;
  const closed = closedSprints(steady, (place) => (place === 7 ? { sizesOfDone } : {}));
  const told = {
    ...ground(open, [release(open, { done })], { closed, flow: flowOf([-3, -4, -5, -6, -10], 3) }),
    ...around,
  };
  const { report, shown } = forecastReport(told);
  expect(report.assumptions.slice(1, 4)).toEqual([
    'Each release is expected to keep growing as fast as it did so far: about 1 item in 3 sprints for Release 2.1.',
    'What was taken out of a release again is not known: only what came in counts.',
    'Estimates may still change: of the last 12 finished items 1 grew and 1 shrank inside their sprint.',
  ]);
  expect(shown?.teams[0]?.growth[0]?.perPeriod).toEqual([5, 0, 0]);
});

test('what no date rests on is not told where there is none', () => {
  const { report } = forecastReport(grounded({}, { closed: [] }));
  expect(report.assumptions.join(' ')).not.toMatch(/scope|estimate/);
});

test('nothing is kept of what was not given, or not seen whole', () => {
  expect(forecastReport(grounded({}, { closed: closedSprints([20]) })).shown).toBeNull();
  const hidden = release(own, { hiddenKeys: ['SHOP-9'] });
  expect(forecastReport(grounded({ releases: [hidden] })).shown).toBeNull();
});

test('versions come before epics, what is promised first before what is not', () => {
  const kinds = [
    release(own, { kind: 'epic', id: 'A-9', promisedFor: '2026-03-20' }),
    release(own, { id: '2', promisedFor: null }),
    release(own, { id: '3', promisedFor: '2026-06-01' }),
    release(own, { id: '4', promisedFor: '2026-04-01' }),
  ];
  expect(forecastReport(grounded({ releases: kinds })).report.releases.map(({ id }) => id)).toEqual([
    '4',
    '3',
    '2',
    'A-9',
  ]);
});

test('of releases without a promise the one that is done first comes first', () => {
  const open = [work('A-1'), work('A-2'), work('A-3')];
  const epicOf = (item: (typeof open)[number]) => release([item], { kind: 'epic', id: item.key, promisedFor: null });
  const { report } = forecastReport(grounded({ open, releases: [...open].reverse().map(epicOf) }));
  const dates = report.releases.map(({ dates }) => (dates.kind === 'known' ? dates.value.p85 : null));
  expect(dates).toEqual([...dates].sort());
  expect(report.releases[0]?.id).toBe('A-1');
});

test('a team without sprints is told by weeks', () => {
  const past = { closed: [], plansInSprints: false, flow: flowOf(Array.from({ length: 60 }, (_, at) => -3 - at)) };
  const { report } = forecastReport(grounded({}, past));
  expect(report).toMatchObject({ unit: 'items', by: 'weeks' });
  expect(report.reportCard).toMatchObject({ kind: 'known', formula: expect.stringMatching(/weeks? before/) as string });
  expect(report.nextSprint).toMatchObject({ kind: 'known' });
  expect(report.assumptions[0]).toBe(
    'The team finishes what it has begun first, then works in the order of the backlog.',
  );
});

test('too little history refuses every number and still tells the releases', () => {
  const { report } = forecastReport(grounded({}, { closed: [] }));
  expect([report.nextSprint.kind, report.reportCard.kind, report.velocity.spread.kind]).toEqual([
    ...['not-enough-history', 'not-enough-history', 'not-enough-history'],
  ]);
  expect([report.horizon, report.releases[0]?.left.items]).toEqual([null, 2]);
});
