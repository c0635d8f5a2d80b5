/**
 * The embedded Jira against Atlassian's own OpenAPI documents and examples. They are not part of this repository:
 * TANDEM_DATA names a folder that holds them under openapi/. Without it these tests do not run, and say so.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { endpoints } from '../../src/local/jira/endpoints/catalogue';
import { openTestJira, type Loose } from '../support/jira-client';
import { board, paragraphs, people, sprint } from '../support/site-seed';

const folder = process.env.TANDEM_DATA;
const withSpecs = folder === undefined ? describe.skip : describe;
const agile = '/rest/agile/1.0';

interface Operation {
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>;
}
interface Spec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const jql = (text: string): string => encodeURIComponent(text);
const doc = paragraphs('Written by a test');

/** One request per endpoint, in an order in which each finds what it needs. */
const requests: readonly (readonly [endpoint: string, path: string, body?: unknown])[] = [
  [
    'GET /rest/api/3/search/jql',
    `/rest/api/3/search/jql?jql=${jql('project = SHOP')}&fields=*all&expand=names,schema,changelog,renderedFields,transitions,operations,editmeta`,
  ],
  [
    'POST /rest/api/3/search/jql',
    '/rest/api/3/search/jql',
    { jql: 'project = SHOP', maxResults: 2, fields: ['summary'] },
  ],
  ['POST /rest/api/3/search/approximate-count', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' }],
  [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    '/rest/api/3/issue/SHOP-2?expand=changelog,names,schema,renderedFields,transitions,operations,editmeta&properties=*all',
  ],
  [
    'POST /rest/api/3/issue/bulkfetch',
    '/rest/api/3/issue/bulkfetch',
    { issueIdsOrKeys: ['SHOP-1', 'SHOP-2'], fields: ['*all'] },
  ],
  [
    'POST /rest/api/3/issue',
    '/rest/api/3/issue',
    { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'New' } },
  ],
  [
    'POST /rest/api/3/issue/bulk',
    '/rest/api/3/issue/bulk',
    {
      issueUpdates: [
        { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'One of many' } },
        { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Sub-task' }, summary: 'Without a parent' } },
      ],
    },
  ],
  ['PUT /rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-3', { fields: { summary: 'Changed' } }],
  [
    'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
    '/rest/api/3/issue/SHOP-3/transitions?expand=transitions.fields',
  ],
  [
    'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
    '/rest/api/3/issue/SHOP-3/transitions',
    { transition: { id: '31' } },
  ],
  ['GET /rest/api/3/issue/{issueIdOrKey}/changelog', '/rest/api/3/issue/SHOP-3/changelog?maxResults=1'],
  ['POST /rest/api/3/changelog/bulkfetch', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['SHOP-2', 'SHOP-3'] }],
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment', '/rest/api/3/issue/SHOP-2/comment'],
  ['POST /rest/api/3/issue/{issueIdOrKey}/comment', '/rest/api/3/issue/SHOP-2/comment', { body: doc }],
  ['GET /rest/api/3/issue/{issueIdOrKey}/watchers', '/rest/api/3/issue/SHOP-2/watchers'],
  ['POST /rest/api/3/issue/{issueIdOrKey}/watchers', '/rest/api/3/issue/SHOP-2/watchers'],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/watchers', `/rest/api/3/issue/SHOP-2/watchers?accountId=${people.reader}`],
  ['GET /rest/api/3/issue/{issueIdOrKey}/votes', '/rest/api/3/issue/SHOP-2/votes'],
  ['POST /rest/api/3/issue/{issueIdOrKey}/votes', '/rest/api/3/issue/SHOP-2/votes'],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/votes', '/rest/api/3/issue/SHOP-2/votes'],
  [
    'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    '/rest/api/3/issue/SHOP-2/properties/colour',
    { red: 1 },
  ],
  ['GET /rest/api/3/issue/{issueIdOrKey}/properties', '/rest/api/3/issue/SHOP-2/properties'],
  ['GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', '/rest/api/3/issue/SHOP-2/properties/colour'],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', '/rest/api/3/issue/SHOP-2/properties/colour'],
  [
    'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    '/rest/api/3/project/SHOP/properties/colour',
    { red: 1 },
  ],
  ['GET /rest/api/3/project/{projectIdOrKey}/properties', '/rest/api/3/project/SHOP/properties'],
  ['GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', '/rest/api/3/project/SHOP/properties/colour'],
  [
    'DELETE /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    '/rest/api/3/project/SHOP/properties/colour',
  ],
  [
    'POST /rest/api/3/issueLink',
    '/rest/api/3/issueLink',
    { type: { name: 'Relates' }, inwardIssue: { key: 'SHOP-2' }, outwardIssue: { key: 'SHOP-3' } },
  ],
  ['GET /rest/api/3/issueLink/{linkId}', '/rest/api/3/issueLink/50001'],
  ['DELETE /rest/api/3/issueLink/{linkId}', '/rest/api/3/issueLink/50001'],
  ['GET /rest/api/3/issueLinkType', '/rest/api/3/issueLinkType'],
  ['GET /rest/api/3/field', '/rest/api/3/field'],
  ['GET /rest/api/3/field/search', '/rest/api/3/field/search?type=custom'],
  ['GET /rest/api/3/status', '/rest/api/3/status'],
  ['GET /rest/api/3/status/{idOrName}', '/rest/api/3/status/3'],
  ['GET /rest/api/3/statuscategory', '/rest/api/3/statuscategory'],
  ['GET /rest/api/3/statuses/search', '/rest/api/3/statuses/search'],
  ['GET /rest/api/3/project/search', '/rest/api/3/project/search?status=live,archived'],
  ['GET /rest/api/3/project/{projectIdOrKey}', '/rest/api/3/project/TEAM'],
  ['GET /rest/api/3/project/{projectIdOrKey}/statuses', '/rest/api/3/project/SHOP/statuses'],
  ['GET /rest/api/3/project/{projectIdOrKey}/versions', '/rest/api/3/project/SHOP/versions'],
  ['GET /rest/api/3/project/{projectIdOrKey}/version', '/rest/api/3/project/SHOP/version?status=unreleased'],
  ['GET /rest/api/3/version/{id}', '/rest/api/3/version/10500'],
  ['GET /rest/api/3/priority', '/rest/api/3/priority'],
  ['GET /rest/api/3/priority/search', '/rest/api/3/priority/search'],
  ['GET /rest/api/3/issuetype', '/rest/api/3/issuetype'],
  ['GET /rest/api/3/issuetype/project', '/rest/api/3/issuetype/project?projectId=10002'],
  ['GET /rest/api/3/myself', '/rest/api/3/myself'],
  ['GET /rest/api/3/user', `/rest/api/3/user?accountId=${people.developer}`],
  ['GET /rest/api/3/user/search', '/rest/api/3/user/search?query=a'],
  ['GET /rest/api/3/user/assignable/search', '/rest/api/3/user/assignable/search?project=SHOP'],
  ['GET /rest/api/3/mypermissions', '/rest/api/3/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&issueKey=SHOP-2'],
  [
    'POST /rest/api/3/permissions/check',
    '/rest/api/3/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10001], issues: [20001] }] },
  ],
  ['GET /rest/api/3/serverInfo', '/rest/api/3/serverInfo'],
  [
    'POST /rest/api/3/jql/parse',
    '/rest/api/3/jql/parse?validation=strict',
    { queries: ['project = SHOP AND status in (Done, "To Do") ORDER BY Rank', 'nonsense ='] },
  ],
  [`GET ${agile}/board`, `${agile}/board`],
  [`GET ${agile}/board/{boardId}`, `${agile}/board/${board.shop}`],
  [`GET ${agile}/board/{boardId}/configuration`, `${agile}/board/${board.shop}/configuration`],
  [`GET ${agile}/board/{boardId}/project`, `${agile}/board/${board.shop}/project`],
  [`GET ${agile}/board/{boardId}/sprint`, `${agile}/board/${board.shop}/sprint`],
  [`GET ${agile}/board/{boardId}/issue`, `${agile}/board/${board.shop}/issue`],
  [`GET ${agile}/board/{boardId}/backlog`, `${agile}/board/${board.shop}/backlog`],
  [
    `GET ${agile}/board/{boardId}/sprint/{sprintId}/issue`,
    `${agile}/board/${board.shop}/sprint/${sprint.active}/issue`,
  ],
  [`GET ${agile}/board/{boardId}/epic`, `${agile}/board/${board.shop}/epic`],
  [`GET ${agile}/board/{boardId}/epic/none/issue`, `${agile}/board/${board.shop}/epic/none/issue`],
  [`GET ${agile}/board/{boardId}/epic/{epicId}/issue`, `${agile}/board/${board.shop}/epic/20000/issue`],
  [`GET ${agile}/epic/{epicIdOrKey}`, `${agile}/epic/SHOP-1`],
  [`GET ${agile}/epic/{epicIdOrKey}/issue`, `${agile}/epic/SHOP-1/issue`],
  [`GET ${agile}/issue/{issueIdOrKey}`, `${agile}/issue/SHOP-2`],
  [`GET ${agile}/issue/{issueIdOrKey}/estimation`, `${agile}/issue/SHOP-2/estimation?boardId=${board.shop}`],
  [
    `PUT ${agile}/issue/{issueIdOrKey}/estimation`,
    `${agile}/issue/SHOP-2/estimation?boardId=${board.shop}`,
    { value: '8.0' },
  ],
  [`PUT ${agile}/issue/rank`, `${agile}/issue/rank`, { issues: ['SHOP-4'], rankBeforeIssue: 'SHOP-2' }],
  [`GET ${agile}/sprint/{sprintId}`, `${agile}/sprint/${sprint.closed}`],
  [`GET ${agile}/sprint/{sprintId}/issue`, `${agile}/sprint/${sprint.active}/issue`],
  [`POST ${agile}/sprint`, `${agile}/sprint`, { name: 'Another', originBoardId: board.shop }],
  [`POST ${agile}/sprint/{sprintId}`, `${agile}/sprint/${sprint.future}`, { goal: 'Pay by invoice' }],
  [
    `PUT ${agile}/sprint/{sprintId}`,
    `${agile}/sprint/${sprint.future}`,
    { name: 'Third', goal: 'Pay by invoice', state: 'future' },
  ],
  [`POST ${agile}/sprint/{sprintId}/issue`, `${agile}/sprint/${sprint.future}/issue`, { issues: ['SHOP-4'] }],
  [`POST ${agile}/backlog/issue`, `${agile}/backlog/issue`, { issues: ['SHOP-4'] }],
  [`POST ${agile}/backlog/{boardId}/issue`, `${agile}/backlog/${board.shop}/issue`, { issues: ['SHOP-4'] }],
  [`DELETE ${agile}/sprint/{sprintId}`, `${agile}/sprint/${sprint.future}`],
  ['GET /rest/api/3/issue/{issueIdOrKey}/editmeta', '/rest/api/3/issue/SHOP-2/editmeta'],
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}', '/rest/api/3/issue/SHOP-2/comment/30001'],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', '/rest/api/3/issue/SHOP-2/comment/30001', { body: doc }],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}', '/rest/api/3/issue/SHOP-2/comment/30001'],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-4'],
  ['DELETE /rest/api/3/project/{projectIdOrKey}', '/rest/api/3/project/SHOP?enableUndo=false'],
];

/** Answers 410 by design, so that its success is never shown. */
const removed = /^(GET|POST) \/rest\/api\/[23]\/search$/;
const nameOf = (endpoint: { method: string; template: string }): string => `${endpoint.method} ${endpoint.template}`;

function readSpecs(): { spec: Spec; id: string }[] {
  const read = (file: string): Spec =>
    JSON.parse(readFileSync(path.join(folder ?? '', 'openapi', file), 'utf8')) as Spec;
  return [
    { id: 'platform', spec: read('jira-platform-v3.json') },
    { id: 'software', spec: read('jira-software.json') },
  ];
}

/** Where the documents contradict Atlassian's own examples and what Jira Cloud really sends. */
const documentErrors: readonly (readonly [at: RegExp, why: string])[] = [
  [/items\/\d+\/(from|fromString|to|toString) must be string/, 'the changelog writes null for an empty side'],
  [/jql\/parse: \/queries\/\d+\/structure\/where/, 'a closed schema above anyOf would refuse every clause'],
  [/configuration: \/location must NOT have/, 'the example of the same page shows these members'],
  [/issuetype.*untranslatedName/, 'Jira Cloud sends it, undocumented'],
];

test('every endpoint of the catalogue has a request in this contract', () => {
  const asked = new Set(requests.map(([endpoint]) => endpoint));
  expect(endpoints.map(nameOf).filter((name) => !asked.has(name) && !removed.test(name))).toEqual([]);
});

withSpecs('against the OpenAPI documents that TANDEM_DATA names', () => {
  const specs = folder === undefined ? [] : readSpecs();
  const operationOf = (name: string): { operation: Operation; pointer: string } | null => {
    const [method = '', template = ''] = name.split(' ');
    for (const { id, spec } of specs) {
      const operation = spec.paths[template]?.[method.toLowerCase()];
      const escaped = encodeURIComponent(template.replace(/~/g, '~0').replace(/\//g, '~1'));
      if (operation) return { operation, pointer: `${id}#/paths/${escaped}/${method.toLowerCase()}` };
    }
    return null;
  };

  test('every scope table entry is the document’s own', () => {
    const wrong = endpoints.flatMap((endpoint) => {
      const found = operationOf(nameOf(endpoint));
      if (!found) return removed.test(nameOf(endpoint)) ? [] : [`${nameOf(endpoint)}: not in the documents`];
      const { 'x-atlassian-oauth2-scopes': sets, security } = found.operation;
      const documented = sets
        ? ['Current', 'Beta'].map((state) => sets.find((set) => set.state === state)?.scopes ?? [])
        : [(security ?? []).flatMap((entry) => entry.OAuth2 ?? [])];
      const sorted = (list: readonly (readonly string[])[]): string =>
        JSON.stringify(list.map((set) => [...set].sort()));
      return sorted(documented) === sorted(endpoint.scopeSets)
        ? []
        : [`${nameOf(endpoint)}: ${sorted(endpoint.scopeSets)} is documented as ${sorted(documented)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every answer fits its documented schema', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
    for (const { id, spec } of specs) ajv.addSchema(spec, id);
    const { ask } = openTestJira();
    const problems: string[] = [];
    for (const [name, at, body] of requests) {
      const [method = ''] = name.split(' ');
      const { status, json } = await ask(people.admin, method, at, body);
      const found = operationOf(name);
      if (status >= 300) problems.push(`${name}: ${status} ${JSON.stringify(json)}`);
      const documented = found?.operation.responses[String(status)];
      if (!documented) problems.push(`${name}: status ${status} is not documented`);
      const schema = documented?.content?.['application/json']?.schema;
      if (!schema || !found || json === undefined) continue;
      const pointer = `${found.pointer}/responses/${status}/content/application~1json/schema`;
      const isValid = ajv.compile({ $ref: pointer });
      if (!isValid(json)) {
        const errors = (isValid.errors ?? []).map(
          (error) => `${name}: ${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
        );
        problems.push(...errors.filter((error) => !documentErrors.some(([at]) => at.test(error))).slice(0, 5));
      }
    }
    expect(problems).toEqual([]);
  });

  test('answers have the shape of the official examples wherever both have a member', async () => {
    const directory = path.join(folder ?? '', 'openapi', 'official-examples');
    const { ask } = openTestJira();
    const compared: string[] = [];
    const differences: string[] = [];
    for (const [name, at, body] of requests) {
      const [method = '', template = ''] = name.split(' ');
      const stem = `${method.toLowerCase()}${template.replace(/[{}]/g, '').replace(/\//g, '_')}_`;
      const { status, json } = await ask(people.admin, method, at, body);
      const file = readdirSync(directory).find((candidate) => candidate === `${stem}${status}.json`);
      if (file === undefined || json === undefined) continue;
      compared.push(file);
      const example = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Loose;
      differences.push(...shapeDifferences(json, example, name));
    }
    expect(compared.length).toBeGreaterThan(30);
    expect(differences).toEqual([]);
  });
});

/** Where an example is only illustrative: its issues carry made-up fields, and dates as bare numbers. */
const illustrative = /\.(fields|created|releaseDate|issueId|projectCategory|statusCategory\.id)$/;

function shapeDifferences(own: unknown, example: unknown, at: string): string[] {
  if (illustrative.test(at) || own === null || example === null) return [];
  const kind = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
  if (kind(own) !== kind(example)) return [`${at}: ${kind(own)} here, ${kind(example)} in the example`];
  if (Array.isArray(own) && Array.isArray(example)) {
    return own.length > 0 && example.length > 0 ? shapeDifferences(own[0], example[0], `${at}[]`) : [];
  }
  if (typeof own !== 'object' || typeof example !== 'object') return [];
  const shared = Object.keys(own).filter((key) => key in example);
  return shared.flatMap((key) =>
    shapeDifferences((own as Record<string, unknown>)[key], (example as Record<string, unknown>)[key], `${at}.${key}`),
  );
}
