import { goalMarkKey } from '../../src/jira/marks/goal-marks';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { noFaults } from '../../src/local/jira/faults';
import { openTandem } from '../resolvers/open-tandem';
import { baseUrl, people, siteNow, siteSeed, sprint } from '../support/site-seed';

const open = () => {
  const jira = openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl });
  return { jira, tandem: openTandem(jira) };
};
const task = { projectId: '10001', task: 'marks' } as const;

describe('marking a whole project', () => {
  test('writes on every open item as the app, and on a second round nothing', async () => {
    const { tandem } = open();
    tandem.tasks.push(task);
    expect(await tandem.runTasks()).toEqual(['marks done']);
    const { asApp } = tandem.openWorld('');
    for (const key of ['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-6'])
      expect(await asApp.issueProperty(key, 'tandem')).toMatchObject({ version: 1, level: expect.any(Number) });
    expect(await asApp.issueProperty('SHOP-5', 'tandem')).toBeNull();
    expect(await asApp.issueProperty('TEAM-1', 'tandem')).toBeNull();

    tandem.sent.length = 0;
    tandem.tasks.push(task);
    expect(await tandem.runTasks()).toEqual(['marks done']);
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(tandem.sent.every(({ who }) => who === 'app')).toBe(true);
  });

  test('makes goal marks searchable that people set before', async () => {
    const { tandem } = open();
    const { asUser, asApp } = tandem.openWorld(people.productOwner);
    await asUser.writeIssueProperty('SHOP-3', goalMarkKey(sprint.active), { version: 1, serves: true });
    await asUser.writeIssueProperty('SHOP-2', goalMarkKey(sprint.closed), { version: 1, serves: true });
    tandem.tasks.push(task);
    await tandem.runTasks();
    expect(await asApp.issueProperty('SHOP-3', 'tandem')).toMatchObject({ goal: 'serves' });
    expect(await asApp.issueProperty('SHOP-2', 'tandem')).not.toHaveProperty('goal');
  });

  test('comes back later where Jira is busy, and leaves archived and deleted projects alone', async () => {
    const { jira, tandem } = open();
    jira.setFaults({ ...noFaults, tooManyRequests: 1 });
    tandem.tasks.push(task);
    expect(await tandem.runTasks()).toEqual(['marks wait']);
    jira.setFaults(noFaults);
    tandem.tasks.push({ ...task, projectId: '10003' }, { ...task, projectId: '99999' });
    expect(await tandem.runTasks()).toEqual(['marks skipped', 'marks skipped']);
  });
});
