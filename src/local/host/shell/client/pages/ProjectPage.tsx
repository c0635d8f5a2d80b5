import { useEffect } from 'react';
import { useJira } from '../ask-jira';
import type { BoardValue, Page, Project } from '../jira-shapes';
import { Link } from '../parts/Link';
import { Loading, ProblemState } from '../parts/States';
import { addresses, goTo } from '../route';
import { start } from '../session';

/** A project's own address leads to its first board, as in Jira; without a board, to what the app shows. */
export function ProjectPage({ projectKey }: { projectKey: string }): JSX.Element {
  const project = useJira<Project>(`/rest/api/3/project/${projectKey}`);
  const boards = useJira<Page<BoardValue>>(`/rest/agile/1.0/board?projectKeyOrId=${projectKey}`);
  const first = boards.data?.values[0];
  useEffect(() => {
    if (first) goTo(addresses.board(projectKey, first.id), 'replace');
  }, [first, projectKey]);
  const problem = project.error ?? boards.error;
  if (problem) return <ProblemState problem={problem} what="project" />;
  if (!boards.data || !project.data || first) return <Loading what="project" />;
  return (
    <div className="empty-state">
      <h1>{project.data.name}</h1>
      <p>This project has no board.</p>
      {start.modules
        .filter(({ type }) => type === 'jira:projectPage')
        .map((module) => (
          <p key={module.key}>
            <Link href={addresses.app(projectKey, module.key)}>{module.title}</Link>
          </p>
        ))}
    </div>
  );
}
