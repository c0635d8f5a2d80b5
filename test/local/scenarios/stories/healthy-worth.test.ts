/** What the box team's scores show, told by the app itself. */
import { runProjectTask } from '../../../../src/jobs/project-task';
import { openEmbeddedJira } from '../../../../src/local/jira/embedded-jira';
import { scenarios } from '../../../../src/local/scenarios/catalogue';
import { openTandem, valueOf } from '../../../resolvers/open-tandem';
import { baseUrl } from '../../../support/site-seed';

const now = new Date('2026-03-10T10:00:00Z');

test('the box team’s order follows its scores in part, and two items stand too low', async () => {
  const seed = scenarios.find(({ name }) => name === 'healthy-team')?.build({ now, seed: 1 });
  const [project] = seed?.projects ?? [];
  if (!seed || !project) throw new Error('no box team');
  const tandem = openTandem(openEmbeddedJira(seed, { now: () => now, baseUrl }));
  const place = { project: { id: project.id, key: project.key } };
  await runProjectTask({ projectId: project.id, task: 'records' }, tandem.openWorld(''), () => 900_000);
  const aids = valueOf(await tandem.ask('orderAids', project.leadAccountId, place, {}));
  if (aids.kind !== 'ready') throw new Error(aids.kind);
  expect(aids).toMatchObject({ method: 'wsjf', scored: 10 });
  expect(aids.tau).toBeGreaterThan(0.2);
  expect(aids.tau).toBeLessThan(0.5);
  expect(aids.contradictions.slice(0, 2).map(({ lower }) => lower.summary)).toEqual([
    'Order the Christmas box',
    'Deposit balance is negative after a box was returned twice',
  ]);
});
