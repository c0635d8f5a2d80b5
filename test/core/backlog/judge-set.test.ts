import { judgeSet } from '../../../src/core/backlog/judge-set';
import type { Item } from '../../../src/core/model/item';
import { defaultSettings, type TeamSettings } from '../../../src/core/model/settings';
import { membersOf } from '../rules/backlog/set-of';

const twice = ['Renew the certificate', 'Renew the certificate', 'As a guest, I want to delete a voucher'];
const judged = (
  rules: TeamSettings['rules'] = {},
  more: { finishedAreKnown?: boolean; status?: Item['status'] } = {},
) =>
  judgeSet(
    membersOf(twice).map((one, index) =>
      index === 0 && more.status ? { ...one, item: { ...one.item, status: more.status } } : one,
    ),
    { settings: { ...defaultSettings, rules }, finishedAreKnown: more.finishedAreKnown ?? false },
  ).map(({ review }) =>
    review.findings
      .filter(({ rule }) => rule.startsWith('backlog/'))
      .map(({ rule, severity }) => `${rule} ${severity}`),
  );

test('what rules say of several items stands on each of them, with its words', () => {
  expect(judged()).toEqual([['backlog/duplicate observe'], ['backlog/duplicate observe'], []]);
  const [first] = judgeSet(membersOf(twice), { settings: defaultSettings, finishedAreKnown: false });
  expect(first?.review.findings.find(({ rule }) => rule === 'backlog/duplicate')).toMatchObject({
    quote: 'Renew the certificate',
    message: 'Says the same, word for word, as ITEM-2.',
  });
});

test('a team silences such a rule or changes its voice', () => {
  expect(judged({ 'backlog/duplicate': 'off' })).toEqual([[], [], []]);
  expect(judged({ 'backlog/duplicate': 'act' })[0]).toEqual(['backlog/duplicate act']);
});

test('nothing is missed that may have been finished long ago', () => {
  expect(judged({}, { finishedAreKnown: true })[2]).toEqual(['backlog/missing-counterpart hint']);
});

test('a finished item is no duplicate of an open one', () => {
  expect(judged({}, { status: { id: '3', name: 'Done', category: 'done' } })).toEqual([[], [], []]);
});

test('each text is read a few times, not once for every other item', () => {
  const [member] = membersOf(['Renew the certificate']);
  if (!member) throw new Error('there is one');
  let looks = 0;
  const many = Array.from({ length: 2_000 }, (_none, index) => {
    const summary = `Room ${index} needs door ${index % 40} painted in colour ${(index * 7919) % 2_000}`;
    const item = { ...member.item, id: String(index), key: `A-${index}`, summary };
    const review = { ...member.review };
    Object.defineProperty(review, 'text', { get: () => (looks++, summary) });
    return { item, review };
  });
  judgeSet(many, { settings: defaultSettings, finishedAreKnown: true });
  expect(looks).toBeLessThan(many.length * 10);
});
