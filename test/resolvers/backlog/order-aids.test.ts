import type { OrderAidsAnswer } from '../../../src/contract';
import { people } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { openWorth, shop } from './open-worth';

/** The last of four is worth the most. */
const open = (values: readonly (number | null)[] = [2, 3, 1, 9]) => openWorth(values);

type Ready = Extract<OrderAidsAnswer, { kind: 'ready' }>;
type Tandem = Awaited<ReturnType<typeof open>>['tandem'];

async function aids(tandem: Tandem, who: string = people.productOwner): Promise<Ready> {
  const answer = valueOf(await tandem.ask('orderAids', who, shop, {}));
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  return answer;
}

describe('ordering aids', () => {
  test('name what is worth more than what stands above it, with both scores and the formula', async () => {
    const { tandem } = await open();
    const answer = await aids(tandem);
    expect(answer).toMatchObject({
      method: 'value-effort',
      formula: 'value ÷ size',
      scored: 4,
      openItems: 4,
      canRank: true,
    });
    const [widest] = answer.contradictions;
    expect(widest).toMatchObject({
      upper: { key: 'SHOP-1' },
      lower: { key: 'SHOP-4' },
      upperScore: 1,
      lowerScore: 4.5,
    });
  });

  test('move an item on a click, and back to where it stood', async () => {
    const { tandem, order } = await open();
    const [widest] = (await aids(tandem)).contradictions;
    if (!widest) throw new Error('nothing to move');
    const { upper, lower, backAfter } = widest;
    valueOf(await tandem.ask('rankItem', people.productOwner, shop, { id: lower.id, before: upper.id }));
    expect(await order()).toEqual(['SHOP-4', 'SHOP-1', 'SHOP-2', 'SHOP-3']);
    valueOf(await tandem.ask('rankItem', people.productOwner, shop, { id: lower.id, after: backAfter }));
    expect(await order()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4']);
  });

  test('move nothing that is not in this backlog, and nothing for those who may not', async () => {
    const { tandem, order } = await open();
    const { contradictions, canRank } = await aids(tandem, people.reader);
    const [widest] = contradictions;
    expect(canRank).toBe(false);
    const move = { id: widest?.lower.id ?? '', before: widest?.upper.id ?? '' };
    expect(await tandem.ask('rankItem', people.reader, shop, move)).toMatchObject({ problem: { kind: 'forbidden' } });
    const elsewhere = await tandem.ask('rankItem', people.productOwner, shop, { ...move, id: '999' });
    expect(elsewhere).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await order()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4']);
  });

  test('say so where no item says what it is worth', async () => {
    const { tandem } = await open([null, null]);
    expect(valueOf(await tandem.ask('orderAids', people.productOwner, shop, {}))).toEqual({ kind: 'no-worth' });
  });
});
