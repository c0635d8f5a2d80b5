import { AlreadyStored, UnreadableValue } from '../../src/store/key-value';
import { defaultProjectSettings, openSettings } from '../../src/store/team-settings';
import { memoryVersioned } from './memory-key-value';

describe('a team’s settings', () => {
  test('are the defaults until somebody changes something, and follow them elsewhere', async () => {
    const shelf = openSettings(memoryVersioned());
    expect(await shelf.of('10001')).toEqual({ version: 0, settings: defaultProjectSettings });
    await shelf.save('10001', { tooBigFrom: 8, rules: { 'story/role': 'off' } }, 0);
    expect(await shelf.of('10001')).toEqual({
      version: 1,
      settings: { ...defaultProjectSettings, tooBigFrom: 8, rules: { 'story/role': 'off' } },
    });
    expect((await shelf.of('10002')).settings).toEqual(defaultProjectSettings);
  });

  test('are replaced only by somebody who saw the present version', async () => {
    const shelf = openSettings(memoryVersioned());
    await shelf.save('10001', { tooBigFrom: 8 }, 0);
    await expect(shelf.save('10001', { tooBigFrom: 5 }, 0)).rejects.toThrow(AlreadyStored);
    expect((await shelf.of('10001')).settings.tooBigFrom).toBe(8);
  });

  test.each([[{ tooBigFrom: 'eight' }], ['settings']])(
    'are reported rather than trusted where they read %j',
    async (value) => {
      const store = memoryVersioned();
      await store.replace('10001', value, 0);
      await expect(openSettings(store).of('10001')).rejects.toThrow(UnreadableValue);
    },
  );
});
