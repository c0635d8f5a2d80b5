import type { Comment, Item } from '../../../src/core/model/item';
import { itemFrom } from '../../../src/core/rules/item-example';
import { waitsFor } from '../../../src/core/sprint/waits-for';

const says = (name: string, text: string, minute: number): Comment => ({
  id: String(minute),
  author: { accountId: name, displayName: name },
  createdAt: `2026-03-04T09:${String(minute).padStart(2, '0')}:00.000Z`,
  body: { format: 'plain', text },
});
const item = (rest: Partial<Item>): Item => ({
  ...itemFrom('Pay by card'),
  status: { id: '3', name: 'In Progress', category: 'inProgress' },
  ...rest,
});
const inStatus = (name: string) => item({ status: { id: '4', name, category: 'inProgress' } });

test('an open question in the comments waits for an answer', () => {
  const asked = says('Dana', 'Which cards do we take?', 1);
  expect(waitsFor(item({ comments: [asked] }))).toBe('answer');
  expect(waitsFor(item({ comments: [asked, says('Paula', 'Visa and Mastercard, no others.', 2)] }))).toBeNull();
});

test.each(['Ready for acceptance', 'UAT', 'Abnahme', 'PO review'])('“%s” waits for acceptance', (name) => {
  expect(waitsFor(inStatus(name))).toBe('acceptance');
});

test.each(['In Review', 'In Progress', 'Testing'])('“%s” does not', (name) => {
  expect(waitsFor(inStatus(name))).toBeNull();
});

test('done work waits for nobody', () => {
  const status = { id: '6', name: 'Accepted by PO review', category: 'done' } as const;
  expect(waitsFor(item({ status, comments: [says('Dana', 'Which cards do we take?', 1)] }))).toBeNull();
});
