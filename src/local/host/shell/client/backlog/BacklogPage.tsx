import { useEffect, useState } from 'react';
import type { Issue, SprintValue } from '../jira-shapes';
import { estimateOf, isIssueFlagged, useBoard, useIssues, type BoardAround } from '../board/board-queries';
import { SprintHead } from '../board/BoardPage';
import { Avatar } from '../parts/Avatar';
import { Link } from '../parts/Link';
import { StatusLozenge } from '../parts/Lozenge';
import { ModuleMenu } from '../parts/ModuleMenu';
import { Loading, ProblemState } from '../parts/States';
import { TypeIcon } from '../parts/TypeIcon';
import { addresses } from '../route';
import { SprintMove } from './SprintMove';

const pageSize = 100;

export function BacklogPage({ projectKey, boardId }: { projectKey: string; boardId: string }): JSX.Element {
  const { around, problem } = useBoard(projectKey, boardId);
  useEffect(() => {
    if (around) document.title = `${around.project.name} backlog - Jira`;
  }, [around]);
  if (problem) return <ProblemState problem={problem} what="backlog" />;
  if (!around) return <Loading what="backlog" />;
  const { project, board, sprints } = around;
  return (
    <div className="page">
      <header className="page-head">
        <h1>Backlog</h1>
        <ModuleMenu type="jira:backlogAction" label="Backlog actions" place={{ project, board, sprints }} />
      </header>
      {sprints.map((sprint) => (
        <SprintList key={sprint.id} around={around} sprint={sprint} />
      ))}
      <BacklogList around={around} />
    </div>
  );
}

function SprintList({ around, sprint }: { around: BoardAround; sprint: SprintValue }): JSX.Element {
  const { page, problem } = useIssues(`/rest/agile/1.0/sprint/${sprint.id}/issue`, around.fields);
  const { project, board } = around;
  return (
    <section className="card backlog-list" aria-label={sprint.name} data-sprint={sprint.id}>
      <div className="section-head">
        <SprintHead sprint={sprint} />
        <span className="quiet">{countText(page?.total ?? page?.issues.length)}</span>
        <SprintMove sprint={sprint} />
        {sprint.state !== 'closed' && (
          <ModuleMenu type="jira:sprintAction" label={`${sprint.name} actions`} place={{ project, board, sprint }} />
        )}
      </div>
      {problem && <p className="notice">{problem.message}</p>}
      {page?.issues.length === 0 && <p className="quiet">Nothing is planned into this sprint yet.</p>}
      <Rows issues={page?.issues ?? []} around={around} />
    </section>
  );
}

function BacklogList({ around }: { around: BoardAround }): JSX.Element {
  const [pages, setPages] = useState(1);
  const path = `/rest/agile/1.0/board/${around.board.id}/backlog`;
  const { page, problem } = useIssues(path, around.fields);
  const total = page?.total;
  return (
    <section className="card backlog-list" aria-label="Backlog">
      <div className="section-head">
        <h2>Backlog</h2>
        <span className="quiet">{countText(total ?? page?.issues.length)}</span>
      </div>
      {problem && <p className="notice">{problem.message}</p>}
      {page?.issues.length === 0 && <p className="quiet">The backlog is empty.</p>}
      {page &&
        Array.from({ length: pages }, (_, index) => (
          <BacklogPart key={index} path={path} around={around} startAt={index * pageSize} />
        ))}
      {page && (total === undefined ? page.issues.length === pageSize : total > pages * pageSize) && (
        <button type="button" className="button" onClick={() => setPages(pages + 1)}>
          Show {total === undefined ? pageSize : Math.min(pageSize, total - pages * pageSize)} more
        </button>
      )}
    </section>
  );
}

function BacklogPart({ path, around, startAt }: { path: string; around: BoardAround; startAt: number }): JSX.Element {
  const { page, problem } = useIssues(path, around.fields, startAt);
  if (problem && startAt > 0) return <p className="notice">{problem.message}</p>;
  if (!page) return <Loading what="items" />;
  return <Rows issues={page.issues} around={around} />;
}

function Rows({ issues, around }: { issues: readonly Issue[]; around: BoardAround }): JSX.Element {
  return (
    <ul className="issue-list">
      {issues.map((issue) => {
        const { issuetype, summary, status, assignee, parent } = issue.fields;
        const estimate = estimateOf(issue, around.estimationFieldId);
        return (
          <li key={issue.key}>
            <TypeIcon type={issuetype} />
            <Link href={addresses.issue(issue.key)} className="issue-key">
              {issue.key}
            </Link>
            <span className="grow issue-line-summary">{summary}</span>
            {isIssueFlagged(issue) && <span title="Flagged as an impediment">⚑</span>}
            {parent && <span className="tag">{parent.fields.summary}</span>}
            <StatusLozenge status={status} />
            <span className="estimate" title="Estimate">
              {estimate ?? '–'}
            </span>
            <Avatar name={assignee?.displayName ?? null} isNamed />
          </li>
        );
      })}
    </ul>
  );
}

function countText(count: number | undefined): string {
  return count === undefined ? '' : `${count.toLocaleString('en')} ${count === 1 ? 'issue' : 'issues'}`;
}
