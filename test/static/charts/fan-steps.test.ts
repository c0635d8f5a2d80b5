import { fanSteps, nearestStep } from '../../../static/src/charts/fan-steps';

describe('the steps of a fan', () => {
  test('join past and future in the order of days, with today once', () => {
    const steps = fanSteps({
      past: [{ at: '2026-11-22', scope: 10, done: 4 }],
      fan: [
        { at: '2026-11-29', p15: 5, p50: 6, p85: 8, scope: 12 },
        { at: '2026-11-22', p15: 4, p50: 4, p85: 4, scope: 10 },
      ],
    });
    expect(steps.map(({ at }) => at)).toEqual(['2026-11-22', '2026-11-29']);
    expect(steps[0]).toEqual({
      at: '2026-11-22',
      past: { scope: 10, done: 4 },
      ahead: { low: 4, middle: 4, high: 4, scope: 10 },
    });
  });

  test('call the smaller amount low, whichever way round it comes', () => {
    const one = fanSteps({ past: [], fan: [{ at: '2026-11-29', p15: 8, p50: 6, p85: 5, scope: 9 }] });
    const other = fanSteps({ past: [], fan: [{ at: '2026-11-29', p15: 5, p50: 6, p85: 8, scope: 9 }] });
    expect(one).toEqual(other);
    expect(one[0]?.ahead).toEqual({ low: 5, middle: 6, high: 8, scope: 9 });
  });

  test('are found by the nearest place', () => {
    expect([-5, 14, 16, 900].map((left) => nearestStep([0, 10, 20], left))).toEqual([0, 1, 2, 2]);
    expect(nearestStep([], 3)).toBe(0);
  });
});
