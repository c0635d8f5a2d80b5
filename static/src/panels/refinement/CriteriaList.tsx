import type { Criterion } from '../../../../src/core/model/review';
import { Lozenge } from '../../ui/Lozenge';
import { refinementWords as say } from '../../words/refinement';

/** The criteria found in the text; where there are none, the next step or a finding already says so. */
export function CriteriaList({ criteria }: { readonly criteria: readonly Criterion[] }) {
  if (criteria.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.criteria(criteria.length)}</h2>
      <ul className="stack plain-list">
        {criteria.map((criterion) => (
          <li key={criterion.start} className="criterion">
            <span>{criterion.text}</span>
            {criterion.testable ? (
              <Lozenge tone="success">{say.testable}</Lozenge>
            ) : (
              <Lozenge tone="warning">{say.notTestable}</Lozenge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
