import { scopeAdvice } from '../../../../src/core/forecast/report/scope-advice';
import { scopeChoice } from '../../../../src/core/forecast/report/scope-choice';
import { scopeValues } from '../../../../src/core/forecast/report/scope-values';
import { milestoneOf } from '../../../../src/core/forecast/report/release-work';
import { ground, quickPlan, release, work } from './told-team';

const band = { teamId: 2 } as const;
const choirs = Array.from({ length: 8 }, (_, at) => work(`C-${at + 1}`));
const bands = Array.from({ length: 8 }, (_, at) => work(`B-${at + 1}`, { ...band, waitsFor: at === 0 ? ['C-8'] : [] }));

function twoTeams(own: readonly ReturnType<typeof work>[]) {
  const asked = release(own);
  const plan = ground([...choirs, ...bands], [asked]);
  const [choir] = plan.teams;
  const now = quickPlan({ ...plan, teams: [choir, { ...choir, id: 2, name: 'Band' }] });
  return { now, milestoneId: milestoneOf(asked), items: own };
}

test('each team leaves out what it cannot do in time, and whoever waits for that leaves it out too', () => {
  const { now, milestoneId, items } = twoTeams([...choirs, ...bands.slice(0, 1)]);
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneId);
  if (!milestone) throw new Error('no milestone');
  const choice = scopeChoice({ ...now, milestone, items, values: scopeValues(items), date: '2026-03-22' }, 85);
  if (choice.kind !== 'known') throw new Error(JSON.stringify(choice));
  const keys = choice.value.leaveOut.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['C-8', 'B-1']));
  expect(keys).not.toContain('C-1');
  expect(choice.value.leaveOut.find(({ key }) => key === 'C-8')?.takesAlong).toEqual(['B-1']);
  expect(choice.value.isBest).toBe(false);
});

test('teams are in time together as often as was asked for, not each by itself', () => {
  const { now, milestoneId, items } = twoTeams([...choirs, ...bands]);
  const known = scopeAdvice({ now, milestoneId, items, date: '2026-04-05', level: 85 });
  if (known.kind !== 'known') throw new Error(JSON.stringify(known));
  expect(known.value.chanceWithAll).toBeLessThan(0.85);
  expect(known.value.chanceAfter).toBeGreaterThanOrEqual(0.85);
  expect(known.value.isOutOfReach).toBe(false);
  // Something is left in.
  expect(known.value.leaveOut.length).toBeLessThan(items.length);
  const teams = new Set(known.value.leaveOut.map(({ key }) => key.slice(0, 1)));
  expect([...teams].sort()).toEqual(['B', 'C']);
});
