import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { goals, type GoalsAnswer } from '../../src/cli/goals';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: readonly unknown[]): string {
  const name = path.join(folder, 'goals.jsonl');
  writeFileSync(name, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return name;
}

const some = [
  { id: 's1', goal: 'Guests can pay without an account' },
  { id: 2, goal: 'Implement the payment service' },
  { id: 's3', goal: 'Finish SHOP-1, SHOP-2 and SHOP-3' },
  { id: 's4', goal: null },
];

test('--json judges every goal and points at its words; a bad one fails a build', () => {
  const { output, exitCode } = goals(file(...some), { asJson: true });
  const { items } = JSON.parse(output) as GoalsAnswer;
  expect(exitCode).toBe(1);
  expect(items.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['s1', 'good'],
    [2, 'weak'],
    ['s3', 'bad'],
    ['s4', 'bad'],
  ]);
  expect(items[1]?.findings[0]).toMatchObject({ rule: 'goal/output-only', quote: 'Implement', start: 0, end: 9 });
  expect(goals(file(...some.slice(0, 2)), { asJson: true }).exitCode).toBe(0);
});

test('the goal before, where a line tells it, is compared', () => {
  const goal = 'Guests can pay without an account';
  const { items } = JSON.parse(goals(file({ id: 1, goal, previous: goal }), { asJson: true }).output) as GoalsAnswer;
  expect(items[0]).toMatchObject({ verdict: 'weak', findings: [{ rule: 'goal/copied' }] });
});

test('the list says what to ask and offers a frame only where a goal can be better', () => {
  const { output } = goals(file(...some), { asJson: false });
  expect(output).toMatch(/^4 Sprint Goals: 1 good, 1 weak, 2 bad\./);
  expect(output).toMatch(/s1 {2}good {2}Guests can pay without an account\n\n/);
  expect(output.match(/> \[who\] can/g)).toHaveLength(3);
});

test.each([
  [['{"id": 1, "goal"'], 'line 1 must be an object such as {"id": "1", "goal": "…"}; it is not JSON.'],
  [[some[0], '["Guests can pay"]'], 'line 2 must be an object such as {"id": "1", "goal": "…"}; it has no id.'],
  [[{ id: 1, goal: ['Guests can pay'] }], 'its goal is not text.'],
  [[], 'there are no goals'],
])('what is wrong is said with its line: %j', (lines, message) => {
  expect(() => goals(file(...lines), { asJson: true })).toThrow(message);
});
