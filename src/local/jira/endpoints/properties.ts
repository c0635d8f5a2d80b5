import { badRequest, forbidden, noContent, notFound, ok, type Answer } from '../http/answer';
import { manageProject, param, platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import type { EntityProperties } from '../state/entity-properties';
import { editableIssue, signedIn, visibleIssue, visibleProject } from './access';

/** Jira's own limits for entity properties. */
const keyLengthAtMost = 255;
const valueLengthAtMost = 32_768;

function list(properties: ReadonlyMap<string, unknown>, base: string): Answer {
  return ok({
    keys: [...properties.keys()].map((key) => ({ key, self: `${base}/properties/${encodeURIComponent(key)}` })),
  });
}

function read(ask: Ask, properties: ReadonlyMap<string, unknown>): Answer {
  const key = param(ask, 'propertyKey');
  if (!properties.has(key)) throw notFound(`The property with key '${key}' does not exist.`);
  return ok({ key, value: properties.get(key) });
}

/** Throws Jira's 400 for a key or a value that no property may have. */
export function checkProperty(key: string, value: unknown): void {
  if (key.length > keyLengthAtMost) {
    throw badRequest(`The property key cannot be longer than ${keyLengthAtMost} characters.`);
  }
  if (value === undefined) throw badRequest('The property value cannot be empty.');
  if (JSON.stringify(value).length > valueLengthAtMost) {
    throw badRequest(`The property value cannot be longer than ${valueLengthAtMost} characters.`);
  }
}

/** Writing a property is no update of its issue: Jira documents no event for it, and keeps no history of it. */
function write(ask: Ask, properties: EntityProperties, owner: string): Answer {
  const key = param(ask, 'propertyKey');
  checkProperty(key, ask.body);
  const isNew = !properties.of(owner).has(key);
  properties.set(owner, key, ask.body);
  ask.site.propertyRevision += 1;
  return { status: isNew ? 201 : 200 };
}

function remove(ask: Ask, properties: EntityProperties, owner: string): Answer {
  const key = param(ask, 'propertyKey');
  if (!properties.remove(owner, key)) throw notFound(`The property with key '${key}' does not exist.`);
  ask.site.propertyRevision += 1;
  return noContent;
}

const ofIssue = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ofProject = '/rest/api/3/project/{projectIdOrKey}/properties';

function administeredProject(ask: Ask): string {
  const project = visibleProject(ask);
  signedIn(ask);
  if (!ask.viewer.canAdminister(project)) throw forbidden('You do not have permission to edit this project.');
  return project.key;
}

export const propertyEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: ofIssue,
    scopeSets: platformScopes(readWork, 'read:issue.property'),
    handle(ask) {
      const issue = visibleIssue(ask);
      return list(ask.site.issueProperties.of(issue.id), `${ask.site.baseUrl}/rest/api/3/issue/${issue.id}`);
    },
  },
  {
    method: 'GET',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(readWork, 'read:issue.property'),
    handle: (ask) => read(ask, ask.site.issueProperties.of(visibleIssue(ask).id)),
  },
  {
    method: 'PUT',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(writeWork, 'write:issue.property'),
    handle: (ask) => write(ask, ask.site.issueProperties, editableIssue(ask).id),
  },
  {
    method: 'DELETE',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(writeWork, 'delete:issue.property'),
    handle: (ask) => remove(ask, ask.site.issueProperties, editableIssue(ask).id),
  },
  {
    method: 'GET',
    template: ofProject,
    scopeSets: platformScopes(readWork, 'read:project.property'),
    handle(ask) {
      const project = visibleProject(ask);
      const base = `${ask.site.baseUrl}/rest/api/3/project/${project.key}`;
      return list(ask.site.projectProperties.of(project.key), base);
    },
  },
  {
    method: 'GET',
    template: `${ofProject}/{propertyKey}`,
    scopeSets: platformScopes(readWork, 'read:project.property'),
    handle: (ask) => read(ask, ask.site.projectProperties.of(visibleProject(ask).key)),
  },
  {
    method: 'PUT',
    template: `${ofProject}/{propertyKey}`,
    scopeSets: platformScopes(manageProject, 'write:project.property'),
    handle: (ask) => write(ask, ask.site.projectProperties, administeredProject(ask)),
  },
  {
    method: 'DELETE',
    template: `${ofProject}/{propertyKey}`,
    scopeSets: platformScopes(manageProject, 'delete:project.property'),
    handle: (ask) => remove(ask, ask.site.projectProperties, administeredProject(ask)),
  },
];
