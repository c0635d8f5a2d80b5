import { UnreadableValue } from '../../src/store/key-value';
import { openSizes } from '../../src/store/project-sizes';
import { memoryKeyValue } from './memory-key-value';

const at = '2026-03-11T09:00:00.000Z';

test('the estimates of a project come back counted and in order, and nothing else is kept', async () => {
  const store = memoryKeyValue();
  const sizes = openSizes(store);
  expect(await sizes.of('10001')).toBeNull();
  await sizes.keep('10001', { at, estimates: [5, 0.5, 5, 13] });
  expect(await sizes.of('10001')).toEqual({ at, estimates: [0.5, 5, 5, 13] });
  expect([...store.values.values()]).toEqual([
    {
      version: 1,
      at,
      counts: [
        [0.5, 1],
        [5, 2],
        [13, 1],
      ],
    },
  ]);
  await sizes.keep('10001', { at, estimates: [] });
  expect(await sizes.of('10001')).toEqual({ at, estimates: [] });
});

test('what this version did not write is not believed', async () => {
  const store = memoryKeyValue();
  store.values.set('sizes:10001', { version: 2, counts: 'many' });
  await expect(openSizes(store).of('10001')).rejects.toBeInstanceOf(UnreadableValue);
});
