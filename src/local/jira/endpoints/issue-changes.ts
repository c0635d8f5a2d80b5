import { objectIn, prepareAll, wantedValues } from '../changes/body-edits';
import { issueDeleted } from '../changes/events';
import { commit } from '../changes/record';
import { statusEdits } from '../changes/status-edits';
import { badRequest, forbidden, noContent, ok } from '../http/answer';
import { bodyObject, platformScopes, readWork, writeWork, type Endpoint } from '../http/endpoint';
import { transitionsJson, transitionsOf } from '../wire/transitions';
import { drawingFor, editableIssue, visibleIssue } from './access';

const template = '/rest/api/3/issue/{issueIdOrKey}';
export const issueChangeEndpoints: readonly Endpoint[] = [
  {
    method: 'PUT',
    template,
    scopeSets: platformScopes(writeWork, 'write:issue'),
    handle(ask) {
      const issue = editableIssue(ask);
      const edits = prepareAll(ask, issue, wantedValues(issue, bodyObject(ask)));
      commit(ask.site, ask.caller, issue, edits);
      return noContent;
    },
  },
  {
    method: 'DELETE',
    template,
    scopeSets: platformScopes(writeWork, 'delete:issue'),
    handle(ask) {
      const issue = editableIssue(ask);
      const { site, caller, viewer, query } = ask;
      if (!viewer.canAdminister(site.projectOf(issue))) {
        throw forbidden('You do not have permission to delete issues in this project.');
      }
      const children = [...site.byParent.get(issue.key)];
      const subtasks = children.filter((child) => site.typeOf(child).hierarchyLevel === -1);
      if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
        throw badRequest(
          `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        );
      }
      for (const child of children) {
        if (subtasks.includes(child)) site.removeIssue(child);
        else site.change(child, (changed) => void (changed.parentKey = null));
      }
      site.removeIssue(issue);
      issueDeleted(site, caller, issue);
      return noContent;
    },
  },
  {
    method: 'GET',
    template: `${template}/transitions`,
    scopeSets: platformScopes(readWork, 'read:issue.transition', 'read:status', 'read:field-configuration'),
    handle: (ask) => ok({ expand: 'transitions', transitions: transitionsJson(visibleIssue(ask), drawingFor(ask)) }),
  },
  {
    method: 'POST',
    template: `${template}/transitions`,
    scopeSets: platformScopes(writeWork, 'write:issue', 'write:issue.property'),
    handle(ask) {
      const issue = editableIssue(ask);
      const { id } = objectIn(bodyObject(ask).transition);
      const transition = transitionsOf(issue, drawingFor(ask)).find((candidate) => candidate.id === String(id));
      if (!transition) throw badRequest(`Transition id '${String(id)}' is not valid for this issue.`);
      const edits = prepareAll(ask, issue, wantedValues(issue, bodyObject(ask)));
      commit(ask.site, ask.caller, issue, [...edits, ...statusEdits(ask.site, issue, transition.to)]);
      return noContent;
    },
  },
];
