import { teamGrowth } from '../../../../src/core/forecast/report/team-growth';
import { ground, release, work } from './told-team';

const open = [work('C-1'), work('C-2'), work('C-3'), work('B-1', { teamId: 2 })];
const plan = ground(open, [release(open)]);
const [choir] = plan.teams;
const band = { ...choir, id: 2, name: 'Band' };
const growth = { milestone: 'version/10001', name: 'Release 2.1', own: null, perPeriod: [4, 0, 1] };

test('what comes into a release is shared by its teams as what is open of it is', () => {
  const around = { ...plan, teams: [choir, band] } as const;
  expect(teamGrowth([growth], choir, around)).toEqual([{ milestone: growth.milestone, perPeriod: [3, 0, 0.75] }]);
  expect(teamGrowth([growth], band, around)).toEqual([{ milestone: growth.milestone, perPeriod: [1, 0, 0.25] }]);
});

test('one team gets all of it, and a team without a part of it nothing', () => {
  expect(teamGrowth([growth], choir, plan)).toEqual([{ milestone: growth.milestone, perPeriod: [4, 0, 1] }]);
  const onlyChoirs = { ...ground(open, [release(open.slice(0, 3))]), teams: [choir, band] } as const;
  expect(teamGrowth([growth], band, onlyChoirs)).toEqual([]);
});
