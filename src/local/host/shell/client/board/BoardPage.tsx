import { useEffect } from 'react';
import type { Issue, SprintValue } from '../jira-shapes';
import { Avatar } from '../parts/Avatar';
import { dateOnly } from '../parts/dates';
import { Link } from '../parts/Link';
import { ModuleMenu } from '../parts/ModuleMenu';
import { Loading, ProblemState } from '../parts/States';
import { TypeIcon } from '../parts/TypeIcon';
import { addresses } from '../route';
import { estimateOf, isIssueFlagged, useBoard, useIssues, type BoardAround } from './board-queries';

const cardsShown = 60;

export function BoardPage({ projectKey, boardId }: { projectKey: string; boardId: string }): JSX.Element {
  const { around, problem } = useBoard(projectKey, boardId);
  useEffect(() => {
    if (around) document.title = `${around.board.name} - Jira`;
  }, [around]);
  if (problem) return <ProblemState problem={problem} what="board" />;
  if (!around) return <Loading what="board" />;
  const { board, project, sprints } = around;
  const active = sprints.filter(({ state }) => state === 'active');
  return (
    <div className="page">
      <header className="page-head">
        <h1>{board.name}</h1>
        <ModuleMenu type="jira:boardAction" label="Board actions" place={{ project, board, sprints: active }} />
      </header>
      {board.type === 'kanban' ? (
        <Columns around={around} heading="h2" path={`/rest/agile/1.0/board/${board.id}/issue`} />
      ) : active.length === 0 ? (
        <div className="empty-state">
          <h2>No sprint is running</h2>
          <p>
            What waits to be planned is in the <Link href={addresses.backlog(projectKey, boardId)}>backlog</Link>.
          </p>
        </div>
      ) : (
        active.map((sprint) => (
          <section key={sprint.id} aria-label={sprint.name} className="board-sprint">
            <SprintHead sprint={sprint} />
            <Columns
              around={around}
              heading="h3"
              path={`/rest/agile/1.0/board/${board.id}/sprint/${sprint.id}/issue`}
              fallback={`/rest/agile/1.0/sprint/${sprint.id}/issue`}
            />
          </section>
        ))
      )}
    </div>
  );
}

export function SprintHead({ sprint }: { sprint: SprintValue }): JSX.Element {
  const dates = [sprint.startDate, sprint.endDate].map(dateOnly).filter(Boolean).join(' – ');
  return (
    <div className="sprint-head">
      <h2>{sprint.name}</h2>
      {dates && <span className="quiet">{dates}</span>}
      {sprint.goal && <p className="sprint-goal">{sprint.goal}</p>}
    </div>
  );
}

interface ColumnsProps {
  readonly around: BoardAround;
  readonly heading: 'h2' | 'h3';
  readonly path: string;
  readonly fallback?: string;
}

function Columns({ around, heading, path, fallback }: ColumnsProps): JSX.Element {
  const asked = useIssues(path, around.fields);
  const second = useIssues(asked.problem && fallback ? fallback : null, around.fields);
  const { page, problem } = asked.problem && fallback ? second : asked;
  if (problem) return <p className="notice">{problem.message}</p>;
  if (!page) return <Loading what="cards" />;
  const columns = around.configuration?.columnConfig.columns ?? [];
  const rest = (page.total ?? page.issues.length) - page.issues.length;
  return (
    <>
      <div className="columns" tabIndex={0} role="group" aria-label="Columns">
        {columns.map(({ name, statuses }) => {
          const Heading = heading;
          const issues = page.issues.filter(({ fields }) => statuses.some(({ id }) => id === fields.status.id));
          return (
            <section key={name} className="column" aria-label={name}>
              <Heading>
                {name} <span className="count">{issues.length}</span>
              </Heading>
              <ul>
                {issues.slice(0, cardsShown).map((issue) => (
                  <li key={issue.key}>
                    <Card issue={issue} estimate={estimateOf(issue, around.estimationFieldId)} />
                  </li>
                ))}
              </ul>
              {issues.length > cardsShown && <p className="quiet">and {issues.length - cardsShown} more</p>}
            </section>
          );
        })}
      </div>
      {rest > 0 && (
        <p className="quiet">
          The board holds {rest} more issues than the first {page.issues.length} shown here.
        </p>
      )}
    </>
  );
}

function Card({ issue, estimate }: { issue: Issue; estimate: number | null }): JSX.Element {
  const { summary, issuetype, parent, assignee } = issue.fields;
  const flagged = isIssueFlagged(issue);
  return (
    <article className={`board-card ${flagged ? 'board-card-flagged' : ''}`}>
      <Link href={addresses.issue(issue.key)} className="board-card-summary">
        {summary}
      </Link>
      {parent && <span className="tag">{parent.fields.summary}</span>}
      <div className="row">
        <TypeIcon type={issuetype} />
        <span className="issue-key">{issue.key}</span>
        {flagged && <span title="Flagged as an impediment">⚑</span>}
        <span className="grow" />
        {estimate !== null && <span className="count">{estimate}</span>}
        <Avatar name={assignee?.displayName ?? null} isNamed />
      </div>
    </article>
  );
}
