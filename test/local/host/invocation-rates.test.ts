import { InvocationRates } from '../../../src/local/host/invocation-rates';

test('one person may call 1,200 times a minute, and others are not held up by it', () => {
  let at = new Date('2026-03-01T12:00:30Z');
  const rates = new InvocationRates(() => at);
  for (let call = 0; call < 1200; call += 1) rates.count('eager');
  expect(() => rates.count('eager')).toThrow('Limits for the current installation have been exceeded');
  expect(() => rates.count('calm')).not.toThrow();
  at = new Date('2026-03-01T12:01:00Z');
  expect(() => rates.count('eager')).not.toThrow();
});
