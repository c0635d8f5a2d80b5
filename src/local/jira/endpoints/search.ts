import { fieldNames, fieldSchemas, selectFields } from '../fields/catalogue';
import type { Field } from '../fields/field';
import { badRequest, ok, Refusal, type Answer } from '../http/answer';
import { bodyObject, listParam, platformScopes, readWork, stringList, type Ask, type Endpoint } from '../http/endpoint';
import { isBounded, readsProperties, searchIssues } from '../jql/search';
import { parseJql } from '../jql/parse';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { issueJson } from '../wire/issues';
import { drawingFor } from './access';
import { wordsOf } from '../http/words';

/** Jira's own figures: many ids, fewer whole issues, and a changelog that is cut. */
const defaultResults = 50;
const idsAtMost = 5000;
const issuesAtMost = 100;
const changesInSearch = 40;
const sortFieldsAtMost = 7;
const propertiesAtMost = 5;

interface SearchAsk {
  readonly jql: string;
  readonly fields: readonly string[] | null;
  readonly expand: ReadonlySet<string>;
  readonly properties: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | null;
}

function fromQuery({ query }: Ask): SearchAsk {
  return {
    jql: query.get('jql') ?? '',
    fields: listParam(query, 'fields'),
    expand: new Set(listParam(query, 'expand') ?? []),
    properties: listParam(query, 'properties') ?? [],
    maxResults: count(query.get('maxResults')),
    nextPageToken: query.get('nextPageToken'),
  };
}

const bodyKeys = new Set([
  'jql',
  'fields',
  'expand',
  'properties',
  'maxResults',
  'nextPageToken',
  'fieldsByKeys',
  'failFast',
  'reconcileIssues',
]);

function fromBody(ask: Ask): SearchAsk {
  const body = bodyObject(ask);
  const stray = Object.keys(body).find((key) => !bodyKeys.has(key));
  if (stray !== undefined || ask.body === undefined)
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  const expand = body.expand;
  if (expand !== undefined && typeof expand !== 'string') {
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  }
  return {
    jql: typeof body.jql === 'string' ? body.jql : '',
    fields: stringList(body.fields),
    expand: new Set(
      (expand ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    properties: stringList(body.properties) ?? [],
    maxResults: count(body.maxResults),
    nextPageToken: typeof body.nextPageToken === 'string' ? body.nextPageToken : null,
  };
}

function count(value: unknown): number {
  if (value === null || value === undefined || value === '') return defaultResults;
  const number = Number(value);
  if (!Number.isInteger(number)) throw badRequest(`'${wordsOf(value)}' is not a valid value for 'maxResults'.`);
  return number;
}

function requireBounded(jql: string): void {
  if (!isBounded(jql)) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
}

function search(ask: Ask, asked: SearchAsk): Answer {
  const { site } = ask;
  requireBounded(asked.jql);
  if (parseJql(asked.jql).orderBy.length > sortFieldsAtMost) {
    throw badRequest(`The maximum number of fields in the order by clause is ${sortFieldsAtMost}.`);
  }
  if (asked.properties.length > propertiesAtMost) {
    throw badRequest(`The maximum number of issue properties is ${propertiesAtMost}.`);
  }
  const fields = fieldsFor(site, asked);
  const isBare = (fields === null || fields.length === 0) && asked.expand.size === 0 && asked.properties.length === 0;
  const size = Math.max(1, Math.min(asked.maxResults, isBare ? idsAtMost : issuesAtMost));

  const found = cachedSearch(site, ask, asked.jql);
  const start = startOf(found, asked.nextPageToken, asked.jql);
  const page = found.slice(start, start + size);
  const isLast = start + page.length >= found.length;
  const drawing = drawingFor(ask, 3, true);
  return ok({
    issues: page.map((issue) =>
      issueJson(
        issue,
        {
          fields,
          expand: asked.expand,
          properties: asked.properties,
          historiesAtMost: changesInSearch,
          isAlone: false,
          selfBase: `${site.baseUrl}/rest/api/3/issue`,
        },
        drawing,
      ),
    ),
    ...(isLast ? {} : { nextPageToken: tokenAfter(page.at(-1), start + page.length, asked.jql) }),
    isLast,
    ...(asked.expand.has('names') ? { names: fieldNames(fields ?? []) } : {}),
    ...(asked.expand.has('schema') ? { schema: fieldSchemas(fields ?? []) } : {}),
  });
}

/** Null for ids only, which is what Jira gives unasked; an empty list for the key beside it. */
function fieldsFor(site: SiteState, { fields, expand, properties }: SearchAsk): readonly Field[] | null {
  const beside = new Set(['id', 'key', 'issuekey']);
  const wanted = fields?.filter((field) => !beside.has(field)) ?? [];
  if (wanted.length > 0) return selectFields(site, wanted, '*navigable');
  const isIdOnly = fields === null || fields.every((field) => field === 'id');
  return isIdOnly && expand.size === 0 && properties.length === 0 ? null : [];
}

/** The same search is asked for page after page; while nothing changes, one result serves them all. */
interface CachedSearch {
  readonly revision: string;
  readonly at: number;
  readonly found: readonly IssueState[];
}
const caches = new WeakMap<SiteState, Map<string, CachedSearch>>();
const cachedAtMost = 16;

function cachedSearch(site: SiteState, ask: Ask, jql: string): readonly IssueState[] {
  const cache = caches.get(site) ?? new Map<string, CachedSearch>();
  caches.set(site, cache);
  const key = `${ask.viewer.accountId ?? ask.caller.kind} ${jql}`;
  const at = site.now().getTime();
  const known = cache.get(key);
  const revision = `${site.revision} ${readsProperties(site, jql) ? site.propertyRevision : ''}`;
  // Relative dates move with the clock, so an answer is good for one minute only.
  const isFresh = known?.revision === revision && Math.abs(at - known.at) < 60_000;
  if (isFresh) return known.found;
  const found = searchIssues(site, { jql, viewer: ask.viewer });
  cache.delete(key);
  cache.set(key, { revision, at, found });
  const oldest = cache.size > cachedAtMost ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  return found;
}

/** A token names the last issue shown, so that a page loses or doubles nothing when issues come or go before it. */
function tokenAfter(last: IssueState | undefined, offset: number, jql: string): string {
  return Buffer.from(JSON.stringify({ after: last?.id ?? '', offset, jql })).toString('base64url');
}

function startOf(found: readonly IssueState[], token: string | null, jql: string): number {
  if (token === null || token === '') return 0;
  const invalid = badRequest('The provided next page token is invalid or expired.');
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw invalid;
  }
  const { after, offset, jql: asked } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (asked !== jql || typeof offset !== 'number') throw invalid;
  const index = found.findIndex((issue) => issue.id === after);
  return index === -1 ? offset : index + 1;
}

const getScopes = platformScopes(
  readWork,
  'read:issue-details',
  'read:audit-log',
  'read:avatar',
  'read:field-configuration',
  'read:issue-meta',
);
const postScopes = platformScopes(
  readWork,
  'read:issue-details',
  'read:field.default-value',
  'read:field.option',
  'read:field',
  'read:group',
);

const gone = (): never => {
  throw new Refusal(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. ' +
      'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
};

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/search/jql',
    scopeSets: getScopes,
    handle: (ask) => search(ask, fromQuery(ask)),
  },
  {
    method: 'POST',
    template: '/rest/api/3/search/jql',
    scopeSets: postScopes,
    handle: (ask) => search(ask, fromBody(ask)),
  },
  {
    method: 'POST',
    template: '/rest/api/3/search/approximate-count',
    scopeSets: postScopes,
    handle(ask) {
      const jql = bodyObject(ask).jql;
      if (typeof jql !== 'string')
        throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
      requireBounded(jql);
      return ok({ count: searchIssues(ask.site, { jql, viewer: ask.viewer }).length });
    },
  },
  { method: 'GET', template: '/rest/api/3/search', scopeSets: getScopes, handle: gone },
  { method: 'POST', template: '/rest/api/3/search', scopeSets: postScopes, handle: gone },
  { method: 'GET', template: '/rest/api/2/search', scopeSets: getScopes, handle: gone },
  { method: 'POST', template: '/rest/api/2/search', scopeSets: postScopes, handle: gone },
];
