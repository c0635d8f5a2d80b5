import { useRef, useState } from 'react';
import { editIssue } from '../edits';
import type { Issue } from '../jira-shapes';

/** The summary as the page's heading; with the right to edit, a click turns it into a field. */
export function Summary({ issue, canEdit }: { issue: Issue; canEdit: boolean }): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setDraft(null);
    setTimeout(() => button.current?.focus());
  };
  const save = async (): Promise<void> => {
    const summary = draft?.trim() ?? '';
    if (
      summary === '' ||
      summary === issue.fields.summary ||
      (await editIssue(issue.key, 'save the summary', { summary }))
    )
      stop();
  };
  if (draft === null) {
    return (
      <h1 className="issue-summary">
        {issue.fields.summary}
        {canEdit && (
          <button
            ref={button}
            type="button"
            className="button button-subtle"
            onClick={() => setDraft(issue.fields.summary)}
          >
            Edit<span className="hidden"> summary</span>
          </button>
        )}
      </h1>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 className="hidden">{issue.fields.summary}</h1>
      <input
        className="field field-large"
        aria-label="Summary"
        value={draft}
        autoFocus
        maxLength={255}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && stop()}
      />
      <div className="row">
        <button type="submit" className="button button-primary">
          Save
        </button>
        <button type="button" className="button" onClick={stop}>
          Cancel
        </button>
      </div>
    </form>
  );
}
