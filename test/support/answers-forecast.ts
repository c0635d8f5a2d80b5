/** Builders for the forecast's answers: each gives a plausible whole, and a test says only what it is about. */
import type { ForecastAnswer, ReleaseBurnUpAnswer, ScopeAdviceAnswer, WhatIfAnswer } from '../../src/contract';
import type {
  ForecastReport,
  ReleaseForecast,
  ReportCard,
  ScopeAdvice,
  VelocityReport,
  VelocitySprint,
} from '../../src/core/model/forecast-report';
import type { Known } from '../../src/core/model/known';

export const known = <T>(value: T, formula: string): Known<T> => ({ kind: 'known', value, formula });
export const tooLittle = { kind: 'not-enough-history', have: 2, need: 5, of: 'closed sprints' } as const;

/** A version promised for 14 March that will rather be done on the 21st. */
export function release(rest: Partial<ReleaseForecast> = {}): ReleaseForecast {
  return {
    kind: 'version',
    id: '10021',
    name: 'Release 2.1',
    promisedFor: '2027-03-14',
    total: { items: 30, points: 90 },
    done: { items: 12, points: 40 },
    left: { items: 18, points: 50 },
    unestimatedItems: 2,
    openKeys: ['SHOP-1', 'SHOP-2', 'SHOP-3'],
    ...{ hiddenItems: 0, teams: [] },
    dates: known(
      { p50: '2027-03-12', p70: '2027-03-17', p85: '2027-03-21', p95: '2027-03-30' },
      '10,000 simulated futures of 50 points left',
    ),
    ownDate: known(0.4, 'Done by 14 March in 4,000 of 10,000 futures'),
    ...{ outlook: 'late', growth: null },
    drift: known(
      { since: '2026-11-15', days: 6, because: { scope: 4, pace: 3, reestimates: -1, time: 0 } },
      'The 85% date of 15 November against the one of today',
    ),
    warnings: ['3 done items are in it, though it is not released.'],
    ...rest,
  };
}

export function velocitySprint(number: number, rest: Partial<VelocitySprint> = {}): VelocitySprint {
  return {
    sprintId: number,
    name: `Sprint ${number}`,
    closedAt: `2026-${String(number).padStart(2, '0')}-13T15:00:00.000Z`,
    committed: 24,
    done: 18 + number,
    added: 3,
    removed: 1,
    reestimated: 0,
    left: 5,
    sayDo: 0.75,
    signal: null,
    ...rest,
  };
}

export function velocity(rest: Partial<VelocityReport> = {}): VelocityReport {
  return {
    sprints: [velocitySprint(8), velocitySprint(9, { done: 60, signal: 'outlier' }), velocitySprint(10)],
    weeks: [],
    spread: known({ p10: 19, median: 26, p90: 34 }, 'Median and 10th to 90th percentile of 3 closed sprints'),
    limits: known({ mean: 27, lower: 8, upper: 46 }, 'Mean ± 2.66 × mean moving range'),
    shift: null,
    jiraDifference: ['Jira counts the estimate at the end of the sprint, Tandem the one at its start.'],
    ...rest,
  };
}

export function reportCard(rest: Partial<ReportCard> = {}): ReportCard {
  const line = (level: number, held: number) => ({
    level,
    held,
    of: 13,
    low: 0.62,
    high: 0.95,
    sentence: `Our ${level}% forecasts held ${held} times out of 13.`,
  });
  return {
    lines: [
      { ...line(85, 11), sprintsAhead: 1 },
      { ...line(85, 10), sprintsAhead: 3 },
    ],
    skill: 0.12,
    shown: [],
    sentence: 'Our 85% lines can be trusted so far.',
    ...rest,
  };
}

export function forecastReport(rest: Partial<ForecastReport> = {}): ForecastReport {
  return {
    unit: 'points',
    by: 'sprints',
    today: '2026-11-22',
    horizon: '2027-11-22',
    history: { kind: 'ready', asOf: '2026-11-22T06:00:00.000Z' },
    historyNotes: ['Sprint 9 is unlike the others.'],
    assumptions: ['The team works in backlog order.'],
    teamSize: 5,
    velocity: velocity(),
    headline:
      'Release 2.1 has an 85% chance of being done by 21 March 2027; the promised 14 March 2027 has a 40% chance.',
    releases: [
      release(),
      release({
        kind: 'epic',
        id: 'SHOP-90',
        name: 'Pay with a saved card',
        ...{ promisedFor: null, outlook: null },
        ownDate: { kind: 'not-used', why: 'No date was promised.' },
        drift: { kind: 'not-used', why: 'This is the first look.' },
        warnings: [],
      }),
    ],
    reportCard: known(reportCard(), 'Each closed sprint forecast from the ones before it'),
    nextSprint: known({ p50: 26, p85: 20 }, '10,000 simulated sprints'),
    seed: 1,
    trials: 10_000,
    ...rest,
  };
}

export function forecast(rest: Partial<ForecastReport> = {}, more: Partial<ForecastAnswer> = {}): ForecastAnswer {
  return {
    project: { key: 'SHOP', isArchived: false },
    board: { id: 1, name: 'SHOP board' },
    report: forecastReport(rest),
    estimateFieldName: 'Story Points',
    exports: {
      csv: 'Release,85%\r\nRelease 2.1,2027-03-21\r\n',
      mail: { subject: 'When will it be done?', text: 'Release 2.1: 85% chance of being done by 21 March.' },
    },
    ...more,
  };
}

export function releaseBurnUp(rest: Partial<ReleaseBurnUpAnswer> = {}): ReleaseBurnUpAnswer {
  return {
    unit: 'points',
    release: release(),
    burnUp: known(
      {
        past: [
          { at: '2026-11-08', scope: 80, done: 20 },
          { at: '2026-11-15', scope: 90, done: 31 },
          { at: '2026-11-22', scope: 90, done: 40 },
        ],
        fan: [
          { at: '2026-11-22', p15: 40, p50: 40, p85: 40, scope: 90 },
          { at: '2027-01-17', p15: 78, p50: 66, p85: 58, scope: 96 },
          { at: '2027-03-21', p15: 100, p50: 100, p85: 100, scope: 100 },
        ],
      },
      'The same futures as the dates',
    ),
    ...rest,
  };
}

export function scopeAdvice(rest: Partial<ScopeAdvice> = {}): ScopeAdviceAnswer {
  return {
    unit: 'points',
    release: { kind: 'version', id: '10021', name: 'Release 2.1' },
    advice: known(
      {
        date: '2027-03-14',
        level: 85,
        chanceWithAll: 0.4,
        chanceAfter: 0.87,
        leaveOut: [
          { key: 'SHOP-2', size: 5, value: 2, because: 'Least value for its size' },
          { key: 'SHOP-3', size: 3, value: 1, because: 'Needs SHOP-2' },
        ],
        isOutOfReach: false,
        earliestWithAll: '2027-03-21',
        valueFrom: 'the order of the backlog',
        ...rest,
      },
      'The least value whose leaving makes the date hold in 85 of 100 futures',
    ),
  };
}

export function whatIf(rest: Partial<WhatIfAnswer> = {}): WhatIfAnswer {
  const dates = { p50: '2027-03-12', p70: '2027-03-17', p85: '2027-03-21', p95: '2027-03-30' };
  return {
    release: { kind: 'version', id: '10021', name: 'Release 2.1' },
    whatIf: known(
      {
        by: '2027-03-14',
        before: { dates, chance: 0.4 },
        after: { dates: { ...dates, p85: '2027-03-28', p95: null }, chance: 0.22 },
        daysLater: 7,
        sentence: 'Five more items move the 85% date from 21 March to 28 March.',
      },
      'Both plans lived through the same 10,000 futures',
    ),
    ...rest,
  };
}
