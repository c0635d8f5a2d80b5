import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const open = () => openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));
const shop = { project: { id: '10001', key: 'SHOP' } };
const nameOf = (accountId: string) => siteSeed().users.find((user) => user.accountId === accountId)?.displayName ?? '';

describe('people', () => {
  test('are found by a part of their name, with nothing but id and name', async () => {
    const name = nameOf(people.productOwner);
    const { found } = valueOf(
      await open().ask('people', people.admin, shop, { query: name.slice(0, 4).toLowerCase() }),
    );
    expect(found).toContainEqual({ accountId: people.productOwner, displayName: name });
    for (const person of found) expect(Object.keys(person).sort()).toEqual(['accountId', 'displayName']);
  });

  test('who were chosen are named, and nobody else is found without a query', async () => {
    const answer = valueOf(await open().ask('people', people.admin, shop, { accountIds: [people.productOwner] }));
    expect(answer).toEqual({
      found: [],
      named: [{ accountId: people.productOwner, displayName: nameOf(people.productOwner) }],
    });
  });

  test('who cannot be given work here are not named', async () => {
    const answer = valueOf(await open().ask('people', people.admin, shop, { accountIds: ['nobody-1'] }));
    expect(answer.named).toEqual([]);
  });

  test('are told to nobody who may not see the project', async () => {
    const reply = await open().ask('people', people.outsider, shop, { query: 'a' });
    expect(reply.ok).toBe(false);
  });
});
