import type { RefinementAnswer } from '../../../../src/contract';
import { openIssue } from '../../forge';
import { Button } from '../../ui/Button';
import { ItemLink } from '../../ui/ItemLink';
import { StatusLozenge } from '../../ui/Lozenge';
import { refinementWords as say } from '../../words/refinement';
import { words } from '../../words/shared';

/** The fields that decide about refinement, as Jira has them. */
export function Facts({ answer }: { readonly answer: RefinementAnswer }) {
  const { issue, estimatesAreUsed } = answer;
  const estimate =
    issue.estimate !== null ? words.estimate(issue.estimate) : estimatesAreUsed ? say.noEstimate : say.estimatesNotUsed;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.facts}</h2>
      <dl className="facts">
        <dt>{say.factNames.type}</dt>
        <dd>{issue.typeName}</dd>
        <dt>{say.factNames.status}</dt>
        <dd>
          <StatusLozenge {...issue.status} />
        </dd>
        <dt>{say.factNames.estimate}</dt>
        <dd>{estimate}</dd>
        <dt>{say.factNames.parent}</dt>
        <dd>{issue.parentKey ? <ItemLink issueKey={issue.parentKey} /> : say.noParent}</dd>
        <dt>{say.factNames.sprint}</dt>
        <dd>{issue.sprintName ?? say.noSprint}</dd>
      </dl>
      {answer.canEdit && (
        <div>
          <Button onClick={() => void openIssue(issue.key)}>{say.edit}</Button>
        </div>
      )}
    </section>
  );
}
