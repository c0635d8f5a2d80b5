import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const story = 'As a guest, I want to pay by card, so that I need no cash';
const criteria = (description: string) => understand(itemFrom({ summary: story, description })).criteria;

test.each([
  [
    'under a heading',
    'h3. Acceptance Criteria\n* A receipt is shown\n* Cards older than 5 years are refused\nh3. Notes\n* Ask the bank',
    2,
  ],
  ['behind a title with a colon', 'Some context.\nAC:\n- A receipt is shown\n- The amount is in euros', 2],
  ['in the same line as the title', 'Acceptance criteria: the receipt shows the amount', 1],
  [
    'as Given, When and Then on three lines',
    'Given I have a card\nWhen I pay\nThen I see a receipt\nGiven I have none\nWhen I pay\nThen I see an error',
    2,
  ],
  ['as a checklist', '- [ ] A receipt is shown\n- [x] The amount is in euros', 2],
  [
    'in one line of an export',
    'Pay by card at the desk. h3. Acceptance Criteria  * A receipt ** in euros * An email',
    3,
  ],
  [
    'in one line, without what follows the list',
    'Pay by card, or so the guests of the house told us at the desk. Acceptance criteria:  * A receipt is shown  Old text  It was paper.',
    1,
  ],
  [
    'behind each case',
    'Cases for all the guests who pay by card at the desk. Pay  Acceptance criteria: A receipt is shown.  Pay twice  Acceptance criteria: An error is shown.',
    2,
  ],
  ['in a list of one line', 'Acceptance criteria:  # A receipt is shown  # It is in euros', 2],
  [
    'behind a mark of a heading',
    'Pay by card at the desk. h4. Acceptance Criteria  Guests get a receipt within a day.',
    1,
  ],
  ['under other words for it', 'Criteria to call this task done:\n- 5 tests with guests\n- a report', 2],
  ['in a sentence', 'The acceptance criterion for this task is that the bank has signed', 1],
  ['in German', 'h2. Akzeptanzkriterien\n* Eine Quittung erscheint', 1],
  [
    'in a list, without the remark behind it',
    'AC:\n* A receipt is shown\n* It is in euros\n\nThe bank agreed in May.',
    2,
  ],
  ['nowhere', 'h3. Notes\n* Ask the bank\n* Ask the shop', 0],
  ['nowhere, in a list of tasks', 'Tasks:\n- [ ] call the bank\n- [ ] write code', 0],
])('criteria are found %s', (_where, description, count) => {
  expect(criteria(description)).toHaveLength(count);
});

test('a field of the team that is named for criteria holds criteria', () => {
  const item = {
    ...itemFrom(story),
    extraTexts: [
      {
        fieldId: 'customfield_1',
        name: 'Acceptance Criteria',
        body: { format: 'wiki' as const, text: '* A receipt is shown\n* It is polite' },
      },
    ],
  };
  const found = understand(item).criteria;
  expect(found.map(({ text }) => text)).toEqual(['A receipt is shown', 'It is polite']);
});

test.each([
  ['A receipt is shown', true],
  ['The page answers within 2 seconds', true],
  ['Guests cannot pay twice', true],
  ['Each booking names its house', true],
  ['Up to three households pay their share of one box', true],
  ['A pass ends without notice unless renewed', true],
  ['Nice colours', false],
  ['The page is user-friendly', false],
  ['Good performance', false],
])('%s: testable is %s', (words, testable) => {
  expect(criteria(`Acceptance criteria:\n* ${words}`)[0]?.testable).toBe(testable);
});

test('boxes to tick are work to do in a task, and criteria in a story', () => {
  const description = '- [ ] agree on the figure\n- [ ] write the counter';
  const kinds = (['task', 'bug', 'story'] as const).map(
    (kind) => understand(itemFrom({ summary: 'Count the swaps', kind, description })).criteria.length,
  );
  expect(kinds).toEqual([0, 0, 2]);
});
