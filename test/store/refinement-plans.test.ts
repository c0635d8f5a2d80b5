import { AlreadyStored, UnreadableValue } from '../../src/store/key-value';
import { openRefinementPlans } from '../../src/store/refinement-plans';
import { memoryVersioned } from './memory-key-value';

const items = [{ id: '1', level: 2 as const }];

describe('the list for the next refinement', () => {
  test('is empty at first, is kept by project, and goes with it', async () => {
    const shelf = openRefinementPlans(memoryVersioned());
    expect(await shelf.of('10001')).toEqual({ version: 0, items: [] });
    await shelf.save('10001', items, 0);
    expect(await shelf.of('10001')).toEqual({ version: 1, items });
    expect(await shelf.of('10002')).toEqual({ version: 0, items: [] });
    await shelf.forget('10001');
    expect(await shelf.of('10001')).toEqual({ version: 0, items: [] });
  });

  test('is replaced only by somebody who saw the present version', async () => {
    const shelf = openRefinementPlans(memoryVersioned());
    await shelf.save('10001', items, 0);
    await expect(shelf.save('10001', [], 0)).rejects.toThrow(AlreadyStored);
    expect((await shelf.of('10001')).items).toEqual(items);
  });

  test.each([[{ items: [{ id: 1 }] }], ['plan']])(
    'is reported rather than trusted where it reads %j',
    async (value) => {
      const store = memoryVersioned();
      await store.replace('10001', value, 0);
      await expect(openRefinementPlans(store).of('10001')).rejects.toThrow(UnreadableValue);
    },
  );
});
