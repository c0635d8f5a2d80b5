import { teamPast } from '../../../../src/core/forecast/report/team-past';
import { teamReportCard } from '../../../../src/core/forecast/report/team-report-card';
import { closedSprints, flowOf, knownPast, steady, today } from './told-team';

const long = closedSprints([...steady, ...steady, ...steady].slice(0, 20));
const said = [
  {
    ...{ id: 'version/1', doneOn: '2026-02-20' },
    said: [{ on: '2026-02-01', p50: '2026-02-18', p70: '2026-02-20', p85: '2026-02-25', p95: '2026-03-20' }],
  },
];

test('a card replays one and three sprints ahead, and tells what was really shown', () => {
  const card = teamReportCard(teamPast(knownPast({ closed: long })), said, today);
  if (card.kind !== 'known') throw new Error('unknown');
  expect(card.value.lines.map(({ sprintsAhead, level }) => [sprintsAhead, level])).toEqual(
    [1, 3].flatMap((ahead) => [50, 70, 85, 95].map((level) => [ahead, level])),
  );
  expect(card.value.shown.map(({ level, held, of }) => [level, held, of])).toEqual([
    [50, 0, 1],
    [70, 1, 1],
    [85, 1, 1],
  ]);
  expect(card.value.sentence).toContain('85%');
});

test('a team without sprints is replayed week by week', () => {
  const flow = flowOf(Array.from({ length: 80 }, (_, at) => -3 - at));
  const card = teamReportCard(teamPast(knownPast({ closed: [], plansInSprints: false, flow })), [], today);
  expect(card).toMatchObject({ kind: 'known', formula: expect.stringContaining('one week') as string });
});

test('too few sprints have no card', () => {
  expect(teamReportCard(teamPast(knownPast()), [], today)).toMatchObject({ kind: 'not-enough-history', have: 8 });
  const flow = { ...flowOf([-24, -20, -15, -9, -8, -3]), createdPerDay: {} };
  const young = teamReportCard(teamPast(knownPast({ closed: [], plansInSprints: false, flow })), [], today);
  expect(young).toMatchObject({ kind: 'not-enough-history', need: 10, of: 'whole weeks' });
});
