import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { duplicates, type DuplicatesAnswer } from '../../src/cli/duplicates';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

const backlog = `id,title,description
CLUB-1,Members cannot renew online,"The renewal form fails with
{code}
org.club.FeeMissingException: no fee for 2027
{code}"
CLUB-2,Court calendar on the start page,
CLUB-3,Online renewal by members fails,The log has a FeeMissingException
CLUB-4,Export the member list,
`;

test('--json gives every item its candidates, best first', () => {
  const { output, exitCode } = duplicates(file('club.csv', backlog), { asJson: true });
  const { items } = JSON.parse(output) as DuplicatesAnswer;
  expect(exitCode).toBe(0);
  expect(items.map(({ id }) => id)).toEqual(['CLUB-1', 'CLUB-2', 'CLUB-3', 'CLUB-4']);
  expect(items[0]?.candidates[0]).toMatchObject({ id: 'CLUB-3' });
  expect(items[0]?.candidates[0]?.why).toContain('FeeMissingException');
  expect(items[1]?.candidates).toEqual([]);
});

test('the table names each pair once, within 80 columns, and says so where nothing is alike', () => {
  const { output } = duplicates(file('club.csv', backlog), { asJson: false });
  expect(output.match(/CLUB-1/g)).toHaveLength(1);
  expect(output).toMatch(/both say: .*FeeMissing/);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(duplicates(file('two.csv', 'id,title\n1,Cats\n2,Dogs\n'), { asJson: false }).output).toBe(
    'None of 2 items reads like another.',
  );
});
