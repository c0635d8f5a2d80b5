import type { WorthInputsAnswer } from '../../../src/contract';
import { worthMarkKey } from '../../../src/jira/marks/worth-marks';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed, sprint } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';
import { openWorth, shop } from './open-worth';

type Tandem = Awaited<ReturnType<typeof openWorth>>['tandem'];

async function inputs(tandem: Tandem, who: string = people.productOwner) {
  const answer: WorthInputsAnswer = valueOf(await tandem.ask('worthInputs', who, shop, {}));
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  return answer;
}

describe('what the next items are worth', () => {
  test('is told part by part, with who says it and the score', async () => {
    const { tandem } = await openWorth([40, null]);
    const { asUser } = tandem.openWorld(people.productOwner);
    const mark = { version: 1, value: 8, timeCriticality: 5, riskReduction: 1 };
    await asUser.writeIssueProperty('SHOP-1', worthMarkKey, mark);
    const { items, ...rest } = await inputs(tandem);
    expect(rest).toMatchObject({ hidden: 0, canGive: true, estimatesAreUsed: true, steps: [1, 2, 3, 5, 8, 13, 20] });
    expect(items.map(({ item, inputs: { value }, wsjf }) => [item.key, value, wsjf])).toEqual([
      ['SHOP-1', { value: 40, from: 'field' }, 23],
      ['SHOP-2', { value: null, from: null }, null],
    ]);
    expect(items[0]?.inputs.timeCriticality).toEqual({ value: 5, from: 'tandem' });
  });

  test('leaves out the running sprint, and more than a conversation can hold', async () => {
    const { tandem } = await openWorth(
      Array.from({ length: 25 }, () => null),
      [{ key: 'SHOP-30', sprintIds: [sprint.active] }],
    );
    const { items } = await inputs(tandem);
    expect(items.map(({ item: { key } }) => key)).toEqual(
      Array.from({ length: 20 }, (_none, place) => `SHOP-${place + 1}`),
    );
    expect(tandem.sent.filter(({ path }) => path.includes('bulkfetch'))).toHaveLength(1);
  });

  test('may be looked at by those who may not change it, and by nobody outside', async () => {
    const { tandem } = await openWorth([null]);
    expect((await inputs(tandem, people.reader)).canGive).toBe(false);
    const outside = await tandem.ask('worthInputs', people.outsider, shop, {});
    expect(outside).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('waits for the whole backlog to be read', async () => {
    const tandem = openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));
    expect(valueOf(await tandem.ask('worthInputs', people.productOwner, shop, {}))).toEqual({ kind: 'not-read' });
  });
});
