import {
  changesBetween,
  draftOf,
  rebased,
  settingsOf,
  withRule,
} from '../../../../static/src/panels/settings/settings-draft';
import { settings } from '../../../support/answers';

const stored = (version: number, rules: Readonly<Record<string, 'off' | 'hint' | 'act'>>) =>
  settings({ version, settings: { ...settings().settings, rules } });

describe('a draft of the settings', () => {
  test('holds no entry for a rule at its own severity, so that it follows the catalogue', () => {
    const off = withRule(draftOf(settings()), 'story/atomic', 'off', 'act');
    expect(off.rules).toEqual({ 'story/atomic': 'off' });
    expect(withRule(off, 'story/atomic', 'act', 'act').rules).toEqual({});
  });

  test('laid over theirs, keeps their rules, my rules, and the rules I set back to their own', () => {
    const base = stored(3, { 'text/placeholder': 'hint' });
    const setBack = withRule(draftOf(base), 'text/placeholder', 'act', 'act');
    const mine = withRule(setBack, 'story/atomic', 'off', 'act');
    const theirs = stored(4, { 'text/placeholder': 'hint', 'wording/vague': 'hint' });
    const merged = rebased(mine, theirs);
    expect(merged.base.version).toBe(4);
    expect(settingsOf(merged).rules).toEqual({ 'wording/vague': 'hint', 'story/atomic': 'off' });
  });

  test('laid over theirs, keeps the role I changed and theirs where I changed none', () => {
    const roled = (version: number, productOwners: string[], scrumMasters: string[]) =>
      settings({ version, settings: { ...settings().settings, roles: { productOwners, scrumMasters } } });
    const base = draftOf(roled(3, ['a'], ['b']));
    const mine = { ...base, roles: { ...base.roles, productOwners: ['c'] } };
    expect(changesBetween(base, mine)).toEqual([{ name: 'Product Owner', from: '1 person', to: '1 person' }]);
    const merged = settingsOf(rebased(mine, roled(4, ['a'], ['d', 'e'])));
    expect(merged.roles).toEqual({ productOwners: ['c'], scrumMasters: ['d', 'e'] });
  });

  test('leaves an untouched number exactly as it is stored', () => {
    const fine = settings({ settings: { ...settings().settings, habitFromShare: 1 / 3 } });
    expect(settingsOf(draftOf(fine)).habitFromShare).toBe(1 / 3);
  });
});
