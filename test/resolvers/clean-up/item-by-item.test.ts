import { JiraFailure, type JiraFailureKind } from '../../../src/jira/failure';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { parseFaults } from '../../../src/local/jira/faults';
import { failed, itemByItem, nothingToDo } from '../../../src/resolvers/clean-up/item-by-item';
import fc from '../../support/properties';
import { baseUrl, people, siteNow, siteSeed, status } from '../../support/site-seed';
import { openTandem } from '../open-tandem';
import { shop } from './open-shop';

const world = openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl })).openWorld('');
const passing = ['rate-limited', 'out-of-budget'] as const;
const ofOneItem = ['forbidden', 'signed-out', 'not-found', 'refused', 'unavailable', 'malformed', 'gone'] as const;
const fate = fc.constantFrom('changed', 'nothing', 'failed', ...passing, ...ofOneItem);
const endsStep = (end: string): boolean => passing.some((kind) => kind === end);

test('each item is told once, in order, up to where Jira asked to wait; no fate of one is the fate of another', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 10 }), async (fates) => {
      const items = fates.map((end, place) => ({ id: String(place), end }));
      const answer = await itemByItem(
        items,
        async ({ end }) => {
          if (end === 'changed') return { kind: 'changed' };
          if (end === 'nothing') return nothingToDo;
          if (end === 'failed') return failed('It is locked');
          throw new JiraFailure(end satisfies JiraFailureKind, 'label', 'label failed');
        },
        world,
      );
      const stop = fates.findIndex(endsStep);
      const reached = items.slice(0, stop === -1 ? items.length : stop);
      const isDone = ({ end }: { readonly end: string }) => end === 'changed' || end === 'nothing';
      const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
      expect(idsOf(answer.done)).toEqual(idsOf(reached.filter(isDone)));
      expect(idsOf(answer.failed)).toEqual(idsOf(reached.filter((item) => !isDone(item))));
      expect(answer.retryAfterInSeconds !== undefined).toBe(stop !== -1);
      expect(answer.failed.every(({ why }) => why.length > 0)).toBe(true);
    }),
  ));

test('an error that is nobody’s fault but ours is not told as an item’s', async () => {
  const broken = itemByItem([{ id: '1' }], () => Promise.reject(new TypeError('no such thing')), world);
  await expect(broken).rejects.toThrow(TypeError);
});

describe.each(['429:0.3,seed:5', '5xx:0.2,seed:6', 'drop:0.2,seed:7'])('a Jira with the faults %s', (plan) => {
  test('closes every item once, however many steps it takes', async () => {
    const issues = Array.from({ length: 12 }, (_none, place) => ({ key: `SHOP-${place + 1}` }));
    const seed = siteSeed({ issues });
    const jira = openEmbeddedJira(seed, { now: () => siteNow, baseUrl, faults: parseFaults(plan) });
    const tandem = openTandem(jira);
    const open = new Set(issues.map((_issue, place) => String(20_000 + place)));
    for (let step = 0; step < 60 && open.size > 0; step += 1) {
      const wanted = { ids: [...open].slice(0, 10), statusId: status.done };
      const reply = await tandem.ask('closeItems', people.productOwner, shop, wanted);
      for (const { id } of reply.ok ? reply.value.done : []) open.delete(id);
    }
    expect([...open]).toEqual([]);
    for (const { key } of issues) expect(await timesClosed(jira, key)).toBe(1);
  });
});

/** Asked until an answer comes through. */
async function timesClosed(jira: ReturnType<typeof openEmbeddedJira>, key: string): Promise<number> {
  for (;;) {
    const { asApp } = openTandem(jira).openWorld('');
    const [found] = await asApp.standings([key], ['changelog']).catch(() => []);
    const moves = found?.item.changes?.filter(({ field }) => field === 'status');
    if (moves) return moves.length;
  }
}
