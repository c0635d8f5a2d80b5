import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, paragraphs, people, siteNow, siteSeed, type IssueSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const place = { issue: { id: '20000', key: 'SHOP-1' }, project: { id: '10001', key: 'SHOP' } };
const rule = 'question/unanswered';
const asked = (id: string, words: string) => ({
  id,
  authorId: people.developer,
  createdAt: siteNow.toISOString(),
  body: paragraphs(words),
});
const sketch: IssueSketch = {
  key: 'SHOP-1',
  summary: 'Pay by card',
  comments: [asked('1', 'Which cards do we take?'), asked('2', 'Who signs the contract with the bank?')],
};
const open = () => openTandem(openEmbeddedJira(siteSeed({ issues: [sketch] }), { now: () => siteNow, baseUrl }));
type Tandem = ReturnType<typeof open>;

const questionsIn = async (tandem: Tandem) =>
  valueOf(await tandem.ask('refinement', people.productOwner, place)).review.findings.filter(
    (finding) => finding.rule === rule,
  );

describe('a finding without a quote', () => {
  test('is muted and un-muted by what it says: the next question asked still speaks', async () => {
    const tandem = open();
    const [cards, contract] = await questionsIn(tandem);
    if (!cards || !contract) throw new Error('both comments should be questions');
    expect([cards.quote, contract.quote]).toEqual(['', '']);
    const mute = { rule, quote: '', message: contract.message, reason: 'Legal does' };
    const muted = valueOf(await tandem.ask('muteFinding', people.productOwner, place, mute));
    expect(muted.muted.map(({ finding }) => finding)).toEqual([contract]);
    expect(await questionsIn(tandem)).toEqual([cards]);

    await tandem.ask('muteFinding', people.productOwner, place, { ...mute, message: cards.message });
    expect(await questionsIn(tandem)).toEqual([]);
    await tandem.ask('unmuteFinding', people.productOwner, place, { rule, quote: '', message: contract.message });
    expect(await questionsIn(tandem)).toEqual([contract]);
  });

  test('keeps no word of the comment it is about', async () => {
    const tandem = open();
    const [cards] = await questionsIn(tandem);
    await tandem.ask('muteFinding', people.productOwner, place, {
      ...{ rule, quote: '', message: cards?.message ?? '' },
      reason: 'All of them',
    });
    const stored = JSON.stringify([...tandem.store.values]);
    expect(stored).toContain(rule);
    expect(stored).not.toContain('cards');
  });

  test('stays silent by a mute of an early version, which can be taken back', async () => {
    const tandem = open();
    const [cards] = await questionsIn(tandem);
    const early = { rule, quote: '', reason: 'Asked', byAccountId: people.admin, at: siteNow.toISOString() };
    await tandem.openWorld(people.admin).mutes.add({ issueId: '20000', projectId: '10001' }, early);
    expect(await questionsIn(tandem)).toEqual([]);
    const mute = { rule, quote: '', message: cards?.message ?? '' };
    const again = await tandem.ask('muteFinding', people.productOwner, place, { ...mute, reason: 'Again' });
    expect(again).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    await tandem.ask('unmuteFinding', people.productOwner, place, mute);
    expect(await questionsIn(tandem)).toHaveLength(2);
    expect(tandem.store.values.size).toBe(0);
  });
});
