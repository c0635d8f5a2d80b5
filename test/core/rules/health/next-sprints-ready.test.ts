import { exampleBacklog, several } from '../../../../src/core/rules/health/example-backlog';
import type { HealthExample } from '../../../../src/core/rules/health/health-rule';
import { nextSprintsReady } from '../../../../src/core/rules/health/next-sprints-ready';

const said = (records: HealthExample['records']): string | null => {
  const judged = nextSprintsReady.judge(exampleBacklog({ records }));
  return judged.kind === 'known' ? judged.value.sentence : null;
};

test.each([
  [
    'several are',
    [...several(3, {}), ...several(5, { level: 1 })],
    '3 of the 8 items for the next two sprints are ready.',
  ],
  ['one is', [{}, ...several(7, { level: 1 })], '1 of the 8 items for the next two sprints is ready.'],
  ['none is', several(8, { level: 1 }), 'None of the 8 items for the next two sprints is ready.'],
  ['the only one is not', [{ level: 1 }], 'The next item is not ready.'],
] as const)('how many are ready is said in whole sentences: %s', (_, records, sentence) => {
  expect(said(records)).toBe(sentence);
});
