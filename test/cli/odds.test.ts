import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { odds, type OddsAnswer } from '../../src/cli/odds';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'series,sprint,elapsed,scope,added,removed,todo,inProgress,done,delivered';
function file(...rows: readonly string[]): string {
  const name = path.join(folder, 'odds.csv');
  writeFileSync(name, `${[header, ...rows].join('\n')}\n`);
  return name;
}
const answer = (...rows: readonly string[]): OddsAnswer['odds'] =>
  (JSON.parse(odds(file(...rows), { asJson: true }).output) as OddsAnswer).odds;

const choir = [18, 22, 20, 15, 24].map((delivered, sprint) => `choir,${sprint},0.5,20,0,0,10,4,6,${delivered}`);
const running = 'choir,Sprint 5,0.5,20,2,0,6,4,10,';

test('--json gives each row its odds; short histories are null and say why', () => {
  const all = answer(...choir, running);
  expect(all.map(({ sprint }) => sprint)).toEqual([0, 1, 2, 3, 4, 'Sprint 5']);
  expect(all.map(({ p }) => p === null)).toEqual([true, true, true, false, false, false]);
  expect(all[0]).toMatchObject({ series: 'choir', p: null, why: expect.stringContaining('0 of the 3 closed sprints') });
  expect(all[5]?.p).toBeGreaterThan(0.3);
});

test('neither a row’s own outcome nor anything below it changes its odds', () => {
  const told = answer(...choir, running)[4];
  expect(answer(...choir.slice(0, 4), 'choir,4,0.5,20,0,0,10,4,6,0')[4]).toEqual(told);
  expect(answer(...choir.slice(0, 4), 'choir,4,0.5,20,0,0,10,4,6,', 'choir,9,0.5,90,0,0,0,0,90,90')[4]).toEqual(told);
});

test('a sprint seen twice is not its own history, and series do not mix', () => {
  const rows = [...choir, 'choir,4,0.8,20,0,0,4,4,12,24'];
  const doubled = answer(...rows)[5]?.p;
  expect(doubled).toBe(answer(...choir.slice(0, 4), 'choir,4,0.8,20,0,0,4,4,12,')[4]?.p);
  const others = choir.map((row) => row.replace('choir', 'band').replace(/\d+$/, '3'));
  const mixed = choir.flatMap((row, index) => [others[index] ?? '', row]);
  expect(answer(...mixed).filter(({ series }) => series === 'choir')).toEqual(answer(...choir));
});

test('figures below 0, as some exports have them, count as none', () => {
  expect(answer(...choir, 'choir,5,0.5,20,0,-3,10,-2,10,')[5]).toEqual(
    answer(...choir, 'choir,5,0.5,20,0,0,10,0,10,')[5],
  );
});

test('the table tells the latest sprint of each series with its reasons, within 100 columns', () => {
  const { output } = odds(file(...choir, running, 'band,1,0.5,20,0,0,10,4,6,'), { asJson: false });
  expect(output).toMatch(/choir\n {2}sprint Sprint 5: \d+%.*10 of 20 done/);
  expect(output).toMatch(/[+−] \d+% of the work is left/);
  expect(output).toMatch(/band\n.*\n {4}Not enough history: 0 of the 3/);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test.each([
  [
    ['choir,1,50,20,0,0,10,4,6,18'],
    'row 1 under the header needs a share of the sprint from 0 to 1 as elapsed, not "50"',
  ],
  [[choir[0] ?? '', 'choir,2,0.5,many,0,0,10,4,6,18'], 'row 2 under the header needs a number as scope, not "many"'],
  [['choir,1,0.5,20,0,0,10,4'], 'needs a number as done, not nothing'],
  [[], 'there are no sprints under the header'],
])('what is wrong is said with its place: %j', (rows, message) => {
  expect(() => odds(file(...rows), { asJson: true })).toThrow(message);
});

test('a table without the needed columns is refused', () => {
  const name = path.join(folder, 'other.csv');
  writeFileSync(name, 'series,sprint,scope\nchoir,1,20\n');
  expect(() => odds(name, { asJson: true })).toThrow(
    'expected a header with the columns series, sprint, elapsed, scope, inProgress, done, delivered; there is no elapsed, no inProgress',
  );
});
