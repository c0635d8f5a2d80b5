import { isRequest } from '../../../src/core/text/requests';

test.each([
  ['Could you please have a look?', true],
  ['Would you mind adding a picture?', true],
  ['Could you please say which cards we take?', false],
  ['Do we take cards?', false],
])('%s: asks for a deed is %s', (sentence, expected) => {
  expect(isRequest(sentence)).toBe(expected);
});
