import { goalMarkKey } from '../../../src/jira/marks/goal-marks';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const splits = { id: '10602', name: 'Issue split', inward: 'split from', outward: 'split to' };

/** The default site: SHOP-1 is an epic, SHOP-2 a story, SHOP-3 a story below SHOP-1, SHOP-6 a sub-task of SHOP-2. */
function open(linkTypes = [...siteSeed().linkTypes, splits]) {
  return openTandem(openEmbeddedJira({ ...siteSeed(), linkTypes }, { now: () => siteNow, baseUrl }));
}
const on = (key: string, id: string) => ({ issue: { id, key }, project: { id: '10001', key: 'SHOP' } });
const shop3 = on('SHOP-3', '20002');
const titles = ['Receipt by mail', 'Receipt as a PDF'];

describe('creating the children of a split', () => {
  test('puts them beside the story, under its parent, linked, with its goal, asking whether it can be undone', async () => {
    const tandem = open();
    const { asUser } = tandem.openWorld(people.productOwner);
    await asUser.writeIssueProperty('SHOP-3', goalMarkKey(2), { version: 1, serves: true });
    const answer = valueOf(await tandem.ask('createChildren', people.productOwner, shop3, { titles, pattern: 'data' }));
    expect(answer).toMatchObject({ failed: [], notLinked: [] });
    expect(answer.created.map(({ title }) => title)).toEqual(titles);
    expect(tandem.sent.map(({ who, method }) => `${who} ${method}`)).toEqual(
      ['GET', 'GET', 'POST', 'GET', 'POST', 'POST'].map((method) => `user ${method}`),
    );
    const parent = (await asUser.issue('SHOP-3', [])).item;
    expect(parent.links.filter(({ phrase }) => phrase === 'split to').map(({ key }) => key)).toEqual(
      answer.created.map(({ key }) => key),
    );
    for (const { key, title } of answer.created) {
      const { item, properties } = await asUser.issue(key, [goalMarkKey(2)]);
      expect(item).toMatchObject({ summary: title, kind: 'story', parent: { key: 'SHOP-1' } });
      expect(properties[goalMarkKey(2)]).toEqual({ version: 1, serves: true });
    }
  });

  test('puts an epic’s children below it, and a sub-task’s beside it', async () => {
    const tandem = open();
    const { asUser } = tandem.openWorld(people.productOwner);
    const below = async (place: ReturnType<typeof on>) => {
      const answer = valueOf(
        await tandem.ask('createChildren', people.productOwner, place, { titles, pattern: 'data' }),
      );
      return (await asUser.issue(answer.created[0]?.key ?? '', [])).item;
    };
    expect(await below(on('SHOP-1', '20000'))).toMatchObject({ kind: 'story', parent: { key: 'SHOP-1' } });
    expect(await below(on('SHOP-6', '20005'))).toMatchObject({ kind: 'subtask', parent: { key: 'SHOP-2' } });
  });

  test('tells by title what Jira refused and makes the rest', async () => {
    const tandem = open();
    const broken = 'Two\nlines';
    const answer = valueOf(
      await tandem.ask('createChildren', people.productOwner, shop3, {
        titles: [broken, 'Receipt by mail'],
        pattern: 'data',
      }),
    );
    expect(answer.created.map(({ title }) => title)).toEqual(['Receipt by mail']);
    expect(answer.failed).toEqual([{ title: broken, problem: expect.stringMatching(/\w+ \w+/) }]);
  });

  test('says so where none may be made', async () => {
    const answer = await open().ask('createChildren', people.reader, shop3, { titles, pattern: 'data' });
    expect(valueOf(answer).created).toEqual([]);
    expect(
      valueOf(answer)
        .failed.map(({ problem }) => problem)
        .join(' '),
    ).toMatch(/permission/);
  });

  test('links by what the site has, and says what could not be linked', async () => {
    const [blocks, relates] = siteSeed().linkTypes;
    if (!blocks || !relates) throw new Error('the sketch should have link types');
    const related = open([blocks, relates]);
    const { created } = valueOf(
      await related.ask('createChildren', people.productOwner, shop3, { titles, pattern: 'data' }),
    );
    const { item } = await related.openWorld(people.productOwner).asUser.issue(created[0]?.key ?? '', []);
    expect(item.links.map(({ phrase, key }) => `${phrase} ${key}`)).toEqual(['relates to SHOP-3']);

    const bare = valueOf(
      await open([blocks]).ask('createChildren', people.productOwner, shop3, { titles, pattern: 'data' }),
    );
    expect(bare.notLinked).toEqual(bare.created.map(({ key }) => key));
  });

  test.each([[[]], [['ok']], [Array.from({ length: 13 }, (_none, index) => `Title ${index}`)]])(
    'refuses %j before anything is asked of Jira',
    async (wrong) => {
      const tandem = open();
      const reply = await tandem.ask('createChildren', people.productOwner, shop3, { titles: wrong, pattern: 'data' });
      expect(reply).toMatchObject({ ok: false, problem: { kind: 'bad-question' } });
      expect(tandem.sent).toEqual([]);
    },
  );
});
