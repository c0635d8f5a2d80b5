import { burnUp } from '../../../../src/core/forecast/report/burn-up';
import type { PlanGround } from '../../../../src/core/forecast/report/backlog-plan';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import type { TeamGround } from '../../../../src/core/forecast/report/teams';
import { closedSprints, ground, quickPlan, release, steady, work } from './told-team';

const band = { teamId: 2 } as const;
const open = [work('C-1'), work('B-1', band), work('C-2', { waitsFor: ['B-1'] }), work('B-2', band), work('C-3')];
const releases = [
  release(open.slice(0, 1), { id: '1' }),
  release(open.slice(1, 2), { id: '2' }),
  release(open.slice(2, 3), { id: '3' }),
  release(open, { id: '4' }),
];

/** The choir, and beside it a band with another past. */
function twoTeams(points: readonly (number | null)[], rest: Partial<TeamGround> = {}): PlanGround {
  const choir = ground(open, releases);
  const other = ground(open, releases, { closed: closedSprints(points) }).teams[0];
  return { ...choir, teams: [choir.teams[0], { ...other, id: 2, name: 'Band', ...rest }] };
}

function toldOf(plan: PlanGround) {
  const known = simulateReleases(quickPlan(plan));
  if (known.kind !== 'known') throw new Error(JSON.stringify(known));
  return known.value;
}

test('each team works through its own items at its own pace, and waits for the other', () => {
  const { milestones, refused } = toldOf(twoTeams(steady.map((points) => points / 10)));
  expect(refused.size).toBe(0);
  const dateOf = (id: string) => milestones.find((one) => one.id === `version/${id}`)?.dates[0]?.date ?? '';
  expect(dateOf('1') < dateOf('2')).toBe(true);
  // What the choir does after the band is done later than what the band does before.
  expect(dateOf('3') > dateOf('2')).toBe(true);
  const whole = milestones.find(({ id }) => id === 'version/4');
  expect(whole?.wasLast.map(({ team }) => team)).toEqual(['Choir', 'Band']);
  expect(whole?.wasLast.find(({ team }) => team === 'Band')?.share).toBeGreaterThan(0.9);
});

test.each([
  ['has too few sprints', [20, 20], {}, 'Band has 2 closed sprints; 5 are needed'],
  ['is still being read', [], { isBeingRead: true }, 'The past of Band is still being read'],
  ['finished nothing', [0, 0, 0, 0, 0], {}, /^Band: Nothing was finished/],
] as const)(
  'a team whose past %s refuses what needs it or waits for it, and nothing else',
  (_what, points, rest, why) => {
    const plan = twoTeams(points, rest);
    const { milestones, refused } = toldOf(plan);
    expect(milestones.map(({ id }) => id)).toEqual(['version/1']);
    expect([...refused.keys()]).toEqual(['version/2', 'version/3', 'version/4']);
    const reason = refused.get('version/3');
    expect(reason?.kind === 'not-used' ? reason.why : '').toMatch(why);
    const [first, second] = releases;
    if (!first || !second) throw new Error('no releases');
    expect(burnUp(first, { ...plan, now: quickPlan(plan) }).kind).toBe('known');
    expect(burnUp(second, { ...plan, now: quickPlan(plan) })).toEqual(reason);
  },
);

test('a burn-up of teams that count in different units would add points to items', () => {
  const plan = twoTeams([null, null, null, null, null, null]);
  const whole = releases[3];
  if (!whole) throw new Error('no release');
  expect(burnUp(whole, { ...plan, now: quickPlan(plan) })).toEqual({
    kind: 'not-used',
    why: 'The teams that do it count in different units',
  });
});
