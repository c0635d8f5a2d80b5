import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';
import { forecastCsv } from '../../../../src/core/forecast/report/forecast-csv';
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

test('a table quotes what must be, and runs no formula', () => {
  const [names, first, blank, sprints, oldest] = forecastCsv(reportOf(), daysIn('UTC')).split('\r\n');
  expect(names).toMatch(/^kind,id,name,promised,chance_of_promise,done_by_50/);
  expect(first).toMatch(/^version,10001,"'=2\+5, ""quoted""",2026-05-01,0?\.\d+,2026-/);
  expect([blank, sprints]).toEqual(['', 'sprint,closed,committed,done,added,removed,reestimated,left,say_do,signal']);
  expect(oldest).toBe('Sprint 1,2025-12-01,20,20,0,0,0,0,1,');
});

test('a sprint was closed on the day that it was where the reader is', () => {
  const late = closedSprints([20, 20, 20, 20, 20], () => ({ closedAt: '2026-03-06T23:30:00.000Z' }));
  expect(forecastCsv(reportOf({ closed: late }), daysIn('Europe/Berlin'))).toContain('\r\nSprint 5,2026-03-07,20,');
});

test('a team without sprints has its weeks in the table', () => {
  const weekly = { closed: [], plansInSprints: false, flow: flowOf([-3, -4, -10, -12, -20]) };
  expect(forecastCsv(reportOf(weekly), daysIn('UTC'))).toMatch(/week_from,done,signal\r\n\d{4}-/);
});

test('what is not known is an empty cell', () => {
  const [, first] = forecastCsv(reportOf({ closed: closedSprints([20]) }), daysIn('UTC')).split('\r\n');
  expect(first).toContain(',2026-05-01,,,,,,2,2,10,10,0,points,2026-03-09,');
});
