import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backlog, type BacklogAnswer } from '../../src/cli/backlog';

const now = '2026-06-01T09:00:00.000Z';
const dayInMs = 86_400_000;
const folder = mkdtempSync(path.join(tmpdir(), 'tandem-backlog-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(value: unknown, name = 'export.json'): string {
  const at = path.join(folder, name);
  writeFileSync(at, typeof value === 'string' ? value : JSON.stringify(value));
  return at;
}
const read = (value: unknown): BacklogAnswer =>
  JSON.parse(backlog(file(value), { asJson: true, now }).output) as BacklogAnswer;

const daysAgo = (days: number): string => new Date(Date.parse(now) - days * dayInMs).toISOString();
const todo = { id: '1', name: 'To Do', statusCategory: { key: 'new' } };
const done = { id: '6', name: 'Done', statusCategory: { key: 'done' } };
const blocks = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

const issue = (key: string, rank: number, fields: object = {}, changes: readonly object[] = []): object => ({
  key,
  fields: {
    ...{ summary: `Guests book site ${key}`, issuetype: { name: 'Story' }, status: todo, created: daysAgo(80) },
    ...{ updated: daysAgo(10), customfield_10019: `0|i0000${rank}:`, parent: { key: 'SHOP-900' } },
    ...fields,
  },
  changelog: { total: changes.length, histories: changes },
});

const sprints = Array.from({ length: 6 }, (_, place) => ({
  ...{ id: place + 1, name: `Sprint ${place + 1}`, state: 'closed', boardId: 1, goal: '' },
  ...{
    startDate: daysAgo(14 * (6 - place)),
    endDate: daysAgo(14 * (5 - place)),
    completeDate: daysAgo(14 * (5 - place)),
  },
}));
/** An item that was planned before its sprint and finished a week into it. */
const finishedIn = (sprint: number, key: string): object => {
  const change = (days: number, item: object) => ({ created: daysAgo(days), items: [item] });
  const began = 14 * (6 - sprint);
  return issue(key, 0, { status: done, customfield_10020: [sprints[sprint]], created: daysAgo(200) }, [
    change(began - 7, {
      field: 'status',
      fieldId: 'status',
      from: '1',
      fromString: 'To Do',
      to: '6',
      toString: 'Done',
    }),
    change(began + 2, {
      ...{ field: 'Sprint', fieldId: 'customfield_10020', from: '', fromString: '' },
      ...{ to: String(sprint + 1), toString: `Sprint ${sprint + 1}` },
    }),
  ]);
};
const past = sprints.flatMap((_, sprint) => [0, 1].map((at) => finishedIn(sprint, `SHOP-${700 + 2 * sprint + at}`)));
const waiting = { issuelinks: [{ id: '1', type: blocks, inwardIssue: { key: 'SHOP-2', fields: { status: todo } } }] };

test('an export with what is done tells the pace, and where the order goes against a link', () => {
  const { health, today } = read({ issues: [issue('SHOP-1', 1, waiting), issue('SHOP-2', 2), ...past] });
  expect(health).toMatchObject({ openItems: 2, itemsPerSprint: { count: 2 } });
  expect(health.runway).toMatchObject({ kind: 'known', value: { lasts: 0, unit: 'items' } });
  expect(today.productOwner.map(({ what }) => what)).toContain(
    'Move SHOP-2 above SHOP-1, or ask whether the link is still true.',
  );
  const inflow = health.parts.find(({ rule }) => rule === 'health/inflow');
  expect(inflow?.judged).toMatchObject({ kind: 'known', value: { sentence: expect.stringContaining('went out') } });
});

test('an export without changelogs or ranks is judged by what it tells, and says what it cannot', () => {
  const plain = { summary: 'Book a site', status: todo, issuetype: { name: 'Task' } };
  const { output } = backlog(file({ issues: [{ key: 'SHOP-1', fields: plain }] }), { asJson: false, now });
  expect(output).toMatch(/^# \d+ of 100: 1 open item\n/);
  expect(output).toContain('Not enough history: 0 of the 5 closed sprints it takes');
  expect(output).toContain('- What blocks stands above what waits for it: The order of the items is not known.');
});

test('the Markdown holds every loss in a table whose rows have all columns', () => {
  const records = Array.from({ length: 6 }, (_, place) => issue(`SHOP-${place + 1}`, place + 1, { parent: null }));
  const { output } = backlog(file({ issues: [...records, ...past] }), { asJson: false, now });
  const { health } = read({ issues: [...records, ...past] });
  expect(output).toContain(`# ${health.score} of 100: 6 open items`);
  const rows = output.split('\n').filter((line) => line.startsWith('| ') && line.includes(' | '));
  const knownParts = health.parts.filter(({ judged }) => judged.kind === 'known');
  expect(rows.length).toBeGreaterThan(knownParts.length);
  for (const { judged } of knownParts)
    if (judged.kind === 'known') expect(output).toContain(`| ${judged.value.lost} | `);
  expect(output).toContain('## For the next refinement');
  expect(output).toMatch(/\| SHOP-1 \| \w+ \| [^|]+\? \|/);
});

test('worth comes from fields that go by its names', () => {
  const names = { customfield_10050: 'Business Value', customfield_10016: 'Story Points' };
  const worth = (place: number) => ({ customfield_10050: place, customfield_10016: 1 });
  const issues = Array.from({ length: 8 }, (_, place) => issue(`SHOP-${place + 1}`, place + 1, worth(place)));
  const part = read({ names, issues }).health.parts.find(({ rule }) => rule === 'health/order-against-worth');
  expect(part?.judged).toMatchObject({
    kind: 'known',
    value: { sentence: 'SHOP-8 scores higher than SHOP-1, which stands above it.' },
  });
});

test.each([
  ['an empty export', { issues: [] }, '# The backlog is empty'],
  ['only what is done', { issues: [issue('SHOP-1', 1, { status: done })] }, '# The backlog is empty'],
])('%s', (_name, value, said) => {
  expect(backlog(file(value), { asJson: false, now }).output).toContain(said);
});

test.each([
  ['no issues', file({ a: 1 }, 'a.json'), 'expected Jira\'s search answer with "issues"'],
  ['a table', file('a,b', 'a.csv'), 'as .json'],
])('%s: says what was expected', (_name, at, message) => {
  expect(() => backlog(at, { asJson: false, now })).toThrow(message);
});
