import { changeOf, type WhatIfDraft } from '../../../../../static/src/panels/forecast/plan/what-if-draft';

const draft = (rest: Partial<WhatIfDraft>): WhatIfDraft => ({
  addItems: '',
  awayDays: '',
  teamSize: '5',
  noGrowth: false,
  date: '',
  ...rest,
});

describe('what is asked of a plan', () => {
  test('is only what was typed; the size of the team goes with somebody being away', () => {
    expect(changeOf(draft({ addItems: ' 5 ' }))).toEqual({ change: { addItems: 5 } });
    expect(changeOf(draft({ awayDays: '10', date: '2027-03-14' }))).toEqual({
      change: { awayDays: 10, teamSize: 5, date: '2027-03-14' },
    });
    expect(changeOf(draft({ noGrowth: true }))).toEqual({ change: { noGrowth: true } });
  });

  test('is refused in words where nothing was said or a number is none', () => {
    expect(changeOf(draft({}))).toEqual({ complaint: 'Say at least one of them.' });
    const whole = { complaint: 'Please give whole numbers above 0.' };
    expect(changeOf(draft({ addItems: '0' }))).toEqual(whole);
    expect(changeOf(draft({ addItems: '2.5' }))).toEqual(whole);
    expect(changeOf(draft({ awayDays: '3', teamSize: '' }))).toEqual(whole);
    expect(changeOf(draft({ addItems: '3', teamSize: 'x' }))).toEqual({ change: { addItems: 3 } });
  });
});
