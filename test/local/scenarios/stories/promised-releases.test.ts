/** The demo's promises, told by the app itself: one team's release is late, the other's hold. */
import { openEmbeddedJira } from '../../../../src/local/jira/embedded-jira';
import { scenarios } from '../../../../src/local/scenarios/catalogue';
import { openTandem, valueOf } from '../../../resolvers/open-tandem';
import { baseUrl } from '../../../support/site-seed';

const now = new Date('2026-03-10T10:00:00Z');

async function versionsOf(name: string) {
  const seed = scenarios.find((scenario) => scenario.name === name)?.build({ now, seed: 1 });
  const [project] = seed?.projects ?? [];
  if (!seed || !project) throw new Error(`no scenario ${name}`);
  const tandem = openTandem(openEmbeddedJira(seed, { now: () => now, baseUrl }));
  const place = { project: { id: project.id, key: project.key } };
  await tandem.ask('forecast', project.leadAccountId, place);
  await tandem.runTasks();
  const { report } = valueOf(await tandem.ask('forecast', project.leadAccountId, place));
  return report.releases
    .filter(({ kind }) => kind === 'version')
    .map(({ name: title, ownDate }) => ({ title, chance: ownDate.kind === 'known' ? ownDate.value : null }));
}

test('the parking team’s garages are late', async () => {
  const [garages] = await versionsOf('overcommitted-sprint');
  expect(garages?.title).toBe('2.0 Garages');
  expect(garages?.chance).toBeLessThan(0.5);
});

test('the box team’s versions hold', async () => {
  expect(await versionsOf('healthy-team')).toEqual([
    { title: '1.4 Swap', chance: 0.95 },
    { title: '1.5 Christmas', chance: 0.95 },
  ]);
});
