import { forecastMail } from '../../../../src/core/forecast/report/forecast-mail';
import { forecastReport } from '../../../../src/core/forecast/report/forecast-report';
import { closedSprints, flowOf, ground, release, work } from './told-team';

const open = [work('A-1'), work('A-2')];
const reportOf = (known: Parameters<typeof ground>[2] = {}) =>
  forecastReport({
    ...ground(open, [release(open, { promisedFor: '2026-05-01', name: '=2+5, "quoted"' })], {
      flow: flowOf([-3, -4, -5, -6, -10], 3),
      ...known,
    }),
    history: { kind: 'ready', asOf: null },
    ...{ earlier: null, recordedForDays: 0, said: [], teamSize: 4 },
  }).report;

test('words for stakeholders tell promise, dates, chance and what they rest on', () => {
  const { subject, text } = forecastMail('SHOP', reportOf());
  expect(subject).toBe('SHOP: dates to expect, 9 March 2026');
  expect(text).toContain('promised for 1 May 2026: 2 items open.');
  expect(text).toMatch(/Done by \d+ \w+ 2026 with 85%, by \d+ \w+ 2026 with 50%\./);
  expect(text).toContain('Chance of the promised day:');
  expect(text).toContain('- No scope is added from today on');
});

test('what moved since last week is told, and nothing where nothing moved', () => {
  const report = reportOf();
  const moved = (days: number) => {
    const because = { scope: days, pace: 0, reestimates: 0, time: 0 };
    const drift = { kind: 'known', value: { since: '2026-03-02', days, because }, formula: '' } as const;
    return forecastMail('SHOP', { ...report, releases: report.releases.map((line) => ({ ...line, drift })) }).text;
  };
  expect(moved(3)).toContain('That is 3 days later than we said on 2 March 2026.');
  expect(moved(-1)).toContain('That is 1 day earlier than we said');
  expect(moved(0)).not.toContain('than we said');
});

test('a refusal is told in words too, and so is having no release', () => {
  const young = reportOf({ closed: closedSprints([20]) });
  expect(forecastMail('SHOP', young).text).toContain('No date can be given. 1 of 5 closed sprints needed.');
  expect(forecastMail('SHOP', { ...young, releases: [] }).text).toContain('No release and no epic is open.');
});
