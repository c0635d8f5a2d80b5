import type { ShownForecast, ShownTeam } from '../../src/core/forecast/report/shown-forecast';
import { openShownForecasts } from '../../src/store/shown-forecasts';
import { memoryKeyValue } from './memory-key-value';

const dates = { p50: '2026-04-01', p70: '2026-04-05', p85: '2026-04-09', p95: null };
const team: ShownTeam = {
  ...{ id: 1, unit: 'points' },
  pace: {
    kind: 'sprints',
    sprints: [
      { delivered: 20, committed: null },
      { delivered: 22.5, committed: 24 },
    ],
    committedNext: 25,
  },
  items: [
    { key: 'A-1', size: 5, dependsOn: [] },
    { key: 'A-2', size: null, dependsOn: ['A-1', 'B-1'] },
  ],
  growth: [
    { milestone: 'version/1', perPeriod: [3, 0.5, 0] },
    { milestone: 'version/2', perPeriod: [2, 0], lent: { periodsOf: [1, 1], spread: 0.5 } },
  ],
};
const other: ShownTeam = {
  ...{ id: 2, unit: 'items', growth: [] },
  pace: { kind: 'days', amounts: [0, 1, 2] },
  items: [{ key: 'B-1', size: 1, dependsOn: [] }],
};
const shown = (day: string, rest: Partial<ShownForecast> = {}): ShownForecast => ({
  ...{ day, teams: [team, other] },
  releases: [{ id: 'version/1', keys: ['A-2', 'B-1'], promisedFor: '2026-04-02', dates, ownDate: 0.52 }],
  ...rest,
});

test('a forecast is kept once a day and found again a week later as it was', async () => {
  const shelf = openShownForecasts(memoryKeyValue());
  expect(await shelf.keep('10001', shown('2026-03-02'))).toBe(true);
  expect(await shelf.keep('10001', shown('2026-03-02', { teams: [other] }))).toBe(false);
  expect(await shelf.weekBefore('10001', '2026-03-09')).toEqual(shown('2026-03-02'));
  expect(await shelf.weekBefore('10002', '2026-03-09')).toBeNull();
});

test('a week means seven days, or a few more where nobody looked then; never fewer', async () => {
  const shelf = openShownForecasts(memoryKeyValue());
  await shelf.keep('10001', shown('2026-03-02'));
  await shelf.keep('10001', shown('2026-03-04', { teams: [other], releases: [] }));
  expect(await shelf.weekBefore('10001', '2026-03-08')).toBeNull();
  expect((await shelf.weekBefore('10001', '2026-03-10'))?.day).toBe('2026-03-02');
  expect((await shelf.weekBefore('10001', '2026-03-12'))?.teams).toEqual([other]);
  expect(await shelf.weekBefore('10001', '2026-03-30')).toBeNull();
});

test('four weeks later a day takes the place of the one before, so that storage does not grow', async () => {
  const store = memoryKeyValue();
  const shelf = openShownForecasts(store);
  for (let day = 0; day < 60; day += 1) {
    const date = new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10);
    expect(await shelf.keep('10001', shown(date))).toBe(true);
  }
  expect(store.values.size).toBe(28);
  expect((await shelf.weekBefore('10001', '2026-04-29'))?.day).toBe('2026-04-22');
});

test('what was said of releases is kept, the newest two hundred of them', async () => {
  const shelf = openShownForecasts(memoryKeyValue());
  const release = (id: string) => ({ id, doneOn: '2026-03-05', said: [{ on: '2026-03-01', ...dates }] });
  await shelf.keepSaid(
    '10001',
    Array.from({ length: 201 }, (_, at) => release(`version/${at}`)),
  );
  const said = await shelf.said('10001');
  expect([said.length, said[0]]).toEqual([200, release('version/1')]);
  expect(await shelf.said('10002')).toEqual([]);
});

test('two thousand items of a hundred releases fit one stored value', async () => {
  const store = memoryKeyValue();
  const items = Array.from({ length: 2_000 }, (_, at) => ({ key: `PROJECT-${10_000 + at}`, size: 5, dependsOn: [] }));
  const releases = Array.from({ length: 100 }, (_, at) => ({
    ...{ id: `epic/PROJECT-${at}`, promisedFor: '2026-04-02', dates, ownDate: 0.5 },
    keys: items.slice(at * 20, at * 20 + 20).map(({ key }) => key),
  }));
  await openShownForecasts(store).keep('10001', shown('2026-03-02', { teams: [{ ...team, items }], releases }));
  expect(JSON.stringify([...store.values.values()]).length).toBeLessThan(240 * 1_024);
});

test('a hundred releases without sprints, half of them young, fit one stored value with what they grow by', async () => {
  const store = memoryKeyValue();
  const lender = (at: number) => Array.from({ length: 130 }, (_, day) => ((day + at) % 13 === 0 ? 1 + (at % 3) : 0));
  const old = Array.from({ length: 50 }, (_, at) => ({ milestone: `epic/PROJECT-${at}`, perPeriod: lender(at) }));
  const young = old.map((_, at) => ({
    milestone: `epic/PROJECT-${100 + at}`,
    perPeriod: old.flatMap(({ perPeriod }) => perPeriod.map((amount) => amount / (at + 1))),
    lent: { periodsOf: old.map(({ perPeriod }) => perPeriod.length), spread: 0.5 },
  }));
  const items = Array.from({ length: 2_000 }, (_, at) => ({ key: `PROJECT-${10_000 + at}`, size: 5, dependsOn: [] }));
  const told = shown('2026-03-02', { teams: [{ ...team, items, growth: [...old, ...young] }], releases: [] });
  await openShownForecasts(store).keep('10001', told);
  expect(JSON.stringify([...store.values.values()]).length).toBeLessThan(240 * 1_024);
  const back = await openShownForecasts(store).weekBefore('10001', '2026-03-09');
  expect(back?.teams[0]?.growth.map(({ milestone }) => milestone)).toEqual(
    told.teams[0]?.growth.map(({ milestone }) => milestone),
  );
});

test('a hundred releases told of each week for more than a year fit one stored value, what was said first goes first', async () => {
  const store = memoryKeyValue();
  const shelf = openShownForecasts(store);
  const weekAt = (week: number) =>
    new Date(Date.parse('2025-01-06') + week * 7 * 86_400_000).toISOString().slice(0, 10);
  const told = Array.from({ length: 60 }, (_, week) => ({ on: weekAt(week), ...dates }));
  const releases = Array.from({ length: 100 }, (_, at) => ({ id: `epic/PROJECT-${at}`, doneOn: null, said: told }));
  await shelf.keepSaid('10001', releases);
  expect(JSON.stringify([...store.values.values()]).length).toBeLessThan(240 * 1_024);
  const said = await shelf.said('10001');
  expect(said).toHaveLength(100);
  const newest = said.map((release) => release.said.at(-1)?.on);
  expect(new Set(newest)).toEqual(new Set([weekAt(59)]));
  expect(said[0]?.said.length).toBeGreaterThan(25);
});

test('what cannot be read is as if it were not there, and forgetting leaves nothing', async () => {
  const store = memoryKeyValue();
  const shelf = openShownForecasts(store);
  await shelf.keep('10001', shown('2026-03-02'));
  const [key = ''] = store.values.keys();
  await store.set(key, { version: 7 });
  expect(await shelf.weekBefore('10001', '2026-03-09')).toBeNull();
  await shelf.keepSaid('10001', []);
  await shelf.forget('10001');
  expect(store.values.size).toBe(0);
});
