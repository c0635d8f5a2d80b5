import type { HealthReport } from '../../../src/core/model/health-report';
import { runProjectTask } from '../../../src/jobs/project-task';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const shop = { project: { id: '10001', key: 'SHOP' } };
const seed = siteSeed({
  issues: [
    ...Array.from({ length: 120 }, (_, place) => ({ key: `SHOP-${place + 1}` })),
    { key: 'SHOP-121', summary: 'As a clerk I want to pay by card so that I need no cash' },
  ],
});

async function open() {
  const tandem = openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
  await runProjectTask({ projectId: '10001', task: 'records' }, tandem.openWorld(''), () => 900_000);
  const { whole } = valueOf(await tandem.ask('wholeBacklog', people.productOwner, shop));
  if (whole.kind !== 'ready') throw new Error(whole.kind);
  return { ...tandem, funnel: whole.report.funnel };
}

const asked = ({ level, distance }: HealthReport['funnel'][number]) => ({ level, distance });

describe('the items behind a number of the funnel', () => {
  test('are as many as it says, soonest pulled first, at most a hundred of them told with their questions', async () => {
    const tandem = await open();
    for (const cell of tandem.funnel) {
      const answer = valueOf(await tandem.ask('funnelItems', people.productOwner, shop, asked(cell)));
      if (answer.kind !== 'ready') throw new Error(answer.kind);
      expect([answer.count, answer.items.length]).toEqual([cell.count, Math.min(100, cell.count)]);
      const numbers = answer.items.map(({ item }) => Number(item.key.slice('SHOP-'.length)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(answer.hidden).toBe(0);
    }
    expect(tandem.funnel.some(({ count }) => count > 100)).toBe(true);
  });

  test('are none in an empty cell; nobody is told who may not see the project, nor before it was read', async () => {
    const tandem = await open();
    const empty = { level: 5, distance: 'running' } as const;
    expect(valueOf(await tandem.ask('funnelItems', people.reader, shop, empty))).toEqual({
      ...{ kind: 'ready', items: [], count: 0, hidden: 0 },
    });
    expect((await tandem.ask('funnelItems', people.outsider, shop, empty)).ok).toBe(false);
    const unread = openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
    expect(valueOf(await unread.ask('funnelItems', people.reader, shop, empty))).toEqual({ kind: 'not-read' });
  });
});
