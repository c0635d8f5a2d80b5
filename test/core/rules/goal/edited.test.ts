import { defaultSettings } from '../../../../src/core/model/settings';
import { edited } from '../../../../src/core/rules/goal/edited';
import { readGoal } from '../../../../src/core/rules/goal/goal-text';

const found = (...wordings: readonly string[]) => {
  const text = wordings.at(-1) ?? '';
  const edits = wordings.slice(1).map((after, index) => ({
    ...{ at: `2026-03-0${index + 4}T09:00:00.000Z`, before: wordings[index] ?? '', after },
  }));
  return edited.check(readGoal(text, defaultSettings, { edits }));
};

test('tells when a goal was changed, how often, and how it read at first', () => {
  expect(found('Guests can pay', 'Guests can browse', 'Guests can look around')).toMatchObject([
    { message: 'Changed on 5 March 2026 while the sprint ran, 2 times in all. It began as “Guests can pay”' },
  ]);
});

test('a typing error, a goal that came back, and one that was missing at first are no news', () => {
  expect(found('Guests can  pay', 'Guests can pay.')).toEqual([]);
  expect(found('Guests can pay', 'Guests can browse', 'Guests can pay')).toEqual([]);
  expect(found('', 'Guests can pay')).toEqual([]);
});
