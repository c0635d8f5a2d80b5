import { splitMark } from '../../../src/jira/marks/split-mark';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const shop3 = { issue: { id: '20002', key: 'SHOP-3' }, project: { id: '10001', key: 'SHOP' } };
const splits = { id: '10602', name: 'Issue split', inward: 'split from', outward: 'split to' };
const titles = ['Receipt by mail', 'Receipt as a PDF'];

/** The site's administrator may delete; a split that they have just made. */
async function split(person: string = people.admin) {
  let at = siteNow;
  const seed = siteSeed();
  const jira = openEmbeddedJira({ ...seed, linkTypes: [...seed.linkTypes, splits] }, { now: () => at, baseUrl });
  const tandem = openTandem(jira);
  const made = valueOf(await tandem.ask('createChildren', person, shop3, { titles, pattern: 'data' }));
  const keys = made.created.map(({ key }) => key);
  const send = async (who: string, method: string, path: string, body: unknown) => {
    const caller = { kind: 'user', accountId: who } as const;
    await jira.handle({ method, path: `/rest/api/3${path}`, headers: {}, body: JSON.stringify(body), caller });
  };
  const undo = async (who = person, wanted = keys) =>
    valueOf(await tandem.ask('removeChildren', who, shop3, { keys: wanted }));
  const remaining = async () => {
    const { asApp } = tandem.openWorld('');
    const { item } = await asApp.issue('SHOP-3', []);
    return item.links.filter(({ phrase }) => phrase === 'split to').map(({ key }) => key);
  };
  return {
    tandem,
    made,
    keys,
    undo,
    send,
    remaining,
    passHours: (hours: number) => void (at = new Date(at.getTime() + hours * 3_600_000)),
  };
}
const kept = (keys: readonly string[], why: string) => keys.map((key) => ({ key, why }));

describe('taking back the children of a split', () => {
  test('deletes them as the person, in one look and one request each', async () => {
    const { tandem, made, keys, undo, remaining } = await split();
    expect(made.canUndo).toBe(true);
    expect(await undo()).toEqual({ removed: keys, kept: [] });
    expect(tandem.sent.map(({ who, method }) => `${who} ${method}`)).toEqual([
      'user POST',
      'user DELETE',
      'user DELETE',
    ]);
    expect(await remaining()).toEqual([]);
  });

  test('keeps what somebody has changed, linked or spoken on since', async () => {
    const { keys, undo, send, remaining } = await split();
    const [edited = '', other = ''] = keys;
    await send(people.developer, 'PUT', `/issue/${edited}`, { fields: { summary: 'Receipt by mail, in colour' } });
    expect(await undo()).toEqual({ removed: [other], kept: kept([edited], 'changed') });
    expect(await remaining()).toEqual([edited]);

    const spoken = await split();
    await spoken.send(people.developer, 'POST', `/issue/${spoken.keys[0]}/comment`, {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }] },
    });
    await spoken.send(people.developer, 'POST', '/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: spoken.keys[1] },
      outwardIssue: { key: 'SHOP-2' },
    });
    expect(await spoken.undo()).toEqual({ removed: [], kept: kept(spoken.keys, 'changed') });
  });

  test('touches nothing that this person did not make of this item just now', async () => {
    const { tandem, keys, undo, passHours, remaining } = await split();
    // A mark can be written by anybody who may edit: it alone opens no door.
    await tandem.openWorld(people.admin).asUser.writeIssueProperty('SHOP-2', 'tandem.split', splitMark('20002').value);
    expect(await undo(people.admin, ['SHOP-2', 'SHOP-999'])).toEqual({
      removed: [],
      kept: kept(['SHOP-2', 'SHOP-999'], 'not-ours'),
    });
    expect(await undo(people.developer)).toEqual({ removed: [], kept: kept(keys, 'not-ours') });
    passHours(2);
    expect(await undo()).toEqual({ removed: [], kept: kept(keys, 'not-ours') });
    expect(await remaining()).toEqual(keys);
  });

  test('is not offered to those who may not delete, and says so where they try', async () => {
    const { made, keys, undo, remaining } = await split(people.productOwner);
    expect(made.canUndo).toBe(false);
    expect(await undo()).toEqual({ removed: [], kept: kept(keys, 'refused') });
    expect(await remaining()).toEqual(keys);
  });
});
