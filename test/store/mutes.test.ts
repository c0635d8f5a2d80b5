import { aboutOf, openMutes, silences } from '../../src/store/mutes';
import { memoryKeyValue } from './memory-key-value';

describe('mutes', () => {
  test('hold while days merely pass, and end with what they were about', () => {
    const says = (message: string) => ({ rule: 'flow/stale', quote: '', message });
    const mute = { rule: 'flow/stale', quote: '', ...aboutOf(says('Nobody has touched this for 93 days.')) };
    expect(silences(mute, says('Nobody has touched this for 94 days.'))).toBe(true);
    expect(silences(mute, says('Waits for SHOP-2, not finished yet.'))).toBe(false);
  });

  test('leave nothing behind when their issue is gone', async () => {
    const store = memoryKeyValue();
    const shelf = openMutes(store);
    const by = { reason: 'Agreed', byAccountId: 'x', at: '2026-03-02T09:00:00.000Z' };
    const place = { issueId: '1', projectId: '10001' };
    await shelf.add(place, { rule: 'wording/vague', quote: 'fast', ...by });
    await shelf.add(place, { rule: 'flow/blocked', quote: '', about: 'a1', ...by });
    await shelf.add({ ...place, issueId: '12' }, { rule: 'wording/vague', quote: 'fast', ...by });
    expect(await shelf.removeAll(place)).toBe(2);
    expect([...store.values.keys()].every((key) => key.includes('mute:12:'))).toBe(true);
    expect((await shelf.countsOf('10001')).get('wording/vague')).toBe(1);
  });
});
