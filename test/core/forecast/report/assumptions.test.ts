import { assumptionsOf } from '../../../../src/core/forecast/report/assumptions';
import { backlogPlan, type PlanGround } from '../../../../src/core/forecast/report/backlog-plan';
import { closedSprints, ground, release, work } from './told-team';

const open = [work('C-1'), work('B-1', { teamId: 2 }), work('C-2')];
const alone = ground(open, [release(open.slice(0, 2))]);
const around = {
  history: { kind: 'ready', asOf: null },
  earlier: null,
  recordedForDays: 0,
  said: [],
  teamSize: 3,
} as const;

const toldOf = (plan: PlanGround, rest: { readonly doneCutAfterItems?: number } = {}): string =>
  assumptionsOf(backlogPlan(plan), { ...plan, ...around, ...rest }, true).join(' ');

test('of several teams it says who does what, by which rule, and who counts items', () => {
  const counting = ground(open, [], { closed: closedSprints([null, null, null]) }).teams[0];
  const band = { ...counting, id: 2, name: 'Band' };
  const told = toldOf({ ...alone, teams: [alone.teams[0], band] });
  expect(told).toMatch(/^Each team finishes what it has begun/);
  expect(told).toContain(
    'Choir does 1 item, Band does 1 item: an item is done by the team in whose sprint it is planned',
  );
  expect(told).toContain('else by Choir.');
  expect(told).toContain('Every item of Band counts the same');
});

test('of one team no board is named, and what was not read of the finished items is told', () => {
  expect(toldOf(alone)).not.toMatch(/Choir|finished items were|changed last/);
  expect(toldOf(alone, { doneCutAfterItems: 300 })).toContain('the 300 items changed last were read');
});
