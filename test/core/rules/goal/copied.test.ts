import { defaultSettings } from '../../../../src/core/model/settings';
import { copied } from '../../../../src/core/rules/goal/copied';
import { readGoal } from '../../../../src/core/rules/goal/goal-text';

const found = (text: string, ...previous: readonly string[]) =>
  copied.check(readGoal(text, defaultSettings, { previous })).length > 0;

test('a goal is copied when only case, punctuation or a number differs', () => {
  expect(found('Guests can pay without an account', 'guests can pay, without an account!')).toBe(true);
  expect(found('Ten clubs renew online', 'Twelve clubs renew online')).toBe(false);
  expect(found('12 clubs renew online', '10 clubs renew online')).toBe(true);
});

test('without an earlier goal, or without words, nothing is a copy', () => {
  expect(found('Guests can pay without an account')).toBe(false);
  expect(found('???', '???')).toBe(false);
});

test('goals in other scripts are compared as well', () => {
  expect(found('お客様が自分で予約を変更できる', 'お客様が自分で予約を変更できる。')).toBe(true);
});
