import '../../ui/card.css';
import { useState } from 'react';
import type { SprintReport } from '../../../../src/core/model/sprint-report';
import { Lozenge, SeverityLozenge, type LozengeTone } from '../../ui/Lozenge';
import { MarkedText } from '../../ui/MarkedText';
import { sprintGoalWords as say } from '../../words/sprint-goal';

type Goal = SprintReport['goal'];

const tones: Readonly<Record<Goal['verdict'], LozengeTone>> = {
  good: 'success',
  weak: 'warning',
  bad: 'danger',
  missing: 'danger',
};

/** What is in the way must not slip out of sight below a long list. */
const shownAtFirst = 2;

/** The goal in the team's words, with the words that weaken it marked, and the verdict with its reasons. */
export function GoalCard({ goal }: { readonly goal: Goal }) {
  const marks = goal.findings.map((finding, index) => ({ ...finding, id: `${finding.rule}-${index}` }));
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? marks : marks.slice(0, shownAtFirst);
  return (
    <section className="card">
      <div className="row row--apart">
        <h2 className="heading-group">{say.title}</h2>
        <Lozenge tone={tones[goal.verdict]}>{say.verdicts[goal.verdict]}</Lozenge>
      </div>
      {goal.text.trim() === '' ? (
        goal.findings.length === 0 && <p className="text">{say.missingText}</p>
      ) : (
        <blockquote className="goal-text">
          <MarkedText text={goal.text} marks={marks} />
        </blockquote>
      )}
      {goal.findings.length > 0 && (
        <>
          {goal.verdict !== 'missing' && <h3 className="heading-group">{say.goalFindings}</h3>}
          <ul className="stack plain-list">
            {shown.map((finding) => (
              <li key={finding.id}>
                <p className="text text--strong">
                  <SeverityLozenge severity={finding.severity} /> {finding.message}
                </p>
                <p className="text text--subtle">{finding.advice}</p>
              </li>
            ))}
          </ul>
          {shown.length < marks.length && (
            <div>
              <button type="button" className="text-button text--small" onClick={() => setWhole(true)}>
                {say.restOfFindings(marks.length - shown.length)}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
