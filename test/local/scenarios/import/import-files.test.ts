import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ImportError } from '../../../../src/local/scenarios/import/import-error';
import { importFiles, type Imported } from '../../../../src/local/scenarios/import/import-files';
import {
  sprintFieldId,
  storyPointEstimateFieldId,
  businessValueFieldId,
  storyPointsFieldId,
} from '../../../../src/local/scenarios/site/basis';

const now = new Date('2026-03-11T13:20:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tandem-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function imported(name: string, content: string | Buffer): Promise<Imported> {
  return importFiles([write(name, content)], { now });
}

function skippedOf({ skipped }: Imported): string[] {
  return skipped.map(({ file, line, why }) => `${path.basename(file)}:${line} ${why}`);
}

function issueRecord(key: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: String(50000 + Number(key.split('-')[1])),
    key,
    fields: {
      summary: `Summary of ${key}`,
      status: { id: '3', name: '进行中', statusCategory: { key: 'indeterminate' } },
      issuetype: { id: '10001', name: '故事', subtask: false, hierarchyLevel: 0 },
      project: { id: '1', key: key.split('-')[0], name: 'Ferry', simplified: false },
      created: '2024-03-01T09:00:00.000+0800',
      updated: '2024-03-02T09:00:00.000+0800',
      ...fields,
    },
  };
}

describe('a text file with a story a line', () => {
  test('becomes a project named after the file, in the order of its lines, without tags, BOM or blank lines', async () => {
    const result = await imported(
      'g99-ferries.txt',
      '\uFEFF#G99# As a guest, I want a seat.\r\n\r\n  \r\n#G99# As a mate, I want a list, a map, and tea.\r\n#G99#\r\n',
    );
    expect(result.seed.issues.map(({ key, summary }) => [key, summary])).toEqual([
      ['FERRIES-1', 'As a guest, I want a seat.'],
      ['FERRIES-2', 'As a mate, I want a list, a map, and tea.'],
    ]);
    expect(skippedOf(result)).toEqual(['g99-ferries.txt:5 a tag without a story']);
    expect(result.seed.projects).toMatchObject([{ key: 'FERRIES', name: 'g99-ferries' }]);
    expect(result.seed.boards).toMatchObject([{ type: 'scrum', estimationFieldId: null }]);
  });

  test('keeps a long line whole in the description and refuses one that Jira could not hold', async () => {
    const long = `As a guest, I want ${'a very '.repeat(60)}long story.`;
    const result = await imported('stories.txt', `${long}\n${'x'.repeat(100_000)}\nshort`);
    expect(result.seed.issues[0]?.summary.length).toBeLessThanOrEqual(255);
    expect(JSON.stringify(result.seed.issues[0]?.description)).toContain(long);
    expect(skippedOf(result)).toEqual(['stories.txt:2 has 100000 characters; Jira keeps at most 32767']);
  });

  test('gives two files two projects, even where their names would give one key', async () => {
    const one = write('ferry.txt', 'first');
    const two = write('ferry.md', 'second');
    const { seed } = await importFiles([one, two], { now });
    expect(seed.issues.map(({ key }) => key)).toEqual(['FERRY-1', 'FERRY2-1']);
    expect(seed.boards.map(({ projectKey }) => projectKey)).toEqual(['FERRY', 'FERRY2']);
  });
});

describe('a CSV with a title', () => {
  test('keeps keys, points and descriptions with line breaks, and names the line of every bad row', async () => {
    const result = await imported(
      'export.csv',
      'issuekey,title,description,storypoints\nSEA-7,Board,"first\n\nsecond",3\nSEA-8,,nothing,1\nSEA-9,Points,x,many\nSEA-7,Again,x,1\nSEA-11,Too,many,1,cells\nSEA-12,few\n,No key,,\n',
    );
    expect(
      result.seed.issues.map(({ key, summary, customFields }) => [key, summary, customFields[storyPointsFieldId]]),
    ).toEqual([
      ['SEA-7', 'Board', 3],
      ['EXPORT-1', 'No key', undefined],
    ]);
    expect(JSON.stringify(result.seed.issues[0]?.description)).toContain('second');
    expect(skippedOf(result)).toEqual([
      'export.csv:5 has no title',
      'export.csv:6 "many" is no number of story points',
      'export.csv:8 has 5 columns where the header has 4',
      'export.csv:9 has 2 columns where the header has 4',
      'export.csv:7 SEA-7 is there twice; the one in line 2 is kept',
    ]);
  });

  test.each(['title;description\nA;b', 'Summary\tDescription\nA\tb', '\uFEFFTitle,Text\r\nA,b\r\n'])(
    'is known by its header: %j',
    async (text) => {
      const { seed } = await imported('items.txt', text);
      expect(seed.issues.map(({ summary }) => summary)).toEqual(['A']);
      expect(JSON.stringify(seed.issues[0]?.description)).toContain('"b"');
    },
  );

  test('says which row opened a quotation mark and never closed it', async () => {
    expect(skippedOf(await imported('items.csv', 'title\nGood\n"Bad\n'))).toEqual([
      'items.csv:3 a quotation mark is opened and never closed',
    ]);
  });
});

describe("Jira's CSV export", () => {
  const header =
    'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Project name,Assignee,Assignee Id,Reporter,Reporter Id,Created,Updated,Resolved,Sprint,Sprint,Labels,Labels,Custom field (Story Points),Description,Comment,Comment,Outward issue link (Blocks),Parent key,Custom field (Business Value)';

  test('keeps repeated columns, comments, links, parents, people and dates', async () => {
    const result = await imported(
      'Jira.csv',
      [
        header,
        'Load,SEA-1,1001,Story,Fertig,Done,Ferry,Ann,id-ann,Bob,id-bob,12/Jun/25 8:13 AM,2025-06-20 10:00,20/Jun/25 10:00 AM,S 1,S 2,deck,crew,5,"h2. Why\n* because","13/Jun/25 9:00 AM;id-ann;Is it *heavy*?",14/Jun/25 9:00 AM;id-bob;No,SEA-2,,13.0',
        'Sail,SEA-2,1002,Story,In Arbeit,In Progress,Ferry,Ann,id-ann,Bob,id-bob,12/Jun/25 9:13 AM,2025-06-20 10:00,,S 2,,,,8,,,,,SEA-3,',
        'Voyage,SEA-3,1003,Epic,Offen,To Do,Ferry,,,Bob,id-bob,11/Jun/25 9:13 AM,2025-06-20 10:00,,,,,,,,,,,,',
        'Late,SEA-4,1004,Story,Offen,To Do,Ferry,,,Bob,id-bob,yesterday,2025-06-20 10:00,,,,,,,,,,,,',
      ].join('\n'),
    );
    const [load, sail] = result.seed.issues;
    expect(load).toMatchObject({
      key: 'SEA-1',
      id: '1001',
      createdAt: '2025-06-12T08:13:00.000Z',
      resolvedAt: '2025-06-20T10:00:00.000Z',
      labels: ['deck', 'crew'],
      assigneeId: 'id-ann',
    });
    expect(load?.customFields).toEqual({ [storyPointsFieldId]: 5, [businessValueFieldId]: 13 });
    expect(load?.comments.map(({ authorId, createdAt }) => [authorId, createdAt])).toEqual([
      ['id-ann', '2025-06-13T09:00:00.000Z'],
      ['id-bob', '2025-06-14T09:00:00.000Z'],
    ]);
    expect(load?.description).toMatchObject({ content: [{ type: 'heading' }, { type: 'bulletList' }] });
    expect(sail?.parentKey).toBe('SEA-3');
    expect(result.seed.links).toMatchObject([{ outwardFrom: 'SEA-1', inwardTo: 'SEA-2' }]);
    expect(result.seed.sprints.map(({ name, state }) => [name, state])).toEqual([
      ['S 1', 'closed'],
      ['S 2', 'active'],
    ]);
    expect(result.seed.boards[0]?.columns.map(({ name }) => name)).toEqual(['Offen', 'In Arbeit', 'Fertig']);
    expect(result.seed.issueTypes.find(({ name }) => name === 'Epic')?.hierarchyLevel).toBe(1);
    expect(skippedOf(result)).toEqual(['Jira.csv:6 "yesterday" under created is no date']);
  });
});

describe("Jira's JSON", () => {
  test('is read as a search answer, with names for fields, Chinese statuses and document descriptions', async () => {
    const document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
    };
    const record = issueRecord('SEA-5', {
      description: document,
      customfield_10333: 8,
      project: { id: '1', key: 'SEA', name: 'Ferry', style: 'next-gen' },
      comment: {
        comments: [
          {
            author: { accountId: 'id-ann', displayName: 'Ann' },
            created: '2024-03-01T10:00:00.000+0800',
            body: 'plain *words*',
          },
        ],
      },
    });
    const result = await imported(
      'search.json',
      JSON.stringify({ names: { customfield_10333: 'Story point estimate' }, issues: [record] }, null, 1),
    );
    expect(result.seed.issues[0]).toMatchObject({
      key: 'SEA-5',
      description: document,
      createdAt: '2024-03-01T01:00:00.000Z',
      customFields: { [storyPointEstimateFieldId]: 8 },
    });
    expect(result.seed.statuses).toContainEqual({ id: '3', name: '进行中', category: 'indeterminate' });
    expect(result.seed.projects).toMatchObject([{ key: 'SEA', style: 'next-gen' }]);
    expect(result.seed.users.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['Product Owner', 'Scrum Master', 'From the import']),
    );
    expect(result.seed.projects[0]?.permissions.edit).toContain('id-ann');
  });

  test('joins captured issues with changelogs, sprints and statuses from other files of the call', async () => {
    const capture = (url: string, data: unknown) => ({ url: `https://site.example/rest/${url}`, data });
    const sprint = {
      id: 38,
      name: 'Sail 1',
      state: 'closed',
      boardId: 8,
      startDate: '2024-03-01T00:00:00.000Z',
      endDate: '2024-03-14T00:00:00.000Z',
    };
    const issue = issueRecord('SEA-5', {
      customfield_10020: [sprint],
      status: { id: '9', name: '已完成', statusCategory: { key: 'new' } },
    });
    const history = {
      id: '1',
      author: { accountId: 'id-bob', displayName: 'Bob' },
      created: '2024-03-02T09:00:00.000+0800',
      items: [
        {
          field: 'Sprint',
          fieldtype: 'custom',
          fieldId: 'customfield_777',
          from: '',
          fromString: '',
          to: '38',
          toString: 'Sail 1',
        },
      ],
    };
    const files = [
      write('issues.json', JSON.stringify([capture('agile/1.0/board/8/issue', issue)])),
      write(
        'changelogs.json',
        JSON.stringify([
          capture('api/3/issue/50005/changelog?startAt=0', history),
          capture('api/3/issue/99/changelog', history),
        ]),
      ),
      write(
        'sprints.json',
        JSON.stringify([
          capture('agile/1.0/board/8/sprint', { ...sprint, goal: 'Guests find their seat.', originBoardId: 8 }),
        ]),
      ),
      write(
        'status.json',
        JSON.stringify([capture('api/3/status', { id: '9', name: '已完成', statusCategory: { key: 'done' } })]),
      ),
    ];
    const { seed, skipped } = await importFiles(files, { now });
    expect(seed.issues[0]?.histories).toMatchObject([
      { authorId: 'id-bob', items: [{ fieldId: sprintFieldId, to: '38' }] },
    ]);
    expect(seed.sprints).toMatchObject([{ id: 38, goal: 'Guests find their seat.', state: 'closed', boardId: 1 }]);
    expect(seed.statuses).toContainEqual({ id: '9', name: '已完成', category: 'done' });
    expect(skipped.map(({ why }) => why)).toEqual(['1 changelog entries of 1 issues that are in none of these files']);
  });

  test('names the line of what it cannot read and keeps the rest', async () => {
    const records = [
      issueRecord('SEA-1'),
      7,
      { ...issueRecord('SEA-2'), key: 'sea2' },
      issueRecord('SEA-3', { summary: '' }),
      issueRecord('SEA-4', { created: 'once' }),
      issueRecord('SEA-1'),
    ];
    const result = await imported('list.json', `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`);
    expect(result.seed.issues.map(({ key }) => key)).toEqual(['SEA-1']);
    expect(skippedOf(result)).toEqual([
      'list.json:3 is 7, not an issue',
      'list.json:4 looks like an issue, but its key is no issue key such as SHOP-12',
      'list.json:5 looks like an issue, but its fields.summary is empty',
      'list.json:6 SEA-4: "once" under created is no date',
      'list.json:7 SEA-1 is there twice; the one in line 2 is kept',
    ]);
  });

  test('is read as a plain list of items, one a line too', async () => {
    const list = await imported('items.json', '[{"id":1,"title":"One","description":"h2. Why"},{"title":"Two"}]');
    const lines = await imported('items.jsonl', '{"title":"One"}\n{"title":"Two"}\n{broken\n');
    expect(list.seed.issues.map(({ summary }) => summary)).toEqual(['One', 'Two']);
    expect(lines.seed.issues.map(({ summary }) => summary)).toEqual(['One', 'Two']);
    expect(lines.skipped.map(({ line, why }) => `${line} ${why}`)).toEqual(['3 is not valid JSON']);
  });
});

test.each([
  ['empty.json', '', 'is empty'],
  ['blank.txt', ' \n\t\n', 'holds only blank space'],
  ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'is not a UTF-8 text file'],
  ['latin.txt', Buffer.from('Größe', 'latin1'), 'is not a UTF-8 text file'],
  ['cut.json', '{"issues": [{"key": "SEA-1"', 'is not valid JSON'],
  ['other.json', '{"dependencies": {"left-pad": "1.0.0"}}', 'line 1 of other.json is neither an issue nor'],
  ['none.json', '{"issues": []}', 'none.json is an empty list'],
  ['sprints.json', '[{"id":1,"name":"S 1","state":"active"}]', 'there is no issue in sprints.json'],
  ['page.txt', '<!doctype html><title>Sign in</title>', 'is XML or HTML'],
  ['people.csv', 'name,age\nAnn,3', 'has "name", "age"'],
  ['header.csv', 'title,description\n', 'there is no issue in header.csv'],
])('%s is refused with what was expected and what was found', async (name, content, found) => {
  const failure: unknown = await imported(name, content).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ImportError);
  expect(String(failure)).toMatch(/Expected a (Jira|CSV)/);
  expect(String(failure)).toContain(found);
});

test('nothing is imported where one of several files is wrong or missing', async () => {
  const good = write('good.txt', 'A story');
  await expect(importFiles([good, path.join(folder, 'gone.csv')], { now })).rejects.toThrow('There is no file');
  await expect(importFiles([good, folder], { now })).rejects.toThrow('is a folder');
});
