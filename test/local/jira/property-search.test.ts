import type { SearchableProperty } from '../../../src/local/jira/state/searchable-property';
import { openTestJira, type Loose } from '../../support/jira-client';
import { people } from '../../support/site-seed';

const searchable = (
  path: string,
  type: SearchableProperty['type'],
  searchAlias: string | null,
): SearchableProperty => ({
  propertyKey: 'tandem',
  path,
  type,
  searchAlias,
});

const declared = [
  searchable('readiness', 'number', 'tandemReadiness'),
  searchable('goal', 'string', 'tandemGoal'),
  searchable('note.words', 'text', 'tandemNote'),
  searchable('asked', 'user', 'tandemAsked'),
  searchable('since', 'date', 'tandemSince'),
  searchable('waits.points', 'number', null),
];

const written: Readonly<Record<string, object>> = {
  'SHOP-1': { readiness: 40, goal: 'serves', asked: [people.productOwner, people.developer], since: '2026-03-10' },
  'SHOP-2': {
    readiness: 90,
    goal: 'does not serve',
    note: { words: 'Ask the card scheme' },
    since: '2026-03-01T10:00:00Z',
  },
  'SHOP-3': { readiness: 0, waits: [{ points: 3 }, { points: 8 }], since: 'some day' },
  // Of another type than declared: it is not indexed.
  'SHOP-4': { readiness: 'high' },
};

/** What each query finds, in the order of the answer; SHOP-5 has no property at all. */
const finds: readonly (readonly [jql: string, keys: string])[] = [
  ['tandemReadiness < 60 ORDER BY tandemReadiness', 'SHOP-3 SHOP-1'],
  ['project = SHOP ORDER BY tandemReadiness DESC', 'SHOP-2 SHOP-1 SHOP-3 SHOP-4 SHOP-5'],
  ['tandemreadiness = 40', 'SHOP-1'],
  ['tandemReadiness in (0, 90) ORDER BY key', 'SHOP-2 SHOP-3'],
  ['tandemReadiness != 40 ORDER BY key', 'SHOP-2 SHOP-3'],
  ['project = SHOP AND tandemReadiness is EMPTY ORDER BY key', 'SHOP-4 SHOP-5'],
  ['tandemReadiness is not EMPTY ORDER BY key', 'SHOP-1 SHOP-2 SHOP-3'],
  ['issue.property[tandem].readiness >= 40 ORDER BY key', 'SHOP-1 SHOP-2'],
  ['issue.property["tandem"].readiness > 40', 'SHOP-2'],
  ['project = SHOP ORDER BY issue.property[tandem].readiness', 'SHOP-3 SHOP-1 SHOP-2 SHOP-4 SHOP-5'],
  ['issue.property[tandem].waits.points = 8', 'SHOP-3'],
  ['issue.property[tandem].waits.points != 8', ''],
  ['tandemGoal = serves', 'SHOP-1'],
  ['tandemGoal = serve', ''],
  ['tandemGoal != serves', 'SHOP-2'],
  ['tandemNote ~ card', 'SHOP-2'],
  ['tandemAsked = currentUser()', 'SHOP-1'],
  ['tandemAsked = "Dev Patel"', 'SHOP-1'],
  ['tandemSince >= -2d', 'SHOP-1'],
  ['tandemSince < "2026-03-05"', 'SHOP-2'],
];

const refused: readonly (readonly [jql: string, message: string])[] = [
  ['tandemLevel = 2', "Field 'tandemLevel' does not exist or you do not have permission to view it."],
  ['issue.property[tandem].level = 2', 'does not exist or you do not have permission to view it.'],
  ['issue.property[other].readiness = 2', 'does not exist or you do not have permission to view it.'],
  ['tandemReadiness ~ high', "The operator '~' is not supported by the 'tandemReadiness' field."],
  ['tandemReadiness = high', "The value 'high' does not exist for the field 'tandemReadiness'."],
  ['tandemGoal > a', "The operator '>' is not supported by the 'tandemGoal' field."],
];

async function openWithProperties() {
  const site = openTestJira({ issues: [1, 2, 3, 4, 5].map((number) => ({ key: `SHOP-${number}` })) });
  site.jira.declareProperties?.(declared);
  for (const [key, value] of Object.entries(written)) {
    await site.ask(people.admin, 'PUT', `/rest/api/3/issue/${key}/properties/tandem`, value);
  }
  const search = (jql: string) =>
    site.ask(people.productOwner, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  return { ...site, search };
}

const keysOf = (json: Loose): string => (json.issues as unknown as { key: string }[]).map(({ key }) => key).join(' ');

describe('JQL over entity properties', () => {
  const opened = openWithProperties();

  test.each(finds)('%s', async (jql, keys) => {
    const { status, json } = await (await opened).search(jql);
    expect(status === 200 ? '' : JSON.stringify(json)).toBe('');
    expect(keysOf(json)).toBe(keys);
  });

  test.each(refused)('refuses %s', async (jql, message) => {
    const { status, json } = await (await opened).search(jql);
    expect([status, json.errorMessages]).toEqual([400, [expect.stringContaining(message)]]);
  });

  test('a value is found as soon as it is written, and no longer once it is gone', async () => {
    const { ask, search } = await openWithProperties();
    expect(keysOf((await search('tandemReadiness = 77')).json)).toBe('');
    await ask(people.admin, 'PUT', '/rest/api/3/issue/SHOP-5/properties/tandem', { readiness: 77 });
    expect(keysOf((await search('tandemReadiness = 77')).json)).toBe('SHOP-5');
    await ask(people.admin, 'DELETE', '/rest/api/3/issue/SHOP-5/properties/tandem');
    expect(keysOf((await search('tandemReadiness = 77')).json)).toBe('');
  });

  test('a field that Jira has itself keeps its name', async () => {
    const { jira, search } = await openWithProperties();
    jira.declareProperties?.([searchable('readiness', 'number', 'summary')]);
    expect(keysOf((await search('summary ~ "SHOP-3"')).json)).toBe('SHOP-3');
  });
});
