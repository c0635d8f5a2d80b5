import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import type { JiraSite } from '../../../src/local/jira/site';
import { baseUrl, paragraphs, people, siteNow, siteSeed, type IssueSketch } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const place = { issue: { id: '20000', key: 'SHOP-1' }, project: { id: '10001', key: 'SHOP' } };
const asked = (id: string, words: string) => ({
  id,
  authorId: people.developer,
  createdAt: siteNow.toISOString(),
  body: paragraphs(words),
});
const issues: readonly IssueSketch[] = [
  {
    key: 'SHOP-1',
    summary: 'As a shopper, I want to pay by card, so that I need no cash',
    description: paragraphs('Acceptance criteria', 'The receipt shows the sum.'),
    comments: [asked('open', 'Which cards do we take?'), asked('restricted', 'Whom do we dismiss for this?')],
  },
  { key: 'SHOP-2', summary: 'Contract with the bank' },
];

const links = [{ id: '1', typeId: '10600', outwardFrom: 'SHOP-2', inwardTo: 'SHOP-1' }];

/** Jira as it hides one comment, and the items that are linked, from everybody but the Product Owner and the app. */
function hiding(jira: JiraSite): JiraSite {
  return {
    ...jira,
    async handle(request) {
      const answer = await jira.handle(request);
      const { caller } = request;
      const seesAll = caller.kind !== 'user' || caller.accountId === people.productOwner;
      const seen = (key: string, value: unknown): unknown => {
        if (key === 'issuelinks' && Array.isArray(value) && !seesAll) return [];
        if (key !== 'comments' || !Array.isArray(value)) return value;
        return (value as { id: string }[]).flatMap((comment) => {
          if (comment.id !== 'restricted') return [comment];
          return seesAll ? [{ ...comment, visibility: { type: 'role', value: 'Administrators' } }] : [];
        });
      };
      return answer.body === '' ? answer : { ...answer, body: JSON.stringify(JSON.parse(answer.body, seen)) };
    },
  };
}

describe('the marks on an issue', () => {
  test('hold nothing that only some may see, and are the same from a panel, an event and a job', async () => {
    const tandem = openTandem(hiding(openEmbeddedJira(siteSeed({ issues, links }), { now: () => siteNow, baseUrl })));
    const questionsOf = async (person: string) =>
      valueOf(await tandem.ask('refinement', person, place)).review.questions.map(({ text }) => text);
    const property = () => tandem.openWorld('').asApp.issueProperty('SHOP-1', 'tandem');
    const puts = () => tandem.sent.filter(({ method }) => method === 'PUT').length;

    expect(await questionsOf(people.productOwner)).toHaveLength(2);
    expect(puts()).toBe(2);
    const written = await property();
    expect(written).toMatchObject({ openQuestions: 1 });

    expect(await questionsOf(people.developer)).toEqual(['Which cards do we take?']);
    expect(puts()).toBe(0);
    expect(await tandem.follow({ issue: { id: '20000' } })).toBe('current');
    tandem.tasks.push({ projectId: '10001', task: 'marks' });
    expect(await tandem.runTasks()).toEqual(['marks done']);
    expect(await property()).toEqual(written);
  });
});
