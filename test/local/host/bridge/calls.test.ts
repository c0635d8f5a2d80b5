import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusal, whoAnswers } from '../../../../src/local/host/bridge/calls';

/** Names that the installed package passes to callBridge, read from its code. */
function namesInPackage(): readonly string[] {
  const folder = path.dirname(require.resolve('@forge/bridge'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const names = files.flatMap((file) => {
    const code = readFileSync(path.join(folder, file), 'utf8');
    return [...code.matchAll(/callBridge\)?\(\s*'([^']+)'/g)].map(([, name]) => name ?? '');
  });
  return [...new Set(names)].sort();
}

describe('the map of bridge calls', () => {
  test('knows every name that the installed bridge package calls', () => {
    const names = namesInPackage();
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => whoAnswers(name) === undefined)).toEqual([]);
  });

  test('tells a real call that is not modelled from one that does not exist', () => {
    expect(whoAnswers('openRovo')).toBe('nobody');
    expect(refusal('openRovo')).toContain('not modelled by the local host');
    expect(whoAnswers('toString')).toBeUndefined();
    expect(refusal('toString')).toContain('not a call');
  });
});
