import { useState } from 'react';
import type { OrderAidsAnswer, WorthMethod } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Notice } from '../../../ui/Notice';
import { HowCounted } from '../../../ui/HowCounted';
import { orderWords as say } from '../../../words/order';
import { ContradictionRow } from './ContradictionRow';

type Ready = Extract<OrderAidsAnswer, { kind: 'ready' }>;

/** Where the order and what items are worth disagree, each a click away from being put right, and back. */
export function OrderSection() {
  const [method, setMethod] = useState<WorthMethod | null>(null);
  const asked = useQuestion('orderAids', method ? { method } : {});
  return (
    <Answered<'orderAids'> asked={asked}>
      {(answer) => {
        switch (answer.kind) {
          case 'ready':
            return <Aids answer={answer} onMethod={setMethod} />;
          case 'no-worth':
            return (
              <Notice tone="information" title={say.noWorth.title}>
                {say.noWorth.text}
              </Notice>
            );
          case 'not-ordered':
            return <p className="text text--subtle">{say.notOrdered}</p>;
          case 'not-read':
            return <p className="text text--subtle">{say.notRead}</p>;
        }
      }}
    </Answered>
  );
}

function Aids({ answer, onMethod }: { readonly answer: Ready; readonly onMethod: (method: WorthMethod) => void }) {
  const { methods, tau, contradictions } = answer;
  return (
    <div className="stack">
      <p className="text text--subtle">{say.help}</p>
      {methods.length > 1 && (
        <label className="filter">
          <span className="text--small text--strong">{say.method}</span>
          <select
            className="select"
            value={answer.method}
            onChange={(event) => {
              const chosen = methods.find((each) => each.method === event.target.value);
              if (chosen) onMethod(chosen.method);
            }}
          >
            {methods.map((each) => (
              <option key={each.method} value={each.method}>
                {say.methodOption(each.name, each.scored)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="text">
        {say.scored(answer.scored, answer.openItems, answer.name)} {tau !== null && agreementOf(tau)}{' '}
        {tau !== null && <HowCounted formula={say.agreement.formula(tau, answer.formula)} />}
      </p>
      {contradictions.length === 0 && <p className="text text--subtle">{say.none}</p>}
      {contradictions.length > 0 && (
        <ul className="plain-list framed-list">
          {contradictions.map((each) => (
            <ContradictionRow key={`${each.upper.id} ${each.lower.id}`} contradiction={each} canRank={answer.canRank} />
          ))}
        </ul>
      )}
      {!answer.canRank && contradictions.length > 0 && <p className="text text--subtle text--small">{say.mayNot}</p>}
      {answer.hidden > 0 && <p className="text text--subtle text--small">{say.hidden(answer.hidden)}</p>}
    </div>
  );
}

/** Above .5 three of four pairs agree; around 0 the order might as well be drawn by lot. */
function agreementOf(tau: number): string {
  if (tau >= 0.5) return say.agreement.high;
  return tau >= 0.2 ? say.agreement.some : say.agreement.low;
}
