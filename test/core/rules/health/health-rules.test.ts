import { existsSync } from 'node:fs';
import { exampleBacklog } from '../../../../src/core/rules/health/example-backlog';
import type { HealthExample } from '../../../../src/core/rules/health/health-rule';
import { healthRules } from '../../../../src/core/rules/health/health-rules';

describe.each(healthRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const lostBy = (example: HealthExample): number => {
    const judged = rule.judge(exampleBacklog(example));
    // What cannot be judged loses nothing.
    if (judged.kind !== 'known') return 0;
    expect(judged.value.sentence).toMatch(/[a-z %\d]\.$/);
    expect(judged.formula.length).toBeGreaterThan(10);
    return judged.value.lostShare;
  };

  test.each(rule.examples.good.map((example) => [example.about, example] as const))('loses nothing: %s', (_, good) => {
    expect(lostBy(good)).toBe(0);
  });

  test.each(rule.examples.bad.map((example) => [example.about, example] as const))('loses points: %s', (_, bad) => {
    expect(lostBy(bad)).toBeGreaterThan(0.1);
    expect(lostBy(bad)).toBeLessThanOrEqual(1);
  });

  test('its good examples can be judged at least once', () => {
    expect(rule.examples.good.map((good) => rule.judge(exampleBacklog(good)).kind)).toContain('known');
  });

  test('stands in a file of its name', () => {
    expect(existsSync(`src/core/rules/${rule.id}.ts`)).toBe(true);
  });
});

test('the weights of all rules are the 100 points of the score', () => {
  expect(healthRules.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});
