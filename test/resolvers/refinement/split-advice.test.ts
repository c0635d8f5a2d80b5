import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, paragraphs, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const compound = {
  key: 'SHOP-1',
  summary: 'As a shopper, I want to choose a present, wrap it and send it to a friend, so that they are surprised',
  description: paragraphs('Shoppers ask for it every week.'),
};
const open = () => openTandem(openEmbeddedJira(siteSeed({ issues: [compound] }), { now: () => siteNow, baseUrl }));
const first = { issue: { id: '20000', key: 'SHOP-1' }, project: { id: '10001', key: 'SHOP' } };

describe('the coach', () => {
  test('splits the open item by its own words and says what the parts would become', async () => {
    const { advice, childrenBecome, canEdit } = valueOf(await open().ask('splitAdvice', people.productOwner, first));
    expect(advice.silence).toBeNull();
    expect(advice.suggestions.flatMap(({ children }) => children).join(' ')).toMatch(/wrap/);
    expect({ childrenBecome, canEdit }).toEqual({ childrenBecome: 'siblings', canEdit: true });
  });

  test('frames criteria in the form of the team and asks what the text leaves open', async () => {
    const { help, form } = valueOf(await open().ask('criteriaHelp', people.productOwner, first));
    expect(form).toBe('given-when-then');
    expect(help.skeletons.length).toBeGreaterThan(0);
    for (const { pieces } of help.skeletons) expect(pieces.some(({ kind }) => kind === 'blank')).toBe(true);
    expect(help.questions.length).toBeGreaterThan(0);
  });

  test('shows nothing of an item to somebody without access', async () => {
    for (const question of ['splitAdvice', 'criteriaHelp'] as const)
      expect(await open().ask(question, people.outsider, first)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
  });
});
