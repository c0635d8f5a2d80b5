import { badRequest, forbidden, noContent, notFound, ok, type Answer } from '../http/answer';
import { manageProject, param, platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
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

/** Writing a property is no update of its issue: Jira documents no event for it, and keeps no history of it. */
function write(ask: Ask, properties: Map<string, unknown>): Answer {
  const key = param(ask, 'propertyKey');
  if (key.length > keyLengthAtMost) {
    throw badRequest(`The property key cannot be longer than ${keyLengthAtMost} characters.`);
  }
  if (ask.body === undefined) throw badRequest('The property value cannot be empty.');
  if (JSON.stringify(ask.body).length > valueLengthAtMost) {
    throw badRequest(`The property value cannot be longer than ${valueLengthAtMost} characters.`);
  }
  const isNew = !properties.has(key);
  properties.set(key, ask.body);
  ask.site.revision += 1;
  return { status: isNew ? 201 : 200 };
}

function remove(ask: Ask, properties: Map<string, unknown>): Answer {
  const key = param(ask, 'propertyKey');
  if (!properties.delete(key)) throw notFound(`The property with key '${key}' does not exist.`);
  return noContent;
}

const ofIssue = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ofProject = '/rest/api/3/project/{projectIdOrKey}/properties';

function administeredProperties(ask: Ask): Map<string, unknown> {
  const project = visibleProject(ask);
  signedIn(ask);
  if (!ask.viewer.canAdminister(project)) throw forbidden('You do not have permission to edit this project.');
  return ask.site.projectProperties.of(project.key);
}

export const propertyEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: ofIssue,
    scopeSets: platformScopes(readWork, 'read:issue.property'),
    handle(ask) {
      const issue = visibleIssue(ask);
      return list(issue.properties, `${ask.site.baseUrl}/rest/api/3/issue/${issue.id}`);
    },
  },
  {
    method: 'GET',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(readWork, 'read:issue.property'),
    handle: (ask) => read(ask, visibleIssue(ask).properties),
  },
  {
    method: 'PUT',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(writeWork, 'write:issue.property'),
    handle: (ask) => write(ask, editableIssue(ask).properties),
  },
  {
    method: 'DELETE',
    template: `${ofIssue}/{propertyKey}`,
    scopeSets: platformScopes(writeWork, 'delete:issue.property'),
    handle: (ask) => remove(ask, editableIssue(ask).properties),
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
    handle: (ask) => write(ask, administeredProperties(ask)),
  },
  {
    method: 'DELETE',
    template: `${ofProject}/{propertyKey}`,
    scopeSets: platformScopes(manageProject, 'delete:project.property'),
    handle: (ask) => remove(ask, administeredProperties(ask)),
  },
];
