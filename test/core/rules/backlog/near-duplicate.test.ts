import { nearDuplicate } from '../../../../src/core/rules/backlog/near-duplicate';
import type { SetMember } from '../../../../src/core/rules/backlog/set-rule';
import { membersOf } from './set-of';

const messages = (open: readonly SetMember[]) =>
  nearDuplicate.check({ open, finished: [] }).map(({ member, message }) => [member.item.key, message]);
const others = Array.from(
  { length: 20 },
  (_none, index) => `As a camper, I want to see route${index}, so that I can stay another week`,
);
const alike = [
  'As a clerk, I want to print the weekly list of guests with their cars, so that the gate knows them',
  'As a clerk, I want to print the weekly list of guests with their bicycles, so that the gate knows them',
];

test('says what tells the two apart', () => {
  expect(messages(membersOf([...others, ...alike, ...alike.map((text) => `${text}.`)]))).toEqual([
    ['ITEM-21', 'Reads almost like ITEM-22; only here: cars.'],
    ['ITEM-22', 'Reads almost like ITEM-21; only here: bicycles.'],
  ]);
});

test('is silent where a link says that somebody has seen both', () => {
  const [first, second, ...rest] = membersOf([...alike, ...others]);
  if (!first || !second) throw new Error('there are two');
  const link = {
    ...{ phrase: 'relates to', blocksThis: false, key: second.item.key },
    ...{ summary: '', statusCategory: 'todo' as const },
  };
  expect(messages([first, second, ...rest])).toHaveLength(2);
  expect(messages([{ ...first, item: { ...first.item, links: [link] } }, second, ...rest])).toEqual([]);
});
