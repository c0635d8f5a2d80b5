import { useEffect } from 'react';
import { useJira } from '../ask-jira';
import type { Issue, Permissions } from '../jira-shapes';
import { Link } from '../parts/Link';
import { ModuleMenu } from '../parts/ModuleMenu';
import { Loading, ProblemState } from '../parts/States';
import { TypeIcon } from '../parts/TypeIcon';
import { addresses } from '../route';
import { start } from '../session';
import { IssueContexts, IssuePanels } from './AppModules';
import { Comments } from './Comments';
import { Description } from './Description';
import { Details, StatusButton } from './Details';
import { Relations } from './Relations';
import { Summary } from './Summary';

const hasActions = start.modules.some(({ type }) => type === 'jira:issueAction');
const asked = ['EDIT_ISSUES', 'ADD_COMMENTS', 'TRANSITION_ISSUES'] as const;

export function IssuePage({ issueKey }: { issueKey: string }): JSX.Element {
  const { data: issue, error } = useJira<Issue>(`/rest/api/3/issue/${issueKey}?expand=names`);
  const rights = useJira<Permissions>(`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=${asked.join(',')}`);
  const may = (right: (typeof asked)[number]): boolean => rights.data?.permissions[right]?.havePermission ?? false;
  useEffect(() => {
    if (issue) document.title = `[${issue.key}] ${issue.fields.summary} - Jira`;
  }, [issue]);
  if (error) return <ProblemState problem={error} what="issue" />;
  if (!issue) return <Loading what="issue" />;
  const { project, parent, issuetype } = issue.fields;
  return (
    <div className="issue-page" data-issue={issue.key}>
      <div className="issue-main">
        <nav className="breadcrumbs" aria-label="Breadcrumbs">
          <ol>
            <li>
              <Link href={addresses.project(project.key)}>{project.name}</Link>
            </li>
            {parent && (
              <li>
                {parent.fields.issuetype && <TypeIcon type={parent.fields.issuetype} />}
                <Link href={addresses.issue(parent.key)} title={parent.fields.summary}>
                  {parent.key}
                </Link>
              </li>
            )}
            <li>
              <TypeIcon type={issuetype} />
              <Link href={addresses.issue(issue.key)} aria-current="page">
                {issue.key}
              </Link>
            </li>
          </ol>
        </nav>
        <Summary issue={issue} canEdit={may('EDIT_ISSUES')} />
        <Description issue={issue} canEdit={may('EDIT_ISSUES')} />
        <Relations issue={issue} />
        <IssuePanels issue={issue} />
        <Comments issueKey={issue.key} canAdd={may('ADD_COMMENTS')} />
      </div>
      <aside className="issue-side" aria-label="Issue details">
        <div className="row">
          <StatusButton issue={issue} canTransition={may('TRANSITION_ISSUES')} />
          <span className="grow" />
          {hasActions && <ModuleMenu type="jira:issueAction" label="Issue actions" place={{ project, issue }} />}
        </div>
        <Details issue={issue} canEdit={may('EDIT_ISSUES')} />
        <IssueContexts issue={issue} />
      </aside>
    </div>
  );
}
