import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../../src/core/model/settings';
import { goalVerdict } from '../../../src/core/sprint/goal-verdict';

/**
 * Goals from many trades, written and labelled by hand for this test, labels first. g001 to g102 shaped the rules;
 * g103 to g144 were written after them and looked at once before anything was changed: there compound stood at
 * precision .75 and recall .75 and output-only at precision .67; every other rule was above .80 in both.
 */
interface LabelledGoal {
  readonly id: string;
  readonly goal: string;
  readonly verdict: 'good' | 'weak' | 'bad';
  readonly rules: readonly string[];
}

const labelled = readFileSync(path.join(__dirname, 'labelled-goals.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as LabelledGoal);
const judged = labelled.map((label) => {
  const { verdict, findings } = goalVerdict(label.goal, defaultSettings);
  return { label, verdict, rules: new Set(findings.map(({ rule }) => rule)) };
});
/** Below this many goals a share says nothing. */
const toldFrom = 4;
const subjects = [...new Set([...judged.flatMap(({ rules }) => [...rules]), ...labelled.flatMap(({ rules }) => rules)])]
  .filter((rule) => labelled.filter(({ rules }) => rules.includes(rule)).length >= toldFrom)
  .sort();

test.each(subjects)('%s agrees with people: precision and recall are at least .80', (rule) => {
  const wrong = judged.filter(({ label, rules }) => rules.has(rule) && !label.rules.includes(rule));
  const missed = judged.filter(({ label, rules }) => !rules.has(rule) && label.rules.includes(rule));
  const right = judged.filter(({ label, rules }) => rules.has(rule) && label.rules.includes(rule)).length;
  const told = { wrong: wrong.map(({ label }) => label.goal), missed: missed.map(({ label }) => label.goal) };
  expect({ ...told, precision: right / (right + wrong.length) >= 0.8 }).toMatchObject({ precision: true });
  expect({ ...told, recall: right / (right + missed.length) >= 0.8 }).toMatchObject({ recall: true });
});

test('eight rules are measured, and the verdict agrees on nine goals in ten', () => {
  expect(subjects).toHaveLength(8);
  const agree = judged.filter(({ label, verdict }) => label.verdict === (verdict === 'missing' ? 'bad' : verdict));
  expect(agree.length / judged.length).toBeGreaterThanOrEqual(0.9);
});
