import { setRules } from '../../../../src/core/rules/catalogue';
import { membersOf } from './set-of';

const shown = (example: unknown) => JSON.stringify(example).slice(0, 110);

describe.each(setRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.good.map((set) => [shown(set), set] as const))('is silent on: %s', (_, set) => {
    expect(rule.check({ open: membersOf(set), finished: [] })).toEqual([]);
  });

  test.each(rule.examples.bad.map((set) => [shown(set), set] as const))('speaks on: %s', (_, set) => {
    const open = membersOf(set);
    const found = rule.check({ open, finished: [] });
    expect(found.length).toBeGreaterThan(0);
    for (const { member, start, end, message } of found) {
      expect(open).toContain(member);
      expect(start >= 0 && start < end && end <= member.review.text.length).toBe(true);
      expect(message).toMatch(/\.$/);
    }
  });
});
