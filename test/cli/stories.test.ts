import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeStories, stories } from '../../src/cli/stories';
import { storiesTable } from '../../src/cli/stories-table';

const now = '2026-03-10T09:00:00.000Z';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tandem-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
};
const good = 'As a guest, I want to pay by card, so that I need no cash';
const double = 'As a guest, I want to browse houses and book one, so that I can sleep';

test('a text file has a story a line, named by its number, without its tag', () => {
  const { items } = judgeStories(file('a.txt', `#G99# ${good}\r\n\n  ${double}\n`), now);
  expect(items.map(({ id, text }) => [id, text])).toEqual([
    ['1', good],
    ['3', double],
  ]);
  expect(items[0]?.parts?.role).toEqual({ text: 'guest', start: 5, end: 10 });
  expect(items[1]?.findings[0]).toMatchObject({ rule: 'story/atomic', severity: 'act', quote: 'and book' });
});

test('a table is read by its header, with quoted lines, exported NULLs and story points', () => {
  const { items } = judgeStories(
    file(
      'a.csv',
      `issuekey,title,description,storypoint\nA-1,"${good}","Acceptance criteria:\n* A receipt is shown",3\nA-2,Upgrade the driver,NULL,\n`,
    ),
    now,
  );
  expect(items.map(({ id, criteria, kind }) => [id, criteria.length, kind])).toEqual([
    ['A-1', 1, 'story'],
    ['A-2', 0, 'task'],
  ]);
  expect(items[1]?.findings.map(({ rule }) => rule)).toEqual(['size/estimate']);
});

test('lines of JSON and the answer of a Jira search are read', () => {
  expect(
    judgeStories(
      file('a.jsonl', `{"id":7,"text":"${good}"}\n\n{"id":"b","title":"${double}","description":"More."}\n`),
      now,
    ).items.map(({ id, text }) => [id, text]),
  ).toEqual([
    ['7', good],
    ['b', `${double}\n\nMore.`],
  ]);
  const description = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Which cards?' }] }],
  };
  const search = {
    issues: [
      {
        key: 'SHOP-1',
        fields: {
          summary: good,
          description,
          issuetype: { name: 'Story' },
          status: { id: '1', name: 'Neu', statusCategory: { key: 'new' } },
        },
      },
    ],
  };
  const [item] = judgeStories(file('a.json', JSON.stringify(search)), now).items;
  expect([item?.id, item?.questions.map(({ text }) => text)]).toEqual(['SHOP-1', ['Which cards?']]);
});

test('the exit code is 1 only where something is to be acted on', () => {
  expect(stories(file('good.txt', good), { asJson: true, now }).exitCode).toBe(0);
  expect(stories(file('bad.txt', double), { asJson: false, now }).exitCode).toBe(1);
});

test('the table fits into 80 columns', () => {
  const long = `As a guest, I want to browse ${'very '.repeat(40)}long lists and book one, so that I can sleep`;
  const lines = storiesTable(judgeStories(file('wide.txt', `${long}\n${good}\n`), now)).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.join('\n')).toContain('asks for two things: browse and book');
});

test.each([
  ['missing.txt', null, /There is no file .*missing\.txt/],
  ['a.pdf', 'x', /expected a file ending in \.txt, \.csv, \.jsonl, \.json, not \.pdf/],
  ['b.jsonl', '{"id":1,"text":"x"}\n{broken\n', /b\.jsonl, line 2: this is not valid JSON/],
  ['c.csv', 'a,b\n1,2\n', /expected a header with a column "title" or "summary"; found a, b/],
  ['e.jsonl', '{"id":1,"text":"x"}\n{"id":2}\n', /e\.jsonl, line 2: expected an object with "title"/],
  ['d.json', '{"a":1}', /expected a list of objects/],
])('%s is answered with one sentence', (name, text, sentence) => {
  const at = text === null ? path.join(folder, name) : file(name, text);
  expect(() => judgeStories(at, now)).toThrow(sentence);
});

test('the command answers on stdout, complains on stderr and says so in its exit code', () => {
  const command = path.resolve('src/cli/tandem.cjs');
  // Built first, so that what is measured below is the command alone.
  execFileSync(process.execPath, ['src/local/setup/build.mjs', 'cli']);
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  const answer = run('stories', file('e.txt', double), '--json');
  expect([answer.status, JSON.parse(answer.stdout).items.length, answer.stderr]).toEqual([1, 1, '']);
  const wrong = run('stories', path.join(folder, 'none.txt'));
  expect([wrong.status, wrong.stdout, wrong.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(run('storeys').status).toBe(2);
  expect(run('stories', '--loud').status).toBe(2);
});
