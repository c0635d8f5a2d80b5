import { defaultSettings } from '../../../../src/core/model/settings';
import { reviewItem } from '../../../../src/core/backlog/review-item';
import { itemFrom } from '../../../../src/core/rules/item-example';

const around = { settings: defaultSettings, estimatesAreUsed: false, now: '2026-03-10T09:00:00.000Z' };

test('whoever is asked is named once, before what they are asked', () => {
  const comment = {
    id: '1',
    author: { accountId: 'dev', displayName: 'Dana' },
    createdAt: '2026-03-01T09:00:00.000Z',
    body: { format: 'wiki' as const, text: '@Paula Brandt, which cards do we take?' },
  };
  const { findings } = reviewItem({ ...itemFrom('Card payment'), comments: [comment] }, around);
  expect(findings.find(({ rule }) => rule === 'question/unanswered')?.message).toBe(
    'A comment to Paula Brandt waits for an answer: which cards do we take?',
  );
});
