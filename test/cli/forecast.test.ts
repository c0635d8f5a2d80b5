import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forecast } from '../../src/cli/forecast';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = '2026-03-02T23:30:00.000Z';
function file(...lines: readonly string[]): string {
  const name = path.join(folder, 'history.csv');
  writeFileSync(name, `${lines.join('\n')}\n`);
  return name;
}
interface Told {
  series: string;
  from: string | null;
  levels: Record<string, unknown> | null;
  why?: string;
  notes: string[];
}
const told = (name: string, ask: { items?: string; until?: string; seed?: string }): Told[] =>
  (JSON.parse(forecast(name, { asJson: true, now, ...ask }).output) as { forecasts: Told[] }).forecasts;

const plain = ['series,sprint,delivered', ...[10, 10, 10, 10, 10, 10].map((done, at) => `choir,${at + 1},${done}`)];
const dated = [
  'series,sprint,delivered,start,end',
  'choir,1,10,2025-12-22,2026-01-04',
  'choir,2,10,2026-01-05,2026-01-18',
  'choir,3,10,2026-01-19,2026-02-01',
  'choir,4,10,2026-02-02,2026-02-15',
  'choir,5,10,2026-02-16,2026-03-01',
];
const weekdays = ['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'];

test('without dates the answer is a number of sprints', () => {
  expect(told(file(...plain), { items: '25' })[0]).toMatchObject({
    series: 'choir',
    from: null,
    levels: { 50: { period: 3, date: null }, 95: { period: 3, date: null } },
  });
});

test('with dates it is a date: the next sprint begins the day after the last, but never before today', () => {
  expect(told(file(...dated), { items: '20' })[0]).toMatchObject({
    from: '2026-03-02',
    levels: { 85: { period: 2, date: '2026-03-29' } },
  });
  const [stale] = told(file(...dated.slice(0, 5), 'choir,5,10,2026-02-09,2026-02-22'), { items: '10' });
  expect(stale).toMatchObject({ from: '2026-03-02', levels: { 85: { period: 1, date: '2026-03-15' } } });
});

test('--until tells how much, that day included', () => {
  expect(told(file(...dated), { until: '2026-03-29' })[0]?.levels).toEqual({ 50: 20, 70: 20, 85: 20, 95: 20 });
  expect(told(file(...dated), { until: '2026-03-01' })[0]).toMatchObject({
    levels: null,
    why: expect.stringContaining('is past'),
  });
  expect(told(file(...plain), { until: '2026-03-29' })[0]?.why).toContain('add a column "end"');
});

test('a last row without delivered is the sprint ahead, with its commitment', () => {
  const rows = [8, 12, 16, 9, 14, 11].map((done, at) => `choir,${at},${done},${done}`);
  const ahead = (committed: number) =>
    told(
      file(
        'series,sprint,delivered,committed,end',
        ...rows.map((row, at) => `${row},2026-0${1 + Math.floor(at / 2)}-${at % 2 ? 20 : '06'}`),
        `choir,next,,${committed},`,
      ),
      { until: '2026-04-03' },
    )[0];
  expect(ahead(16)?.levels?.[50]).toBeGreaterThan(Number(ahead(8)?.levels?.[50]));
});

test('days are summed, days left out count none, and weekends are free', () => {
  const rows = [...weekdays.map((day) => `${day},2`), '2026-02-23,0'];
  expect(told(file('date,done', ...rows), { items: '12' })[0]).toMatchObject({
    from: '2026-03-02',
    levels: { 85: { period: 6, date: '2026-03-09' } },
  });
  const [few] = told(file('date,done', ...rows.slice(0, 4)), { items: '12' });
  expect(few?.why).toBe('Not enough history: 4 of the 5 days on which something was finished it takes');
});

test('the same seed gives the same answer', () => {
  const rows = [3, 9, 14, 6, 22, 8].map((done, at) => `choir,${at},${done}`);
  const at = (seed: string) => told(file('series,sprint,delivered', ...rows), { items: '90', seed });
  expect(at('7')).toEqual(at('7'));
});

test('the table tells dates, what is odd about the history and the report card, within 110 columns', () => {
  const rows = [10, 11, 10, 12, 11, 10, 60, 11, 10, 12, 11].map((done, at) => `choir,${at + 1},${done}`);
  const { output } = forecast(file('series,sprint,delivered', ...rows, 'band,1,4'), {
    asJson: false,
    now,
    items: '40',
  });
  expect(output).toMatch(/choir\n {2}50% chance {3}in the \d(st|nd|rd|th) sprint from now/);
  expect(output).toContain('! Unusual, and counted like the others: 7 (60).');
  expect(output).toMatch(/One sprint ahead so far: Our 85% forecasts held \d times out of 6\./);
  expect(output).toMatch(/band\n {2}Not enough history: 1 of the 5 closed sprints it takes\./);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
});

test.each([
  [{}, 'Ask either --items N'],
  [{ items: '5', until: '2026-04-01' }, 'Ask either --items N'],
  [{ items: '0' }, '--items takes a number above 0, not "0"'],
  [{ until: '1 April' }, '--until takes a date like 2026-03-14, not "1 April"'],
  [{ items: '5', seed: 'lucky' }, '--seed takes a whole number, not "lucky"'],
])('a question that cannot be answered is refused: %j', (ask, message) => {
  expect(() => told(file(...plain), ask)).toThrow(message);
});

test.each([
  [
    ['series,sprint,delivered,end', 'choir,1,5,yesterday'],
    'row 1 under the header needs a date like 2026-03-14 as end, not "yesterday"',
  ],
  [['date,done', '2026-02-30,1'], 'row 1 under the header needs a date like 2026-03-14 as date, not "2026-02-30"'],
  [['date,done', '2026-02-20,-1'], 'row 1 under the header needs a number from 0 on as done, not "-1"'],
  [['series,sprint'], 'there is no delivered'],
])('what is wrong with a file is said with its place: %j', (lines, message) => {
  expect(() => told(file(...lines), { items: '5' })).toThrow(message);
});
