import { useState } from 'react';
import { editIssue } from '../edits';
import type { Issue } from '../jira-shapes';
import { fromPlainText, toPlainText } from '../text/plain-text';
import { RichText } from '../text/RichText';

export function Description({ issue, canEdit }: { issue: Issue; canEdit: boolean }): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const { description } = issue.fields;
  const save = async (): Promise<void> => {
    if (await editIssue(issue.key, 'save the description', { description: fromPlainText(draft ?? '') })) setDraft(null);
  };
  return (
    <section aria-labelledby="description">
      <div className="section-head">
        <h2 id="description">Description</h2>
        {canEdit && draft === null && (
          <button type="button" className="button button-subtle" onClick={() => setDraft(toPlainText(description))}>
            Edit<span className="hidden"> description</span>
          </button>
        )}
      </div>
      {draft !== null ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <textarea
            className="field"
            aria-label="Description"
            aria-describedby="description-note"
            rows={Math.min(24, Math.max(8, draft.split('\n').length + 1))}
            value={draft}
            autoFocus
            onChange={(event) => setDraft(event.target.value)}
          />
          <p className="quiet" id="description-note">
            Plain text here: # heading, - list, 1. list, [ ] check item and ``` code are kept; bold, tables and links
            become text.
          </p>
          <div className="row">
            <button type="submit" className="button button-primary">
              Save
            </button>
            <button type="button" className="button" onClick={() => setDraft(null)}>
              Cancel
            </button>
          </div>
        </form>
      ) : description ? (
        <RichText document={description} />
      ) : (
        <p className="quiet">No description yet.</p>
      )}
    </section>
  );
}
