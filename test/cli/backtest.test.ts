import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backtest, type BacktestAnswer } from '../../src/cli/backtest';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(rows: readonly string[], header = 'series,sprint,delivered,committed'): string {
  const name = path.join(folder, 'sprints.csv');
  writeFileSync(name, `${[header, ...rows].join('\n')}\n`);
  return name;
}
const choir = [18, 22, 20, 15, 24, 19, 21, 17, 23, 20, 18, 25, 16].map((done, at) => `choir,${at},${done},${done + 2}`);
const told = (rows: readonly string[], horizons = '1,3'): BacktestAnswer['forecasts'] =>
  (JSON.parse(backtest(file(rows), { asJson: true, horizons, levels: '50,85' }).output) as BacktestAnswer).forecasts;

test('--json gives every origin from the eleventh sprint on, each horizon and each level', () => {
  const all = told(choir);
  expect(all.map(({ series, origin, horizon }) => [series, origin, horizon])).toEqual(
    [10, 11, 12].flatMap((origin) => [1, 3].map((horizon) => ['choir', origin, horizon])),
  );
  expect(all[0]?.levels[85]).toBeLessThanOrEqual(all[0]?.levels[50] ?? 0);
});

test('neither what comes later, nor other series, nor other horizons change a forecast', () => {
  const at = (of: BacktestAnswer['forecasts']) =>
    of.filter(({ series, origin, horizon }) => series === 'choir' && origin === 10 && horizon === 1);
  const first = at(told(choir));
  expect(at(told(choir.slice(0, 11), '1'))).toEqual(first);
  expect(at(told([...choir.slice(0, 10), 'choir,10,900,20', 'choir,11,0,0']))).toEqual(first);
  expect(at(told(choir.flatMap((row) => [row.replace('choir', 'band'), row])))).toEqual(first);
  expect(at(told([...choir.slice(0, 10), 'choir,10,18,60']))).not.toEqual(first);
});

test('commitments may be missing, and figures below 0 count as none', () => {
  const bare = choir.map((row) => row.replace(/,\d+$/, ','));
  expect(told(bare)).toHaveLength(6);
  const below = (figure: string) => told(choir.map((row, at) => (at === 4 ? `choir,4,${figure},24` : row)));
  expect(below('-7')).toEqual(below('0'));
});

test('the table tells how often each line held and what to make of it', () => {
  const { output } = backtest(file([...choir, 'band,1,3,']), { asJson: false });
  expect(output).toMatch(/choir\n {2}1 sprint ahead: lines held {2}50%: \d of 8 .* 85%: \d of 8/);
  expect(output).toMatch(/Our 85% forecasts held \d times out of 8\./);
  expect(output).toMatch(/band\n {2}1 sprint ahead: Not enough history: 1 of the 10 closed sprints/);
});

test.each([
  [{ horizons: '1,0' }, '--horizons takes numbers of sprints from 1 to 100, like 1,3,5; not "1,0"'],
  [{ levels: '85,100' }, '--levels takes per cents between 0 and 100, like 50,85,95; not "85,100"'],
])('what is wrong with an option is said: %j', (option, message) => {
  expect(() => backtest(file(choir), { asJson: true, ...option })).toThrow(message);
});

test('what is wrong with a row is said with its place', () => {
  expect(() => told(['choir,1,many,3'])).toThrow('row 1 under the header needs a number as delivered, not "many"');
  expect(() => told(['choir,1,,3', 'choir,2,5,3'])).toThrow(
    'row 1 under the header needs a number as delivered, not nothing',
  );
});
