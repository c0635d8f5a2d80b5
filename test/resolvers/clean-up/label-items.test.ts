import { people } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { asked, openShop, shop } from './open-shop';

const items = [{ key: 'SHOP-1' }, { key: 'SHOP-2', labels: ['payment', 'stale'] }, { key: 'TEAM-1' }];
const payload = { ids: ['20000', '20001', '20002'], label: 'stale' };
const elsewhere = [{ id: '20002', why: 'It belongs to another project' }];
const changed = { kind: 'changed' };
const nothingToDo = { kind: 'nothing-to-do' };

describe('labels of the clean-up', () => {
  test('are put on as the person, beside those that are there, and taken off again where they were put on', async () => {
    const { tandem, found } = openShop(items);
    const labels = async () => [(await found('SHOP-1')).item.labels, (await found('SHOP-2')).item.labels];
    expect(valueOf(await tandem.ask('labelItems', people.productOwner, shop, payload))).toEqual({
      done: [
        { id: '20000', before: changed },
        { id: '20001', before: nothingToDo },
      ],
      failed: elsewhere,
    });
    expect(asked(tandem.sent)).toEqual(['user POST bulkfetch', 'user PUT 20000']);
    expect(await labels()).toEqual([['stale'], ['payment', 'stale']]);

    const undo = { ...payload, ids: ['20000'] };
    expect(valueOf(await tandem.ask('unlabelItems', people.productOwner, shop, undo)).failed).toEqual([]);
    expect(await labels()).toEqual([[], ['payment', 'stale']]);
    const again = valueOf(await tandem.ask('unlabelItems', people.productOwner, shop, undo));
    expect(again.done).toEqual([{ id: '20000', before: nothingToDo }]);
  });

  test('stay off where the person may not edit, with the reason for each', async () => {
    const { tandem } = openShop(items);
    const { done, failed } = valueOf(await tandem.ask('labelItems', people.reader, shop, payload));
    expect(done).toEqual([{ id: '20001', before: nothingToDo }]);
    expect(failed).toEqual([
      { id: '20000', why: 'You may not change it' },
      // The reader does not see that project at all.
      { id: '20002', why: 'It is gone, or you may not see it' },
    ]);
  });

  test('hold no blanks, and come in steps of ten', async () => {
    const { tandem } = openShop(items);
    const refused = { ok: false, problem: { kind: 'bad-question' } };
    const spaced = { ...payload, label: 'not wanted' };
    expect(await tandem.ask('labelItems', people.productOwner, shop, spaced)).toMatchObject(refused);
    const eleven = { label: 'stale', ids: Array.from({ length: 11 }, (_none, place) => String(20_000 + place)) };
    expect(await tandem.ask('labelItems', people.productOwner, shop, eleven)).toMatchObject(refused);
  });
});
