import { issueCommented } from '../changes/events';
import { authorOf } from '../changes/record';
import { badField, badRequest, created, forbidden, ok } from '../http/answer';
import { bodyObject, platformScopes, readWork, writeWork, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { CommentState } from '../state/issue-state';
import { commentJson } from '../wire/comments';
import { drawingFor, signedIn, visibleIssue } from './access';

const template = '/rest/api/3/issue/{issueIdOrKey}/comment';
const commentsAtMost = 5000;
const readScopes = ['read:comment', 'read:comment.property', 'read:group', 'read:project', 'read:project-role'];

export const commentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template,
    scopeSets: platformScopes(readWork, ...readScopes, 'read:user', 'read:avatar'),
    handle(ask) {
      const issue = visibleIssue(ask);
      const orderBy = ask.query.get('orderBy') ?? 'created';
      if (!['created', '+created', '-created'].includes(orderBy)) {
        throw badRequest(`'${orderBy}' is not a valid value for 'orderBy'.`);
      }
      const comments = orderBy === '-created' ? [...issue.comments].reverse() : issue.comments;
      const page = mapPage(pageOf(comments, ask.query, 100, commentsAtMost), (comment) =>
        commentJson(issue, comment, drawingFor(ask)),
      );
      const { startAt, maxResults, total, values } = page;
      return ok({ startAt, maxResults, total, comments: values });
    },
  },
  {
    method: 'POST',
    template,
    scopeSets: platformScopes(writeWork, ...readScopes, 'read:user', 'write:comment', 'read:avatar'),
    handle(ask) {
      const { site, caller } = ask;
      const issue = visibleIssue(ask);
      signedIn(ask);
      if (site.projectOf(issue).isArchived) throw forbidden('You do not have permission to comment on this issue.');
      const body = bodyObject(ask).body;
      if (!isDocument(body)) {
        throw typeof body === 'string'
          ? badField('comment', 'Comment body is not valid!')
          : badField('comment', 'Comment body can not be empty!');
      }
      const at = site.now().toISOString();
      const comment: CommentState = { id: site.nextId(), authorId: authorOf(caller), createdAt: at, body };
      site.change(issue, (changed) => {
        changed.comments = [...changed.comments, comment];
        changed.updatedAt = at;
      });
      issueCommented(site, caller, issue, comment);
      return created(commentJson(issue, comment, drawingFor(ask)));
    },
  },
];

/** The third version of the API takes Atlassian documents only. */
export function isDocument(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
