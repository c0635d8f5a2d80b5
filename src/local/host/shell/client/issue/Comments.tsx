import { useState } from 'react';
import { useJira } from '../ask-jira';
import { change } from '../edits';
import type { CommentValue } from '../jira-shapes';
import { Avatar } from '../parts/Avatar';
import { dateAndTime } from '../parts/dates';
import { fromPlainText } from '../text/plain-text';
import { RichText } from '../text/RichText';

export function Comments({ issueKey, canAdd }: { issueKey: string; canAdd: boolean }): JSX.Element {
  const path = `/rest/api/3/issue/${issueKey}/comment`;
  const { data } = useJira<{ comments: readonly CommentValue[]; total?: number }>(
    `${path}?maxResults=100&orderBy=created`,
  );
  const [draft, setDraft] = useState('');
  const add = async (): Promise<void> => {
    if (await change('add the comment', path, 'POST', { body: fromPlainText(draft) })) setDraft('');
  };
  const comments = data?.comments ?? [];
  const hidden = (data?.total ?? comments.length) - comments.length;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">
        Comments <span className="count">{data?.total ?? comments.length}</span>
      </h2>
      {data && comments.length === 0 && <p className="quiet">No comments yet.</p>}
      <ol className="comments">
        {comments.map(({ id, author, created, body }) => (
          <li key={id}>
            <Avatar name={author?.displayName ?? null} />
            <div>
              <p className="comment-head">
                <strong>{author?.displayName ?? 'Former user'}</strong>{' '}
                <time dateTime={created}>{dateAndTime(created)}</time>
              </p>
              <RichText document={body} />
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="quiet">{hidden} more comments are not shown here.</p>}
      {canAdd && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim()) void add();
          }}
        >
          <textarea
            className="field"
            aria-label="Add a comment"
            placeholder="Add a comment…"
            rows={draft ? 4 : 2}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          {draft.trim() !== '' && (
            <div className="row">
              <button type="submit" className="button button-primary">
                Save comment
              </button>
            </div>
          )}
        </form>
      )}
    </section>
  );
}
