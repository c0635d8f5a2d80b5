import { releaseWarnings } from '../../../../src/core/forecast/report/release-warnings';
import { doneWork, release, today, work } from './told-team';

const warningsOf = (...asked: Parameters<typeof release>) =>
  releaseWarnings(release(...asked), { today, unit: 'points', isDated: true });

test.each([
  [
    'a date in the past',
    [work('A-1')],
    { promisedFor: '2026-03-08' },
    'Its date, 8 March 2026, is past and 1 item is still open.',
  ],
  ['no release date', [work('A-1')], {}, 'It has no release date.'],
  ['all done but not released', [], { done: [doneWork('A-1')] }, 'All its items are done, but it is not released.'],
  ['no items', [], { promisedFor: '2026-04-01' }, 'No item belongs to it yet.'],
])('%s is told', (_what, open, rest, words) => {
  expect(warningsOf(open, rest)).toEqual([words]);
});

test('a release with a date to come and nothing odd is told nothing', () => {
  const epics = [{ key: 'A-9', hasSuccessCriteria: true }];
  expect(warningsOf([work('A-1')], { promisedFor: '2026-04-01', epics })).toEqual([]);
  expect(warningsOf([work('A-1')], { kind: 'epic', id: 'A-9', epics })).toEqual([]);
});

test('blockers, blanks, hidden items and missing success criteria are each told once', () => {
  const open = [work('A-1', { isFlagged: true, waitsFor: ['B-1', 'A-2'] }), work('A-2', { estimate: null })];
  const epics = [{ key: 'A-9', hasSuccessCriteria: false }];
  expect(warningsOf(open, { promisedFor: '2026-04-01', hiddenKeys: ['SHOP-8', 'SHOP-9'], epics })).toEqual([
    'It waits for work outside it: B-1.',
    'Flagged as blocked: A-1.',
    '50% of its open items have no estimate; their sizes are drawn from finished ones.',
    '2 open items of it you may not see; the dates count them, the sums do not.',
    'No success criteria are written in A-9: how will you know that it was worth it?',
  ]);
});

test('where no date can be told, nothing is said to be drawn or counted for one', () => {
  const asked = release([work('A-1', { estimate: null })], { promisedFor: '2026-04-01', hiddenKeys: ['SHOP-8'] });
  expect(releaseWarnings(asked, { today, unit: 'points', isDated: false })).toEqual([
    '100% of its open items have no estimate.',
    '1 open item of it you may not see; the sums do not count them.',
  ]);
});
