import { exampleBacklog, several } from '../../../../src/core/rules/health/example-backlog';
import { unfinishedAgain } from '../../../../src/core/rules/health/unfinished-again';

test.each([
  [[5], '1 item was in 5 closed sprints without being finished.'],
  [[3, 5], '2 items were in 3 or more closed sprints without being finished, one of them in 5.'],
])('how often %j sprints did not finish items is said for one and for many', (sprints, sentence) => {
  const records = [...sprints.map((unfinishedSprints) => ({ unfinishedSprints })), ...several(5, {})];
  const judged = unfinishedAgain.judge(exampleBacklog({ records }));
  expect(judged.kind === 'known' && judged.value.sentence).toBe(sentence);
});
