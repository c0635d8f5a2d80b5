import { spokenRules } from '../../../src/core/backlog/spoken-rules';
import type { Finding } from '../../../src/core/model/finding';
import { membersOf } from '../rules/backlog/set-of';

const vague = (quote: string): Finding => ({
  ...{ rule: 'wording/vague', severity: 'observe', start: 0, end: quote.length },
  ...{ quote, message: 'What does it mean?', advice: '' },
});

test('counts items, not findings, and an item once where one of its findings is muted', () => {
  const found = [[vague('fast'), vague('nice')], [vague('fast')], []];
  const reviewed = membersOf(['First', 'Second', 'Third']).map(({ item, review }, index) => ({
    item,
    review: { ...review, findings: found[index] ?? [] },
  }));
  const counts = spokenRules(reviewed, ({ key }, { quote }) => key === 'ITEM-1' && quote === 'nice');
  expect([...counts]).toEqual([['wording/vague', { on: 2, muted: 1 }]]);
});
