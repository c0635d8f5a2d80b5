import type { RefinementAnswer } from '../../../../src/contract';
import { ItemLink } from '../../ui/ItemLink';
import { refinementWords as say } from '../../words/refinement';
import { words } from '../../words/shared';

/** The fields that decide about refinement, in one line: Jira itself shows them at length. */
export function Facts({ answer }: { readonly answer: RefinementAnswer }) {
  const { issue, estimatesAreUsed } = answer;
  const estimate =
    issue.estimate !== null ? words.estimate(issue.estimate) : estimatesAreUsed ? say.noEstimate : say.estimatesNotUsed;
  // Jira leaves a parent out that a person may not see, as it does where there is none.
  const noParent = answer.label?.because === 'hidden-items' ? say.notKnown : say.noParent;
  return (
    <section className="stack">
      <h2 className="visually-hidden">{say.facts}</h2>
      <dl className="facts text--small">
        <div>
          <dt>{say.factNames.estimate}</dt>
          <dd>{estimate}</dd>
        </div>
        <div>
          <dt>{say.factNames.parent}</dt>
          <dd>{issue.parentKey ? <ItemLink issueKey={issue.parentKey} /> : noParent}</dd>
        </div>
        <div>
          <dt>{say.factNames.sprint}</dt>
          <dd>{issue.sprintName ?? say.noSprint}</dd>
        </div>
      </dl>
    </section>
  );
}
