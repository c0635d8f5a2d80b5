import { selectFields } from '../fields/catalogue';
import { badRequest, ok } from '../http/answer';
import { bodyObject, listParam, platformScopes, readWork, stringList, type Ask, type Endpoint } from '../http/endpoint';
import { issueJson, type IssueRequest } from '../wire/issues';
import { editMetaJson } from '../wire/transitions';
import { drawingFor, visibleIssue } from './access';

const issueReadScopes = platformScopes(
  readWork,
  'read:issue-meta',
  'read:issue-security-level',
  'read:issue.vote',
  'read:issue.changelog',
  'read:avatar',
  'read:issue',
  'read:status',
  'read:user',
  'read:field-configuration',
);

/** A single read shows the hundred newest changes; the changelog resource has the rest. */
const changesInIssue = 100;
const bulkAtMost = 100;

function issueRequest(
  ask: Ask,
  asked: { fields: readonly string[] | null; expand: readonly string[]; properties: readonly string[] },
  fallback: '*all' | '*navigable',
  isAlone: boolean,
): IssueRequest {
  return {
    fields: selectFields(ask.site, asked.fields, fallback),
    expand: new Set(asked.expand),
    properties: asked.properties,
    historiesAtMost: changesInIssue,
    isAlone,
    selfBase: `${ask.site.baseUrl}/rest/api/3/issue`,
  };
}

export const issueEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/issue/{issueIdOrKey}/editmeta',
    scopeSets: platformScopes(readWork, 'read:issue-meta', 'read:field-configuration'),
    handle: (ask) => ok(editMetaJson(visibleIssue(ask), drawingFor(ask))),
  },
  {
    method: 'GET',
    template: '/rest/api/3/issue/{issueIdOrKey}',
    scopeSets: issueReadScopes,
    handle(ask) {
      const issue = visibleIssue(ask);
      const asked = {
        fields: listParam(ask.query, 'fields'),
        expand: listParam(ask.query, 'expand') ?? [],
        properties: listParam(ask.query, 'properties') ?? [],
      };
      return ok(issueJson(issue, issueRequest(ask, asked, '*all', true), drawingFor(ask)));
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/issue/bulkfetch',
    scopeSets: issueReadScopes,
    handle(ask) {
      const body = bodyObject(ask);
      const wanted = stringList(body.issueIdsOrKeys);
      if (!wanted || wanted.length === 0) throw badRequest('issueIdsOrKeys must be provided.');
      if (wanted.length > bulkAtMost) throw badRequest(`The maximum number of issues is ${bulkAtMost}.`);
      const asked = {
        fields: stringList(body.fields),
        expand: stringList(body.expand) ?? [],
        properties: stringList(body.properties) ?? [],
      };
      const request = issueRequest(ask, asked, '*navigable', true);
      const issues = [...new Set(wanted.map((idOrKey) => ask.site.issue(idOrKey)))].flatMap((issue) =>
        issue && ask.viewer.canBrowse(ask.site.projectOf(issue)) ? [issue] : [],
      );
      // What is hidden or gone is left out without a word, as the documentation says.
      return ok({
        issues: issues.map((issue) => issueJson(issue, request, drawingFor(ask))),
        issueErrors: [],
      });
    },
  },
];
