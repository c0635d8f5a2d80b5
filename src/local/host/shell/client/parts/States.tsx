import { JiraProblem } from '../ask-jira';
import { addresses } from '../route';
import { Link } from './Link';

export function Loading({ what }: { what: string }): JSX.Element {
  return (
    <p className="quiet" role="status">
      Loading {what}…
    </p>
  );
}

/** Jira words a missing page and one that may not be seen alike, so that nobody learns what exists. */
export function NotFound({ what }: { what: string }): JSX.Element {
  return (
    <div className="empty-state" data-state="not-found">
      <h1>We couldn’t find that {what}</h1>
      <p>
        It may have been moved or deleted, or you may not have permission to see it. Check the address, or ask an
        administrator for access.
      </p>
      <p>
        <Link href={addresses.projects}>View all projects</Link>
      </p>
    </div>
  );
}

export function ProblemState({ problem, what }: { problem: Error; what: string }): JSX.Element {
  const status = problem instanceof JiraProblem ? problem.status : 0;
  if (status === 404 || status === 403 || status === 401) return <NotFound what={what} />;
  return (
    <div className="empty-state" data-state="problem">
      <h1>Jira could not show this {what}</h1>
      <p>{problem.message}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </div>
  );
}
