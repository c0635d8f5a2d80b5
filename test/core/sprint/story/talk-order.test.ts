import type { Status } from '../../../../src/core/model/item';
import type { SprintItem } from '../../../../src/core/model/sprint-report';
import { talkOrder } from '../../../../src/core/sprint/story/talk-order';
import { sprintItem } from './told-sprint';

const doing: Status = { id: '3', name: 'In Progress', category: 'inProgress' };
const serving = { serves: { kind: 'marked', serves: true } } as const;
const begun = (days: number, rest: Partial<SprintItem> = {}): Partial<SprintItem> => ({
  status: doing,
  ageInDays: days,
  ...rest,
});
const known = (value: number) => ({ kind: 'known', value, formula: '' }) as const;

test('goal work first, then what is in trouble, then the oldest; done items and untroubled plans are not talked about', () => {
  const items = [
    sprintItem('OTHER-FLAGGED', begun(9, { blockedBecause: ['Flagged'] })),
    sprintItem('DONE', { status: { id: '6', name: 'Done', category: 'done' }, ...serving }),
    sprintItem('GOAL-NEW', serving),
    sprintItem('GOAL-YOUNG', begun(1, serving)),
    sprintItem('GOAL-OLD', begun(4, serving)),
    sprintItem('GOAL-ASKED', begun(2, { ...serving, waitsFor: 'answer' })),
    sprintItem('OTHER', begun(3)),
    sprintItem('OTHER-NEW'),
  ];
  expect(talkOrder(items, []).map(({ key }) => key)).toEqual([
    ...['GOAL-ASKED', 'GOAL-OLD', 'GOAL-YOUNG', 'GOAL-NEW'],
    ...['OTHER-FLAGGED', 'OTHER'],
  ]);
});

test('says in plain words why an item is talked about', () => {
  const age = { startedAt: '2026-03-01T09:00:00.000Z', days: 12, percentile: known(0.9) };
  const items = [
    sprintItem('A', begun(12.4, { age, isAgeing: true, waitsFor: 'acceptance', blockedBecause: ['Blocked by B'] })),
    sprintItem('B', begun(0.2, serving)),
    sprintItem('C', begun(1.2)),
    sprintItem('D', serving),
  ];
  const spill = ['A', 'C', 'D'].map((key) => ({ key, chance: known(key === 'C' ? 0.3 : 0.72) }));
  const because = new Map(talkOrder(items, spill).map(({ key, because: why }) => [key, why]));
  expect(because.get('A')).toEqual([
    'Blocked by B',
    'Waits for the Product Owner’s acceptance',
    'In progress for 12 days, longer than 90% of what was finished',
    'Still open at the end in about 7 of 10 cases',
  ]);
  expect(because.get('B')).toEqual(['Begun today', 'Serves the goal']);
  expect(because.get('C')).toEqual(['In progress for 1 day']);
  expect(because.get('D')).toEqual(['Not begun', 'Serves the goal']);
});
