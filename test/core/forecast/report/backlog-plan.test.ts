import { backlogPlan } from '../../../../src/core/forecast/report/backlog-plan';
import { inOrderOfWork } from '../../../../src/core/forecast/report/release-work';
import { closedSprints, ground, release, work } from './told-team';

const keysOf = (...asked: Parameters<typeof ground>) =>
  backlogPlan(ground(...asked)).plan.teams[0]?.items.map(({ key }) => key);

test('what is begun comes first, then the running sprint, then the backlog in its order', () => {
  const open = [work('A-1'), work('A-2', { isInSprint: true }), work('A-3', { isStarted: true }), work('A-4')];
  expect(inOrderOfWork(open).map(({ key }) => key)).toEqual(['A-3', 'A-2', 'A-1', 'A-4']);
});

test('all that stands above a release’s last item is in the plan, what stands below is not', () => {
  const open = ['A-1', 'A-2', 'A-3', 'A-4'].map((key) => work(key));
  expect(keysOf(open, [release(open.slice(2, 3))])).toEqual(['A-1', 'A-2', 'A-3']);
});

test('an item further down that a release waits for is in the plan', () => {
  const open = [work('A-1', { waitsFor: ['A-3'] }), work('A-2'), work('A-3'), work('A-4')];
  expect(keysOf(open, [release(open.slice(0, 1))])).toEqual(['A-1', 'A-2', 'A-3']);
});

test('items that wait for each other are named and wait no more', () => {
  const open = [
    work('A-1', { waitsFor: ['A-2'] }),
    work('A-2', { waitsFor: ['A-1'] }),
    work('A-3', { waitsFor: ['A-1'] }),
  ];
  const { circle, plan } = backlogPlan(ground(open, [release(open)]));
  expect(circle).toEqual(expect.arrayContaining(['A-1', 'A-2']));
  expect(plan.teams[0]?.items[0]?.dependsOn).toEqual([]);
});

test('a team that counts items gives each the same size', () => {
  const open = [work('A-1', { estimate: null }), work('A-2', { estimate: 13 })];
  const { plan } = backlogPlan(ground(open, [release(open)], { closed: closedSprints([null, null, null]) }));
  expect(plan.teams[0]?.items.map(({ size }) => size)).toEqual([1, 1]);
});

test('where few finished sizes are known, open ones say what the team’s items are like', () => {
  const open = [work('A-1', { estimate: 8 }), work('A-2', { estimate: null }), work('A-3', { estimate: 0 })];
  expect(backlogPlan(ground(open, [release(open)])).plan.teams[0]?.sizesFinished).toEqual([8]);
});

test('a huge backlog is played in fewer futures, never in fewer than fifteen hundred', () => {
  const trialsOf = (count: number) => {
    const open = Array.from({ length: count }, (_, at) => work(`A-${at + 1}`));
    return backlogPlan(ground(open, [release(open)])).simulation.trials;
  };
  expect([trialsOf(10), trialsOf(500), trialsOf(5_000)]).toEqual([10_000, 2_000, 1_500]);
});

test('an estimate below 0 takes no time, and gives none back to others', () => {
  const open = [work('A-1', { estimate: 8 }), work('A-2', { estimate: -5 }), work('A-3', { estimate: 0 })];
  const { plan } = backlogPlan(ground(open, [release(open)]));
  expect(plan.teams[0]?.items.map(({ size }) => size)).toEqual([8, 0, 0]);
});
