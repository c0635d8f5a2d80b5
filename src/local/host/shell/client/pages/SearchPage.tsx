import { useEffect, useState } from 'react';
import { useJira } from '../ask-jira';
import { IssueLine } from '../issue/Relations';
import type { Issue } from '../jira-shapes';
import { Loading } from '../parts/States';
import { address, goTo } from '../route';
import { useStore } from '../store';

const pageSize = 100;

/** Issues by JQL: where links of the form /issues/?jql=… lead. */
export function SearchPage(): JSX.Element {
  const jql = new URL(useStore(address), location.origin).searchParams.get('jql') ?? '';
  useEffect(() => {
    document.title = 'Issues - Jira';
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Issues</h1>
      </header>
      <JqlForm key={jql} jql={jql} />
      {jql && <Found jql={jql} />}
    </div>
  );
}

function JqlForm({ jql }: { jql: string }): JSX.Element {
  const [draft, setDraft] = useState(jql);
  return (
    <form
      className="row"
      role="search"
      aria-label="By JQL"
      onSubmit={(event) => {
        event.preventDefault();
        goTo(`/issues/?jql=${encodeURIComponent(draft)}`);
      }}
    >
      <input
        className="field grow"
        aria-label="JQL"
        placeholder="project = BOX ORDER BY created DESC"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className="button button-primary">
        Search
      </button>
    </form>
  );
}

function Found({ jql }: { jql: string }): JSX.Element {
  const query = new URLSearchParams({ jql, maxResults: String(pageSize), fields: 'summary,status,issuetype' });
  const { data, error } = useJira<{ issues: readonly Issue[]; isLast?: boolean }>(`/rest/api/3/search/jql?${query}`);
  if (error) return <p className="notice">{error.message}</p>;
  if (!data) return <Loading what="issues" />;
  return (
    <>
      <ul className="issue-list">
        {data.issues.map((issue) => (
          <li key={issue.key}>
            <IssueLine issue={issue} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {data.issues.length === 0
          ? 'No issues match.'
          : data.isLast === false
            ? `The first ${data.issues.length} issues.`
            : `${data.issues.length} issues.`}
      </p>
    </>
  );
}
