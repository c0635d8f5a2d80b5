import type { Issue, IssueReference } from '../jira-shapes';
import { Link } from '../parts/Link';
import { StatusLozenge } from '../parts/Lozenge';
import { TypeIcon } from '../parts/TypeIcon';
import { addresses } from '../route';

/** Child issues and links, grouped by the phrase in which they are read. */
export function Relations({ issue }: { issue: Issue }): JSX.Element | null {
  const groups = new Map<string, IssueReference[]>();
  const add = (phrase: string, other: IssueReference | undefined): void => {
    if (other) groups.set(phrase, [...(groups.get(phrase) ?? []), other]);
  };
  for (const child of issue.fields.subtasks ?? []) add('Subtasks', child);
  for (const { type, inwardIssue, outwardIssue } of issue.fields.issuelinks ?? []) {
    add(type.inward, inwardIssue);
    add(type.outward, outwardIssue);
  }
  if (groups.size === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">Linked work</h2>
      {[...groups].map(([phrase, others]) => (
        <div key={phrase}>
          <h3 className="quiet">{phrase}</h3>
          <ul className="issue-list">
            {others.map((other) => (
              <li key={other.key}>
                <IssueLine issue={other} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function IssueLine({ issue }: { issue: IssueReference }): JSX.Element {
  const { issuetype, status, summary } = issue.fields;
  return (
    <>
      {issuetype && <TypeIcon type={issuetype} />}
      <Link href={addresses.issue(issue.key)} className="issue-key">
        {issue.key}
      </Link>
      <span className="grow issue-line-summary">{summary}</span>
      {status && <StatusLozenge status={status} />}
    </>
  );
}
