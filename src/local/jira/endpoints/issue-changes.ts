import { objectIn, prepareAll, wantedValues } from '../changes/body-edits';
import { issueDeleted } from '../changes/events';
import { commit } from '../changes/record';
import { statusEdits } from '../changes/status-edits';
import { badField, badRequest, forbidden, noContent, ok } from '../http/answer';
import { bodyObject, listParam, platformScopes, readWork, writeWork, type Endpoint } from '../http/endpoint';
import { resolutions } from '../state/resolutions';
import { asksForResolution, transitionsJson, transitionsOf } from '../wire/transitions';
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
    handle(ask) {
      const withFields = (listParam(ask.query, 'expand') ?? []).includes('transitions.fields');
      const transitions = transitionsJson(visibleIssue(ask), drawingFor(ask), { withFields });
      return ok({ expand: 'transitions', transitions });
    },
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
      const wanted = wantedValues(issue, bodyObject(ask));
      const isAsked = asksForResolution(issue, transition.to, drawingFor(ask));
      const resolution = isAsked ? chosenResolution(wanted.get('resolution')) : undefined;
      // What its screen does not ask for is refused with all other fields that cannot be set.
      if (isAsked) wanted.delete('resolution');
      const edits = prepareAll(ask, issue, wanted);
      commit(ask.site, ask.caller, issue, [...edits, ...statusEdits(ask.site, issue, transition.to, resolution)]);
      return noContent;
    },
  },
];

function chosenResolution(value: unknown): string {
  if (value === undefined || value === null) throw badField('resolution', 'Resolution is required.');
  const { id, name } = objectIn(value);
  const chosen = resolutions.find((each) => each.id === String(id) || each.name === name);
  if (!chosen) throw badField('resolution', 'Resolution value specified is not valid.');
  return chosen.name;
}
