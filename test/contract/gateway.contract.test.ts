/**
 * What the gateway believes of Jira, held against Jira's own words. With TANDEM_DATA set to a folder that holds
 * openapi/official-examples and jira-cloud-captures, those are read; without it, hand-made samples prove the same shapes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { reasonsOf } from '../../src/jira/ask';
import { changesIn } from '../../src/jira/items/issue-history';
import { itemOf, sprintOf } from '../../src/jira/items/issue-item';
import {
  changelogsSchema,
  countSchema,
  linesSchema,
  issueSchema,
  issueTypeSchema,
  searchSchema,
  sprintFieldSchema,
  statusSchema,
} from '../../src/jira/items/issue-schema';
import { kindOf } from '../../src/jira/items/issue-type';
import { recogniseFields } from '../../src/jira/site/site-fields';
import {
  boardConfigurationSchema,
  boardsSchema,
  creationSchema,
  fieldListSchema,
  linkTypesSchema,
  permissionsSchema,
  projectSchema,
  projectStatusesSchema,
  propertySchema,
  sprintsSchema,
  statusListSchema,
} from '../../src/jira/site/site-schema';

const folder = process.env.TANDEM_DATA;
const given = (part: string) => folder !== undefined && existsSync(path.join(folder, part));
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(folder ?? '', file), 'utf8'));

/** Which of our schemas reads which documented answer. */
const readers: readonly (readonly [file: RegExp, schema: v.GenericSchema])[] = [
  [/^(get|post)_rest_api_3_search_jql_200/, searchSchema],
  [/^post_rest_api_3_search_approximate-count_200/, countSchema],
  [/^get_rest_api_3_issue_issueIdOrKey_200/, issueSchema],
  [/^get_rest_agile_1\.0_issue_issueIdOrKey_200/, issueSchema],
  [/^post_rest_api_3_issue_bulkfetch_200/, linesSchema],
  [/^post_rest_api_3_changelog_bulkfetch_200/, changelogsSchema],
  [/^get_rest_api_3_project_projectIdOrKey_statuses_200/, projectStatusesSchema],
  [/^get_rest_api_3_status_200/, statusListSchema],
  [/^get_rest_api_3_issueLinkType_200/, linkTypesSchema],
  [/^get_rest_api_3_field_200/, fieldListSchema],
  [/^get_rest_agile_1\.0_board_200/, boardsSchema],
  [/^get_rest_agile_1\.0_board_boardId_configuration_200/, boardConfigurationSchema],
  [/^get_rest_agile_1\.0_board_boardId_sprint_200/, sprintsSchema],
  [/^(get|put|post)_rest_agile_1\.0_sprint(_sprintId)?_20[01]/, sprintFieldSchema],
  [/^get_rest_agile_1\.0_board_boardId_(backlog|issue)_200/, v.object({ issues: v.array(issueSchema) })],
  [/^get_rest_agile_1\.0_sprint_sprintId_properties_propertyKey_200/, propertySchema],
];

const noFields = recogniseFields([]);

(given('openapi/official-examples') ? describe : describe.skip)('the official examples (TANDEM_DATA)', () => {
  const files =
    folder && given('openapi/official-examples') ? readdirSync(path.join(folder, 'openapi/official-examples')) : [];

  test.each(readers.map(([pattern, schema]) => [String(pattern), pattern, schema] as const))(
    '%s parses',
    (_name, pattern, schema) => {
      const matching = files.filter((file) => pattern.test(file));
      expect(matching.length).toBeGreaterThan(0);
      for (const file of matching) {
        const parsed = v.safeParse(schema, readJson(`openapi/official-examples/${file}`));
        expect(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
      }
    },
  );
});

(given('jira-cloud-captures') ? describe : describe.skip)('captures of a real site (TANDEM_DATA)', () => {
  const captured = (file: string) =>
    (readJson(`jira-cloud-captures/${file}`) as { data: unknown }[]).map(({ data }) => data);
  // The site's own numbers: its sprint field and its flag.
  const fields = recogniseFields([
    { id: 'customfield_10020', name: 'Sprint', customType: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array' },
    { id: 'customfield_10014', name: 'Epic Link', customType: 'com.pyxis.greenhopper.jira:gh-epic-link', type: 'any' },
  ]);

  test.each([
    'jira_api_issues.json',
    'jira_external_epics.json',
    'jira_api_issues_for_due_date.json',
    'jira_api_issue_relationships.json',
  ])('%s become items', (file) => {
    for (const json of captured(file)) {
      const { item } = itemOf(v.parse(issueSchema, json), fields, null);
      expect(item.key).toMatch(/^[A-Z][A-Z0-9]*-\d+$/);
      expect(item.status.name).not.toBe('');
      expect(Date.parse(item.createdAt)).not.toBeNaN();
    }
  });

  test('statuses, types and sprints are read whatever their language', () => {
    for (const json of captured('jira_api_status.json')) v.parse(statusSchema, json);
    const kinds = captured('jira_api_issue_types.json').map((json) => kindOf(v.parse(issueTypeSchema, json)));
    expect(kinds).toEqual(expect.arrayContaining(['story', 'subtask', 'bug', 'task', 'epic']));
    for (const json of captured('jira_api_sprints.json'))
      expect(sprintOf(v.parse(sprintFieldSchema, json)).id).toBeGreaterThan(0);
  });
});

describe('hand-made samples', () => {
  const parse = (fields: object) => itemOf(v.parse(issueSchema, { id: 7, key: 'A-1', fields }), noFields, null).item;

  test('an issue of almost nothing is an item of almost nothing', () => {
    expect(parse({ summary: null, status: null, issuetype: null, labels: null, comment: null })).toMatchObject({
      id: '7',
      summary: '',
      kind: 'other',
      status: { category: 'todo' },
      comments: [],
    });
  });

  test('one unreadable part hides that part alone', () => {
    const item = parse({
      summary: 'Pay',
      assignee: 12,
      issuelinks: [null, { type: {} }, 'x'],
      labels: ['a', 3],
      parent: {},
    });
    expect(item).toMatchObject({ summary: 'Pay', assignee: null, labels: ['a'], parent: null });
  });

  test('statuses are told apart by category, never by name', () => {
    const category = (statusCategory: object) =>
      parse({ status: { id: '1', name: '进行中', statusCategory } }).status.category;
    expect(category({ id: 4, key: 'indeterminate' })).toBe('inProgress');
    expect(category({ id: 3, key: 'done' })).toBe('done');
    expect(category({ id: 3 })).toBe('done');
    expect(category({ key: 'undefined' })).toBe('todo');
  });

  test('both shapes of description are kept as what they are, and dates become ISO', () => {
    expect(parse({ description: 'h1. Title' }).description).toEqual({ format: 'wiki', text: 'h1. Title' });
    const doc = { type: 'doc', version: 1, content: [] };
    expect(parse({ description: doc }).description).toEqual({ format: 'adf', document: doc });
    expect(parse({ created: '2026-03-01T09:00:00.000+0200' }).createdAt).toBe('2026-03-01T09:00:00.000+02:00');
  });

  test.each([
    [{ name: '故事', hierarchyLevel: 0 }, 'story'],
    [{ name: 'Fehler', hierarchyLevel: 0 }, 'bug'],
    [{ name: 'Tarea', hierarchyLevel: 0 }, 'task'],
    [{ name: '长篇', hierarchyLevel: 1 }, 'epic'],
    [{ name: '子任务', subtask: true }, 'subtask'],
    [{ name: 'Anforderung', untranslatedName: 'Story', hierarchyLevel: 0 }, 'story'],
    [{ name: 'Change request', hierarchyLevel: 0 }, 'other'],
  ])('the type %j is a %s', (type, kind) => {
    expect(kindOf(type)).toBe(kind);
  });

  test('fields are found by their type, and by name where types do not tell', () => {
    const field = (id: string, name: string, customType: string, type: string) => ({
      id: `customfield_${id}`,
      name,
      customType,
      type,
    });
    const found = recogniseFields([
      field('1', 'Story point estimate', 'com.pyxis.greenhopper.jira:jsw-story-points', 'number'),
      field('2', 'Story Points', 'com.atlassian.jira.plugin.system.customfieldtypes:float', 'number'),
      field('3', 'スプリント', 'com.pyxis.greenhopper.jira:gh-sprint', 'array'),
      field('4', 'Flagged', 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes', 'array'),
      field('5', 'Akzeptanzkriterien', 'com.atlassian.jira.plugin.system.customfieldtypes:textarea', 'string'),
      field('6', 'Business value', 'com.atlassian.jira.plugin.system.customfieldtypes:float', 'number'),
    ]);
    expect(found.estimates.map(({ fieldId }) => fieldId)).toEqual(['customfield_2', 'customfield_1']);
    expect(found.sprint?.fieldId).toBe('customfield_3');
    expect(found.flagged?.fieldId).toBe('customfield_4');
    expect(found.acceptance).toEqual([{ fieldId: 'customfield_5', fieldName: 'Akzeptanzkriterien' }]);
  });

  test('a change is dated by a date, by milliseconds or by seconds, and an undated one is left out', () => {
    const change = { field: 'status', fieldId: 'status', from: '1', to: '3' };
    const answer = v.parse(changelogsSchema, {
      issueChangeLogs: [
        {
          issueId: '10000',
          changeHistories: ['2017-04-13T08:00:29.000+0000', 1492070429, 1492070429000, null].map((created) => ({
            created,
            items: [change],
          })),
        },
      ],
    });
    const changes = changesIn(answer.issueChangeLogs[0]?.changeHistories ?? [], { sprint: null });
    expect(changes.map(({ at }) => Date.parse(at))).toEqual([1492070429000, 1492070429000, 1492070429000]);
  });

  test('a bulk creation tells what was made and, by its place, what was not', () => {
    const answer = v.parse(creationSchema, {
      issues: [{ id: '10000', key: 'ED-24', self: 'https://site.example/rest/api/3/issue/10000' }],
      errors: [
        { status: 400, elementErrors: { errorMessages: [], errors: { summary: 'Too long.' } }, failedElementNumber: 1 },
      ],
    });
    expect(answer.issues).toEqual([{ id: '10000', key: 'ED-24' }]);
    expect(
      answer.errors.map(({ failedElementNumber, elementErrors }) => [failedElementNumber, reasonsOf(elementErrors)]),
    ).toEqual([[1, ['Too long.']]]);
  });

  test('permissions, projects and unknown boards are read leniently', () => {
    expect(
      v.parse(permissionsSchema, { permissions: { EDIT_ISSUES: { id: '12', havePermission: true } } }).permissions,
    ).toBeDefined();
    expect(v.parse(projectSchema, { id: 10001, key: 'SHOP' })).toMatchObject({ id: '10001', key: 'SHOP' });
    expect(v.parse(boardsSchema, { values: [{ id: 1, name: 'B', type: 'agility' }] }).values[0]?.type).toBe('kanban');
  });
});
