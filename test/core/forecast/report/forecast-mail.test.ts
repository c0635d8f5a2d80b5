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
  const [title, , headline] = text.split('\n');
  expect([title, headline]).toEqual(['Where we stand on 9 March 2026', reportOf().headline]);
  expect(text).toMatch(
    /\n- =2\+5, "quoted": 85% chance of being done by \d+ \w+ 2026 \(50% by \d+ \w+ 2026, 95% by .*\)\. Promised for 1 May 2026: .*\d+% chance\. 2 items open\.\n/,
  );
  expect(text).toContain('- These dates hold for what is in each release today.');
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
  expect(forecastMail('SHOP', young).text).toContain(
    ': no date can be given yet: it takes 5 closed sprints; so far there are 1. Promised for 1 May 2026. 2 items open.',
  );
  expect(forecastMail('SHOP', { ...young, releases: [] }).text).toContain('No release and no epic is open.');
});

test('before the past is read, and of what has no date, no reason is made up and nothing is rested on', () => {
  const young = reportOf({ closed: closedSprints([20]) });
  const reading = forecastMail('SHOP', { ...young, history: { kind: 'reading', done: 0, total: null } }).text;
  expect(reading).toContain(': no date can be given yet: the team’s past is still being read.');
  expect(reading).not.toMatch(/closed sprints|What they rest on|How far to trust/);
});

test('what is done, what is empty and what is promised for a day that is past is told as it is', () => {
  const report = reportOf();
  const [line] = report.releases;
  if (!line) throw new Error('There is a release');
  const nothing = { left: { items: 0, points: 0 }, dates: { kind: 'not-used', why: 'Nothing is left to do' } } as const;
  const told = (rest: Partial<typeof line>) =>
    forecastMail('SHOP', { ...report, releases: [{ ...line, ...rest }] }).text;
  expect(told(nothing)).toContain(': everything in it is done. Promised for 1 May 2026');
  expect(told({ ...nothing, total: { items: 0, points: 0 } })).toContain(': it has no items yet.');
  expect(told({ outlook: 'past', promisedFor: '2026-03-01' })).toContain('Promised for 1 March 2026, which is past.');
});
