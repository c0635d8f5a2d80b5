import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { questions } from '../../src/cli/questions';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}
const thread = [
  { author: 'Ben', text: '@Anna Which cards do we take?' },
  { author: 'Ben', text: 'The form is ready for review.' },
];

test('--json gives every conversation its open questions, those without any, too', () => {
  const { output, exitCode } = questions(
    file('a.jsonl', `${JSON.stringify({ id: 7, thread })}\n\n${JSON.stringify({ id: 'b', thread: [] })}\n`),
    { asJson: true },
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toEqual({
    items: [
      { id: '7', open: [{ index: 0, text: '@Anna Which cards do we take?', askedBy: 'Ben', directedAt: 'Anna' }] },
      { id: 'b', open: [] },
    ],
  });
});

test('without --json a person reads who asks whom', () => {
  const { output } = questions(file('b.jsonl', JSON.stringify({ id: 'A-1', thread })), { asJson: false });
  expect(output).toContain('A-1\n  Ben asks Anna: @Anna Which cards do we take?');
});

test('a conversation in another language is not judged, and that is said', () => {
  const german = [{ author: 'Ben', text: 'Welche Karten nehmen wir, und wo steht das?' }];
  const name = file('de.jsonl', JSON.stringify({ id: 'A-2', thread: german }));
  expect(JSON.parse(questions(name, { asJson: true }).output)).toEqual({
    items: [{ id: 'A-2', open: [], language: 'other' }],
  });
  expect(questions(name, { asJson: false }).output).toContain('Not in English, so not judged: 1 of 1.');
});

test.each([
  ['c.jsonl', '{"id":1}', 'line 1: expected {"id", "thread"'],
  ['d.jsonl', '{"id":1,"thread":[]}\nnot json', 'line 2: this is not valid JSON'],
  ['e.csv', 'id', 'expected a file ending in .jsonl'],
])('a wrong file is refused by one sentence: %s', (name, text, sentence) => {
  expect(() => questions(file(name, text), { asJson: true })).toThrow(sentence);
});
