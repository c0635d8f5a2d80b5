import { useJira } from '../ask-jira';
import type { Issue } from '../jira-shapes';
import { Loading, ProblemState } from '../parts/States';
import { IssueContexts, IssuePanels } from './AppModules';

export function IssuePage({ issueKey }: { issueKey: string }): JSX.Element {
  const { data: issue, error } = useJira<Issue>(`/rest/api/3/issue/${issueKey}?expand=names`);
  if (error) return <ProblemState problem={error} what="issue" />;
  if (!issue) return <Loading what="issue" />;
  return (
    <div className="issue-page">
      <div className="issue-main">
        <h1>{issue.fields.summary}</h1>
        <IssuePanels issue={issue} />
      </div>
      <div className="issue-side">
        <IssueContexts issue={issue} />
      </div>
    </div>
  );
}
