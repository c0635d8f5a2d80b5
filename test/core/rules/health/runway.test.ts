import { exampleBacklog, exampleSprints, several } from '../../../../src/core/rules/health/example-backlog';
import { runway } from '../../../../src/core/rules/health/runway';

const judged = (readyItems: number) => {
  const around = { closedSprints: exampleSprints([4, 4, 4, 4, 4]) };
  const verdict = runway.judge(exampleBacklog({ records: several(readyItems, {}), around }));
  if (verdict.kind !== 'known') throw new Error('Five closed sprints are a pace');
  return verdict.value;
};

test('too much ready work is told as too much, and too little by its chance', () => {
  expect(judged(40).sentence).toBe('40 ready items last for about 10 sprints; the team wants 2.');
  expect(judged(40).nextAction).toMatch(/^Stop refining further down/);
  expect(judged(4).sentence).toMatch(
    /^4 ready items last for about [\d.]+ sprints?; the chance of at least 2 is less than 5%\.$/,
  );
  expect(judged(4).nextAction).toBe(
    'Refine the nearest items until ready work lasts for 2 sprints, and not much longer.',
  );
});

test('a chance that reaches the cap is told as more than that', () => {
  expect(judged(10).sentence).toMatch(/the chance of at least 2 is more than 95%\.$/);
});

test('every ready item is behind the figure, however many there are', () => {
  expect(judged(300).records).toHaveLength(300);
});
