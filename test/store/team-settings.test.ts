import { defaultSettings } from '../../src/core/model/settings';
import { UnreadableValue } from '../../src/store/key-value';
import { openSettings } from '../../src/store/team-settings';
import { memoryKeyValue } from './memory-key-value';

describe('a team’s settings', () => {
  test('are the defaults until somebody changes something, and follow them elsewhere', async () => {
    const store = memoryKeyValue();
    expect(await openSettings(store).of('10001')).toEqual(defaultSettings);
    await store.set('settings:10001', { version: 1, settings: { tooBigFrom: 8, rules: { 'story/role': 'off' } } });
    expect(await openSettings(store).of('10001')).toEqual({
      ...defaultSettings,
      tooBigFrom: 8,
      rules: { 'story/role': 'off' },
    });
    expect(await openSettings(store).of('10002')).toEqual(defaultSettings);
  });

  test.each([[{ version: 2, settings: {} }], [{ version: 1, settings: { tooBigFrom: 'eight' } }], ['settings']])(
    'are reported rather than trusted where they read %j',
    async (stored) => {
      const store = memoryKeyValue();
      await store.set('settings:10001', stored);
      await expect(openSettings(store).of('10001')).rejects.toBeInstanceOf(UnreadableValue);
    },
  );
});
