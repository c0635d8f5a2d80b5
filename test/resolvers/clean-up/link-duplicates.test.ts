import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';
import { asked, openShop, shop } from './open-shop';

const items = [{ key: 'SHOP-1' }, { key: 'SHOP-2' }, { key: 'SHOP-3' }, { key: 'TEAM-1' }];
const pair = (id: string, of: string) => ({ id, of });
const changed = { kind: 'changed' };
const nothingToDo = { kind: 'nothing-to-do' };
type Site = ReturnType<typeof openShop>;

const link = async ({ tandem }: Site, pairs: readonly ReturnType<typeof pair>[], who: string = people.productOwner) =>
  valueOf(await tandem.ask('linkDuplicates', who, shop, { pairs }));
const unlink = async ({ tandem }: Site, pairs: readonly ReturnType<typeof pair>[], who: string = people.productOwner) =>
  valueOf(await tandem.ask('unlinkDuplicates', who, shop, { pairs }));

describe('links between duplicates', () => {
  test('say of each pair that the first duplicates the other, as the person; once is enough', async () => {
    const site = openShop(items);
    const pairs = [pair('20001', '20000'), pair('20002', '20000'), pair('20003', '20000'), pair('20001', '20001')];
    expect(await link(site, pairs)).toEqual({
      done: [
        { id: '20001', before: changed },
        { id: '20002', before: changed },
      ],
      failed: [
        { id: '20003', why: 'It belongs to another project' },
        { id: '20001', why: 'It cannot be a duplicate of itself' },
      ],
    });
    expect(asked(site.tandem.sent)).toEqual([
      ...['user POST bulkfetch', 'user GET issueLinkType', 'user POST issueLink', 'user POST issueLink'],
    ]);
    expect(await site.links('SHOP-2')).toEqual(['duplicates SHOP-1']);
    expect(await site.links('SHOP-1')).toEqual(['is duplicated by SHOP-2', 'is duplicated by SHOP-3']);
    expect((await link(site, [pair('20001', '20000')])).done).toEqual([{ id: '20001', before: nothingToDo }]);
  });

  test('are taken back by who made them just now, and by nobody else', async () => {
    const site = openShop(items);
    const pairs = [pair('20001', '20000')];
    const notYours = [{ id: '20001', why: 'You did not make this link just now' }];
    await link(site, pairs);
    expect((await unlink(site, pairs, people.developer)).failed).toEqual(notYours);
    expect((await unlink(site, pairs)).done).toEqual([{ id: '20001', before: changed }]);
    expect(await site.links('SHOP-1')).toEqual([]);
    expect((await unlink(site, pairs)).done).toEqual([{ id: '20001', before: nothingToDo }]);

    await link(site, pairs);
    site.passHours(2);
    expect((await unlink(site, pairs)).failed).toEqual(notYours);
  });

  test('are not made by those who may not link, nor to what is gone', async () => {
    const site = openShop(items);
    await site.remove('SHOP-3');
    const { failed } = await link(site, [pair('20001', '20000'), pair('20001', '20002')], people.reader);
    expect(failed.map(({ why }) => why)).toEqual(['You may not change it', 'It is gone, or you may not see it']);
    expect(await site.links('SHOP-1')).toEqual([]);
  });

  test('need a link type of that meaning, which a site may not have', async () => {
    const jira = openEmbeddedJira(siteSeed({ issues: items }), { now: () => siteNow, baseUrl });
    const asking = openTandem(jira).ask('linkDuplicates', people.productOwner, shop, {
      pairs: [pair('20001', '20000')],
    });
    expect(await asking).toMatchObject({ problem: { title: 'This site has no link for duplicates' } });
  });
});
