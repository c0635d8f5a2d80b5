import { defaultSettings } from '../../../../src/core/model/settings';
import { goalRules } from '../../../../src/core/rules/goal/goal-rules';
import { readGoal } from '../../../../src/core/rules/goal/goal-text';
import { growthOf, nearlyLinear } from '../../../support/growth';

describe.each(goalRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.good.map((text) => [text]))('is content with %j', (text) => {
    expect(rule.check(readGoal(text, defaultSettings))).toEqual([]);
  });

  test.each(rule.examples.bad.map((text) => [text]))('points at words of %j', (text) => {
    // As if it had been the last sprint's goal, had read otherwise before, and its work had nothing in common, too.
    const around = {
      previous: [text],
      edits: [{ at: '2026-03-04T09:00:00.000Z', before: `${text} and more`, after: text }],
      parents: ['SHOP-1', 'SHOP-2', null],
    };
    const evidence = rule.check(readGoal(text, defaultSettings, around));
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end } of evidence) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(end > start || text === '').toBe(true);
    }
  });
});

test.each([
  ['Kunden können ohne Konto bezahlen und Rechnungen herunterladen', 'German'],
  ['Implementar el pago con tarjeta para los clientes', 'Spanish'],
  ['Kunden können Rechnungen online bezahlen', 'German without small words'],
  ['支払いを簡単にする', 'Japanese'],
])('stays silent about the words of a goal in another language: %s', (text) => {
  expect(goalRules.flatMap((rule) => rule.check(readGoal(text, defaultSettings)))).toEqual([]);
});

test('a goal of any length is judged in linear time', () => {
  const repeated = ['we to ', 'let users and ', 'in within under ', 'increase the a ', 'first part of, ', '1) - '];
  const judge = (text: string) => goalRules.forEach((rule) => rule.check(readGoal(text, defaultSettings)));
  for (const text of repeated.map((words) => words.repeat(2_000)))
    expect(growthOf((size) => judge(text.slice(0, size)), text.length)).toBeLessThan(nearlyLinear);
});
