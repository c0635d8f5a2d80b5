import { commentDeleted, issueCommented } from '../changes/events';
import { authorOf } from '../changes/record';
import { badField, badRequest, created, forbidden, noContent, notFound, ok } from '../http/answer';
import { bodyObject, param, platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { CommentState, IssueState } from '../state/issue-state';
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
      const issue = commentableIssue(ask);
      const body = documentOf(ask);
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
  {
    method: 'GET',
    template: `${template}/{id}`,
    scopeSets: platformScopes(readWork, ...readScopes, 'read:user', 'read:avatar'),
    handle(ask) {
      const issue = visibleIssue(ask);
      return ok(commentJson(issue, commentOf(ask, issue), drawingFor(ask)));
    },
  },
  {
    method: 'PUT',
    template: `${template}/{id}`,
    scopeSets: platformScopes(writeWork, ...readScopes, 'read:user', 'write:comment', 'read:avatar'),
    handle(ask) {
      const { site, caller } = ask;
      const issue = commentableIssue(ask);
      const old = ownComment(ask, issue);
      const at = site.now().toISOString();
      const comment: CommentState = { ...old, body: documentOf(ask), updatedAt: at };
      site.change(issue, (changed) => {
        changed.comments = changed.comments.map((each) => (each === old ? comment : each));
        changed.updatedAt = at;
      });
      issueCommented(site, caller, issue, comment);
      return ok(commentJson(issue, comment, drawingFor(ask)));
    },
  },
  {
    method: 'DELETE',
    template: `${template}/{id}`,
    scopeSets: platformScopes(writeWork, 'delete:comment', 'delete:comment.property'),
    handle(ask) {
      const { site, caller } = ask;
      const issue = commentableIssue(ask);
      const old = ownComment(ask, issue);
      site.change(issue, (changed) => {
        changed.comments = changed.comments.filter((each) => each !== old);
        changed.updatedAt = site.now().toISOString();
      });
      commentDeleted(site, caller, issue, old);
      return noContent;
    },
  },
];

function commentableIssue(ask: Ask): IssueState {
  const issue = visibleIssue(ask);
  signedIn(ask);
  if (ask.site.projectOf(issue).isArchived) {
    throw forbidden('You do not have permission to comment on this issue.');
  }
  return issue;
}

function commentOf(ask: Ask, issue: IssueState): CommentState {
  const id = param(ask, 'id');
  const comment = issue.comments.find((candidate) => candidate.id === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

/** People change their own comments; administrators change all. */
function ownComment(ask: Ask, issue: IssueState): CommentState {
  const comment = commentOf(ask, issue);
  const mayAll = ask.viewer.canAdminister(ask.site.projectOf(issue));
  if (!mayAll && comment.authorId !== ask.viewer.accountId) {
    throw badRequest(`You do not have the permission for the comment with id: ${comment.id}.`);
  }
  return comment;
}

/** The third version of the API takes Atlassian documents only. */
function documentOf(ask: Ask): object {
  const { body } = bodyObject(ask);
  if (typeof body === 'object' && body !== null && 'type' in body && body.type === 'doc') return body;
  throw badField('comment', typeof body === 'string' ? 'Comment body is not valid!' : 'Comment body can not be empty!');
}
