import { openSpokenRules } from '../../src/store/spoken-rules';
import { memoryKeyValue } from './memory-key-value';

const asOf = '2026-03-02T09:00:00.000Z';

test('what was kept is known, project by project; nothing is not zero', async () => {
  const shelf = openSpokenRules(memoryKeyValue());
  expect(await shelf.of('10001')).toBeNull();
  const spoken = { asOf, counts: new Map([['wording/vague', { on: 14, muted: 6 }]]) };
  await shelf.keep('10001', spoken);
  expect(await shelf.of('10001')).toEqual(spoken);
  expect(await shelf.of('10002')).toBeNull();
});

test('a value that this version did not write is not trusted', async () => {
  const store = memoryKeyValue();
  const shelf = openSpokenRules(store);
  await shelf.keep('10001', { asOf, counts: new Map() });
  const [key] = [...store.values.keys()];
  await store.set(key ?? '', { version: 1, asOf, rules: { 'wording/vague': { on: -1, muted: 'six' } } });
  expect(await shelf.of('10001')).toBeNull();
});
