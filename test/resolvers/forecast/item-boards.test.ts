import type { ClosedSprint } from '../../../src/core/model/closed-sprint';
import type { SeedBoard, SiteSeed } from '../../../src/local/jira/seed';
import { closedSprints } from '../../core/forecast/report/told-team';
import { board, daysFromNow, issueType, people, siteNow, sprint, type IssueSketch } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { onPage, openForecast, points, project, releaseIn } from './open-forecast';

const band = 7;
const bandSprint = 71;
const bandPace = [4, 6, 5, 5, 4, 6, 5, 5];

const item = (key: string, team: 'choir' | 'band', rest: Partial<IssueSketch> = {}): IssueSketch => ({
  ...{ key, labels: [`team-${team}`], customFields: points(5), fixVersionIds: ['10500'] },
  ...rest,
});
const issues: readonly IssueSketch[] = [
  item('SHOP-1', 'choir', { sprintIds: [sprint.active], assigneeId: people.developer }),
  item('SHOP-2', 'choir'),
  item('SHOP-3', 'band', { sprintIds: [bandSprint] }),
  item('SHOP-4', 'band'),
  item('SHOP-5', 'band'),
  // Planned by the band, whatever its label says.
  item('SHOP-6', 'choir', { sprintIds: [bandSprint] }),
  // On nobody's board.
  item('SHOP-7', 'choir', { labels: [] }),
  { key: 'SHOP-8', summary: 'Sing', issueTypeId: issueType.epic },
  item('SHOP-9', 'choir', { parentKey: 'SHOP-8', fixVersionIds: [] }),
];

/** Two teams with a Scrum board each, a third board that shows the work of both, and a Kanban board over it. */
const twoTeams =
  (jql: (place: string) => string) =>
  (seed: SiteSeed): SiteSeed => {
    const [shop] = seed.boards;
    if (!shop) throw new Error('no board');
    const like = (id: number, name: string, type: SeedBoard['type'], filter: string): SeedBoard => ({
      ...{ ...shop, id, name, type, jql: `project = SHOP${filter} ORDER BY Rank ASC` },
    });
    const running = seed.sprints.find(({ id }) => id === sprint.active);
    if (!running) throw new Error('no sprint');
    return {
      ...seed,
      boards: [
        like(board.shop, 'Choir', 'scrum', jql('choir')),
        like(band, 'Band', 'scrum', jql('band')),
        like(8, 'All work', 'scrum', ''),
        like(9, 'Flow', 'kanban', ''),
      ],
      sprints: [
        ...seed.sprints,
        {
          ...running,
          id: bandSprint,
          boardId: band,
          name: 'Band 1',
          endDate: daysFromNow(3),
          startDate: daysFromNow(-4),
        },
      ],
    };
  };
const byLabel = (team: string) => ` AND labels = team-${team}`;

async function openTeams(bandPast: readonly ClosedSprint[] = closedSprints(bandPace), jql = byLabel) {
  const tandem = await openForecast({ issues, change: twoTeams(jql) });
  await tandem.openWorld('').sprintHistory.keep(band, {
    ...{ readAt: siteNow.toISOString(), withoutLedger: [], sprints: bandPast },
  });
  return tandem;
}

test('each team does what its sprint holds or its board alone shows; the slower one is mostly the last', async () => {
  const tandem = await openTeams();
  const answer = await tandem.ask();
  const spring = releaseIn(answer, '10500');
  expect(spring.left).toEqual({ items: 7, points: 35 });
  expect(spring.teams.map(({ name, openItems }) => [name, openItems])).toEqual([
    ['Choir', 3],
    ['Band', 4],
  ]);
  const [choir, slower] = spring.teams.map(({ wasLast }) => wasLast ?? 0);
  expect(slower).toBeGreaterThan(0.8);
  expect((choir ?? 0) + (slower ?? 0)).toBeCloseTo(1, 5);
  expect(answer.report.assumptions.join(' ')).toContain('Choir does 4 items, Band does 4 items');
  // Twenty points at five a sprint take about four sprints, of the team that would need one alone.
  if (spring.dates.kind !== 'known') throw new Error('unknown');
  expect((spring.dates.value.p50 ?? '') > '2026-04-20').toBe(true);
});

test('boards that show the same work are one team, and cost no more than a request each', async () => {
  const tandem = await openTeams(closedSprints(bandPace), () => '');
  const answer = await tandem.ask();
  expect(releaseIn(answer, '10500').teams).toEqual([]);
  expect(answer.report.assumptions[0]).toMatch(/^The team finishes/);
});

test('a team with too short a past refuses what needs it, by its name, and nothing else', async () => {
  const tandem = await openTeams(closedSprints(bandPace.slice(0, 2)));
  const answer = await tandem.ask();
  expect(releaseIn(answer, 'SHOP-8').dates.kind).toBe('known');
  const { dates, teams } = releaseIn(answer, '10500');
  expect(dates).toEqual({ kind: 'not-used', why: 'Band has 2 closed sprints; 5 are needed' });
  expect(teams.map(({ wasLast }) => wasLast)).toEqual([null, null]);
});

test('what is left out, added or away is told of the teams that do it', async () => {
  const tandem = await openTeams();
  const spring = { kind: 'version', id: '10500' } as const;
  const asked = { ...spring, date: '2026-04-10', level: 85 };
  const { advice } = valueOf(await tandem.tandem('scopeAdvice', people.productOwner, onPage, asked));
  if (advice.kind !== 'known') throw new Error(JSON.stringify(advice));
  // Only the band is late.
  expect(advice.value.leaveOut.map(({ key }) => key).sort()).toEqual(expect.arrayContaining(['SHOP-5']));
  expect(advice.value.leaveOut.map(({ key }) => key)).not.toContain('SHOP-2');
  expect(advice.value.chanceAfter).toBeGreaterThanOrEqual(0.85);
  const more = valueOf(await tandem.tandem('whatIf', people.productOwner, onPage, { ...spring, addItems: 40 }));
  if (more.whatIf.kind !== 'known') throw new Error(JSON.stringify(more.whatIf));
  expect(more.whatIf.value.sentence).toMatch(/^With 40 more items for Choir .* moves \d+ days later/);
  const { burnUp } = valueOf(await tandem.tandem('releaseBurnUp', people.productOwner, onPage, spring));
  expect(burnUp).toMatchObject({ kind: 'known' });
});

test('a week later it still tells what moved the dates, and of other teams that they are others', async () => {
  const tandem = await openTeams();
  await tandem.ask();
  tandem.passDays(7);
  expect(releaseIn(await tandem.ask(), '10500').drift.kind).toBe('known');
  const { drift } = releaseIn(
    valueOf(await tandem.tandem('forecast', people.productOwner, { project, board: { id: 8, type: 'scrum' } }, {})),
    '10500',
  );
  expect(drift).toMatchObject({ kind: 'not-used', why: 'Other teams did it then' });
});
