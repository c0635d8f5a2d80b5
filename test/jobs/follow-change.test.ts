import { followChange } from '../../src/jobs/follow-change';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { openTandem } from '../resolvers/open-tandem';
import { baseUrl, siteNow, siteSeed } from '../support/site-seed';

const open = () => openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));

describe('an issue that changed', () => {
  test('gets true marks once, so that the app’s own write starts no circle', async () => {
    const tandem = open();
    const event = { issue: { id: '20001', key: 'SHOP-2' } };
    expect(await followChange(event, tandem.openWorld(''))).toBe('written');
    expect(await followChange(event, tandem.openWorld(''))).toBe('current');
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toHaveLength(2);
    expect(tandem.sent.every(({ who }) => who === 'app')).toBe(true);
  });

  test('leaves no mute behind when it is deleted', async () => {
    const tandem = open();
    const { mutes } = tandem.openWorld('');
    const by = { reason: 'Agreed', byAccountId: 'x', at: siteNow.toISOString() };
    await mutes.add({ issueId: '20001', projectId: '10001' }, { rule: 'wording/vague', quote: 'fast', ...by });
    const issue = { id: '20001', fields: { project: { id: '10001' } } };
    expect(await followChange({ eventType: 'avi:jira:deleted:issue', issue }, tandem.openWorld(''))).toBe('written');
    expect([...tandem.store.values.keys()]).toEqual([]);
  });

  test.each([
    ['was deleted meanwhile', { issue: { id: '99999' } }],
    ['is not named by its event', { atlassianId: 'x' }],
  ])('is passed over quietly where it %s', async (_case, event) => {
    expect(await followChange(event, open().openWorld(''))).toBe('skipped');
  });
});
