import type { Drawing } from '../fields/field';
import type { CommentState, IssueState } from '../state/issue-state';
import { jiraDate } from './dates';
import { userJson } from './people';
import { wikiText } from './rich-text';

export function commentJson(issue: IssueState, comment: CommentState, drawing: Drawing): Record<string, unknown> {
  const { site, textVersion } = drawing;
  const author = userJson(site, comment.authorId);
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: textVersion === 3 ? comment.body : wikiText(comment.body),
    updateAuthor: author,
    created: jiraDate(comment.createdAt),
    updated: jiraDate(comment.updatedAt ?? comment.createdAt),
    jsdPublic: true,
  };
}
