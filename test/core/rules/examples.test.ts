import { defaultSettings } from '../../../src/core/model/settings';
import { itemRules, rules } from '../../../src/core/rules/catalogue';
import { itemFrom } from '../../../src/core/rules/item-example';
import type { ItemExample } from '../../../src/core/rules/item-rule';
import { understand } from '../../../src/core/text/understand';

const around = { settings: defaultSettings, estimatesAreUsed: true, now: '2026-03-10T09:00:00.000Z' };
const subjectOf = (example: ItemExample) => {
  const item = itemFrom(example);
  return { item, understanding: understand(item), around };
};
const shown = (example: ItemExample) => (typeof example === 'string' ? example : JSON.stringify(example)).slice(0, 90);

describe.each(itemRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.good.map((example) => [shown(example), example] as const))(
    'is silent on: %s',
    (_, example) => {
      expect(rule.check(subjectOf(example))).toEqual([]);
    },
  );

  test.each(rule.examples.bad.map((example) => [shown(example), example] as const))('speaks on: %s', (_, example) => {
    const subject = subjectOf(example);
    const found = rule.check(subject);
    expect(found.length).toBeGreaterThan(0);
    for (const { start, end, message } of found) {
      expect(start >= 0 && start <= end && end <= subject.understanding.whole.text.length).toBe(true);
      expect(message).toMatch(/[.:!?…]|waits for an answer/);
    }
  });
});

test('every rule says why, what next and where it comes from, and no id is used twice', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect([rule.title, rule.why, rule.advice, rule.source].filter((words) => words.length < 10)).toEqual([]);
  }
});
