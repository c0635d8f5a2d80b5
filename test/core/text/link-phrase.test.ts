import { saysOtherFirst } from '../../../src/core/text/link-phrase';

test.each([
  ['Blocks', 'is blocked by', true, true],
  ['Blocks', 'blocks', false, false],
  ['Blocks', 'wird verhindert', true, true],
  ['Dependency', 'depends on', false, true],
  ['Dependency', 'is depended on by', true, false],
  ['Abhängigkeit', 'hängt ab von', false, true],
  ['Relates', 'relates to', true, false],
])(
  '%s, read as “%s”: the direction decides for Jira’s own type, the words for all others',
  (typeName, phrase, isInward, first) => {
    expect(saysOtherFirst({ typeName, phrase, isInward })).toBe(first);
  },
);
