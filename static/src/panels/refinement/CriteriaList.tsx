import type { Criterion } from '../../../../src/core/model/review';
import { Lozenge } from '../../ui/Lozenge';
import { refinementWords as say } from '../../words/refinement';

export function CriteriaList({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return (
    <section className="stack">
      <h2 className="heading-section">{criteria.length > 0 ? say.criteria(criteria.length) : say.noCriteria}</h2>
      {criteria.length === 0 && <p className="text text--subtle">{say.noCriteriaText}</p>}
      {criteria.length > 0 && (
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
      )}
    </section>
  );
}
