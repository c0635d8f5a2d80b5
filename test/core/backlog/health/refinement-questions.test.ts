import { conditionIds } from '../../../../src/core/backlog/ladder';
import { questionAbout } from '../../../../src/core/backlog/health/refinement-questions';

test('every condition of the ladder but being planned has a question of its own', () => {
  const general = questionAbout({ missing: 'some-new-condition', openQuestions: 0 });
  const asked = conditionIds.filter((id) => !id.endsWith('in-sprint'));
  const questions = asked.map((missing) => questionAbout({ missing, openQuestions: 0 }));
  expect(new Set(questions).size).toBe(asked.length);
  expect(questions).not.toContain(general);
  for (const question of questions) expect(question).toMatch(/\?/);
});

test('open questions are asked for where nothing else is missing, and nothing is asked where nothing is', () => {
  expect(questionAbout({ missing: 'no-open-question', openQuestions: 3 })).toContain('3 open questions');
  expect(questionAbout({ missing: null, openQuestions: 1 })).toBe('Who answers the open question, and by when?');
  for (const missing of [null, 'in-sprint', 'items-in-sprint'])
    expect(questionAbout({ missing, openQuestions: 0 })).toBeNull();
});
