import { offTemplate } from '../../../../src/core/rules/backlog/off-template';
import { membersOf } from './set-of';

const wishes = 'see a map|pay by card|rent a tent|park nearby|meet others|cook|get a pitch|read rules|call help|swim';
const usual = wishes.split('|').map((wish) => `As a camper, I want to ${wish}, so that I sleep well`);
const found = (summaries: readonly string[]) =>
  offTemplate
    .check({ open: membersOf(summaries), finished: [] })
    .map(({ member, start, end, message }) => [member.item.key, member.review.text.slice(start, end), message]);

test('points at the words that differ and says what the others say', () => {
  expect(found([...usual, 'As a camper, I want to dance, because I like it'])).toEqual([
    ['ITEM-11', 'because', '10 of 11 stories say “so that” here.'],
  ]);
  expect(found([...usual, 'When it rains, I want to sit inside, so that I stay dry'])).toEqual([
    ['ITEM-11', 'When it rains, I want to ', '10 of 11 stories say “As a” here.'],
  ]);
});

test('what others say is told as all of them say it', () => {
  const able = usual.slice(0, 8).map((story) => story.replace('I want to', 'I want to be able to'));
  expect(found([...able, ...usual.slice(8), 'As a camper, I would like to dance, so that I sleep well'])).toEqual([
    ['ITEM-11', 'I would like to', '10 of 11 stories say “I want to” here.'],
  ]);
});

test('a story without a reason, a bare wish and a task keep to the form as well as they can', () => {
  expect(found([...usual, 'As a camper, I want to dance', 'I want to dance', 'Upgrade the driver'])).toEqual([]);
});

test('a backlog of two forms has no template', () => {
  const reasons = usual.slice(0, 3).map((story) => story.replace('so that', 'because'));
  expect(found([...usual.slice(3), ...reasons])).toEqual([]);
});
