import { badRequest, ok, Refusal } from '../http/answer';
import { bodyObject, platformScopes, readWork, stringList, type Ask, type Endpoint } from '../http/endpoint';
import { searchIssues } from '../jql/search';
import { parseJql, type Condition } from '../jql/parse';
import { jiraDate } from '../wire/dates';

/** Names of entity properties are written as they are: quotes would make another field of them. */
const quoted = (text: string): string => (/^[\w-]+$|^issue\.property\[/.test(text) ? text : JSON.stringify(text));

function operandJson(operand: Extract<Condition, { kind: 'terminal' }>['operands'][number]): Record<string, unknown> {
  if (operand.kind === 'empty') return { keyword: 'empty' };
  if (operand.kind === 'value') return { value: operand.text, encodedValue: quoted(operand.text) };
  return { function: operand.name, arguments: operand.args };
}

function conditionJson(condition: Condition): Record<string, unknown> {
  if (condition.kind === 'not') return { operator: 'not', clauses: [conditionJson(condition.part)] };
  if (condition.kind !== 'terminal') {
    return { operator: condition.kind, clauses: condition.parts.map(conditionJson) };
  }
  const { field, operator, operands } = condition;
  const drawn = operands.map(operandJson);
  return {
    field: { name: field, encodedName: quoted(field) },
    operator,
    operand: operator.endsWith('in') ? { values: drawn } : drawn[0],
  };
}

/** One query's structure, or what is wrong with it: checked against the fields and values of this site. */
function parsed(ask: Ask, query: string, isValidated: boolean): Record<string, unknown> {
  try {
    const { where, orderBy } = parseJql(query);
    if (isValidated) searchIssues(ask.site, { jql: query, viewer: ask.viewer, within: [] });
    return {
      query,
      structure: {
        ...(where ? { where: conditionJson(where) } : {}),
        ...(orderBy.length > 0
          ? {
              orderBy: {
                fields: orderBy.map(({ field, isDescending }) => ({
                  field: { name: field, encodedName: quoted(field) },
                  direction: isDescending ? 'desc' : 'asc',
                })),
              },
            }
          : {}),
      },
    };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { query, errors: problem.messages };
  }
}

export const serverEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/serverInfo',
    scopeSets: [[], []],
    handle: ({ site }) =>
      ok({
        baseUrl: site.baseUrl,
        displayUrl: site.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        buildDate: jiraDate(site.now().toISOString()),
        serverTime: jiraDate(site.now().toISOString()),
        scmInfo: 'stand-in',
        serverTitle: 'Tandem demo',
      }),
  },
  {
    method: 'POST',
    template: '/rest/api/3/jql/parse',
    scopeSets: platformScopes(readWork, 'read:field', 'validate:jql', 'read:jql'),
    handle(ask) {
      const queries = stringList(bodyObject(ask).queries);
      if (!queries || queries.length === 0) throw badRequest('queries must be provided.');
      const isValidated = (ask.query.get('validation') ?? 'strict') !== 'none';
      return ok({ queries: queries.map((query) => parsed(ask, query, isValidated)) });
    },
  },
];
