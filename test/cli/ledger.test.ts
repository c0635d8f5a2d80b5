import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ledger, type LedgerAnswer } from '../../src/cli/ledger';
import type { SprintLedger } from '../../src/core/sprint/ledger/sprint-ledger';

const now = '2026-04-01T09:00:00.000Z';
const folder = mkdtempSync(path.join(tmpdir(), 'tandem-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(value: unknown, name = 'export.json'): string {
  const at = path.join(folder, name);
  writeFileSync(at, typeof value === 'string' ? value : JSON.stringify(value));
  return at;
}

const march = {
  id: 10,
  name: 'March 1',
  state: 'closed',
  goal: '',
  boardId: 1,
  startDate: '2026-03-02T09:00:00.000Z',
  endDate: '2026-03-13T17:00:00.000Z',
  completeDate: '2026-03-18T17:30:00.000Z',
};
const status = (id: string, name: string, key: string): object => ({ id, name, statusCategory: { key } });
const statuses = [status('1', 'To Do', 'new'), status('3', 'Doing', 'indeterminate'), status('6', 'Done', 'done')];

interface Told {
  readonly at: string;
  readonly field: string;
  readonly fieldId?: string;
  readonly from?: string | null;
  readonly fromString?: string | null;
  readonly to?: string | null;
  readonly toString: string | null;
}

/** An issue as Jira's search gives it with expand=changelog: the newest entry first. */
function issue(key: string, points: number, nowIn: object, changes: readonly Told[]): object {
  return {
    id: key.replace('SHOP-', '100'),
    key,
    fields: {
      summary: `Item ${key}`,
      created: '2026-02-20T10:00:00.000+0100',
      issuetype: { id: '7', name: 'Story', subtask: false },
      status: nowIn,
      resolution: null,
      customfield_10020: [march],
      customfield_10040: points,
    },
    changelog: {
      total: changes.length,
      histories: [...changes]
        .reverse()
        .map(({ at, ...item }, index) => ({ id: String(index), created: at, items: [item] })),
    },
  };
}

const sprintField = { field: 'Sprint', fieldId: 'customfield_10020' };
const pointField = { field: 'Story Points', fieldId: 'customfield_10040' };
const planned: Told = {
  at: '2026-02-27T10:00:00.000+0000',
  ...sprintField,
  from: '',
  fromString: '',
  to: '10',
  toString: 'March 1',
};
const added: Told = { ...planned, at: '2026-03-04T10:00:00.000+0000' };
const grew: Told = {
  at: '2026-03-05T10:00:00.000+0000',
  ...pointField,
  from: null,
  fromString: '3',
  to: null,
  toString: '5',
};
const finished: Told = {
  at: '2026-03-09T10:00:00.000+0000',
  field: 'status',
  fieldId: 'status',
  from: '1',
  fromString: 'To Do',
  to: '6',
  toString: 'Done',
};
const whole = {
  statuses,
  issues: [
    issue('SHOP-1', 5, statuses[2] ?? {}, [planned, grew, finished]),
    issue('SHOP-2', 2, statuses[0] ?? {}, [added]),
  ],
};

function read(value: unknown): SprintLedger {
  const { sprints } = JSON.parse(ledger(file(value), { asJson: true, now }).output) as LedgerAnswer;
  const one = sprints[0];
  if (one?.kind !== 'ledger') throw new Error('no ledger');
  return one;
}

test('--json gives every sprint its events and sums, read from Jira’s own export', () => {
  const { lines, identity, events } = read(whole);
  expect(identity.holds).toBe(true);
  expect([lines.start, lines.added, lines.done, lines.left].map(({ items, points }) => [items, points])).toEqual([
    [1, 3],
    [1, 2],
    [1, 5],
    [1, 2],
  ]);
  expect(events.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'start SHOP-1',
    'added SHOP-2',
    're-estimated SHOP-1',
    'completed SHOP-1',
    'left SHOP-2',
  ]);
});

test('the table is an account within 80 columns that says where Jira’s report may differ', () => {
  const { output } = ledger(file(whole), { asJson: false, now, sprint: 'march 1' });
  expect(output).toContain('1 sprint: start + added - removed + re-estimates = done + left in it.');
  expect(output).toContain('Closed 5 days after its planned end.');
  expect(output).toMatch(/at the start {2,}1 {2,}3\n {2}added {2,}\+1 {2,}\+2\n/);
  expect(output).toMatch(/re-estimated {2,}\+2 {3}1 change/);
  expect(output).toContain('2026-03-05 10:00  re-estimated  SHOP-1  3 to 5');
  expect(output).toMatch(/Where Jira’s own report may differ\n {2}· Estimates changed after the start/);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the board’s last column decides what is done, where its configuration stands in the file', () => {
  const configuration = { columnConfig: { columns: [{ statuses: [{ id: '1' }] }, { statuses: [{ id: '9' }] }] } };
  expect(read({ ...whole, configuration }).lines.done.items).toBe(0);
});

test('a changelog with more entries than the export holds is named, and so is a status nobody lists', () => {
  const cut = issue('SHOP-3', 1, statuses[0] ?? {}, [added]) as { changelog: { total: number } };
  cut.changelog.total = 40;
  expect(read({ issues: [cut] }).faults.map(({ id }) => id)).toEqual(['truncated-history']);
  const old = { ...finished, from: '77', fromString: 'Testing' };
  expect(read({ issues: [issue('SHOP-4', 1, statuses[2] ?? {}, [planned, old])] }).faults.map(({ id }) => id)).toEqual([
    'unknown-status',
  ]);
});

test.each([
  ['no issues', { a: 1 }, 'expected Jira\'s search answer with "issues"'],
  ['no changelog', { issues: [{ key: 'A-1', fields: {} }] }, 'expand=changelog'],
  [
    'no sprint',
    { issues: [{ key: 'A-1', fields: {}, changelog: { histories: [] } }] },
    'none of its issues was ever in a sprint',
  ],
  ['no JSON', '{', 'this is not valid JSON'],
])('%s: says what was expected', (_name, value, message) => {
  expect(() => ledger(file(value), { asJson: false, now })).toThrow(message);
});

test('a sprint the file does not know is named with those it knows; a table is no export', () => {
  expect(() => ledger(file(whole), { asJson: false, now, sprint: 'April' })).toThrow(
    'there is no sprint "April". It knows "March 1".',
  );
  expect(() => ledger(file('a,b', 'a.csv'), { asJson: false, now })).toThrow('as .json');
});
