import { aboutOf, openMutes, silences } from '../../src/store/mutes';
import { memoryKeyValue } from './memory-key-value';

describe('mutes', () => {
  test('hold while days merely pass, and end with what they were about', () => {
    const says = (message: string) => ({ rule: 'flow/stale', quote: '', message });
    const mute = { rule: 'flow/stale', quote: '', ...aboutOf(says('Nobody has touched this for 93 days.')) };
    expect(silences(mute, says('Nobody has touched this for 94 days.'))).toBe(true);
    expect(silences(mute, says('Waits for SHOP-2, not finished yet.'))).toBe(false);
  });

  test('are known for every finding of a project from one look', async () => {
    const shelf = openMutes(memoryKeyValue());
    const by = { reason: 'Agreed', byAccountId: 'x', at: '2026-03-02T09:00:00.000Z' };
    const place = { issueId: '1', projectId: '10001' };
    const stale = { rule: 'flow/stale', quote: '', message: 'Nobody has touched this for 93 days.' };
    await shelf.add(place, { rule: 'wording/vague', quote: 'fast', ...by });
    await shelf.add(place, { rule: stale.rule, quote: '', ...aboutOf(stale), ...by });
    await shelf.add({ ...place, issueId: '2' }, { rule: 'flow/blocked', quote: '', ...by });
    const isSilent = await shelf.silencedIn('10001');
    const vague = { rule: 'wording/vague', quote: 'fast', message: 'How fast?' };
    expect(isSilent('1', vague)).toBe(true);
    expect(isSilent('1', { ...vague, quote: 'quick' })).toBe(false);
    expect(isSilent('12', vague)).toBe(false);
    expect(isSilent('1', { ...stale, message: 'Nobody has touched this for 94 days.' })).toBe(true);
    // A mute of an early version silences all that its rule says without a quote.
    expect(isSilent('2', { rule: 'flow/blocked', quote: '', message: 'Waits for SHOP-2.' })).toBe(true);
    expect((await shelf.silencedIn('10002'))('1', vague)).toBe(false);
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
