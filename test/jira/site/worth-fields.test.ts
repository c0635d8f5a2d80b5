import { worthFieldsIn, worthIn } from '../../../src/jira/site/worth-fields';

const field = (id: string, name: string, type = 'number') => ({ id, name, type, customType: null });

describe('what fields say of an item’s worth', () => {
  const fields = worthFieldsIn([
    ...[field('v', 'Business Value'), field('t', 'Time criticality'), field('r', 'Risk reduction / opportunity')],
    ...[field('x', 'Reach'), field('i', 'Impact'), field('c', 'Confidence (%)'), field('m', 'MoSCoW', 'option')],
    ...[field('n', 'Value added tax'), field('s', 'Impact', 'string')],
  ]);

  test('they are known by their names and types', () => {
    expect(fields).toEqual({
      ...{ value: 'v', timeCriticality: 't', riskReduction: 'r' },
      ...{ reach: 'x', impact: 'i', confidence: 'c', moscow: 'm' },
    });
    expect(worthFieldsIn([field('s', 'Impact', 'string')])).toEqual({});
  });

  test('blank is unknown, zero is zero, and a percentage is a share', () => {
    expect(worthIn({ v: 0, t: null, i: 'high', c: 80, m: { value: 'Won’t have' } }, fields)).toEqual({
      ...{ value: 0, timeCriticality: null, riskReduction: null, reach: null, impact: null },
      ...{ confidence: 0.8, moscow: 'wont' },
    });
    expect(worthIn({ c: 0.5, m: 'Should' }, fields)).toMatchObject({ confidence: 0.5, moscow: 'should' });
    expect(worthIn({}, {})).toMatchObject({ value: null, moscow: null });
  });
});
