import { useState } from 'react';
import type { OrderAidsAnswer, WorthMethod } from '../../../../../src/contract';
import { HowCounted } from '../../../ui/HowCounted';
import { orderWords as say } from '../../../words/order';
import { ContradictionRow } from './ContradictionRow';

type Ready = Extract<OrderAidsAnswer, { kind: 'ready' }>;
type Contradiction = Ready['contradictions'][number];

/** Where the order and what items are worth disagree, each a click away from being put right, and back. */
export function OrderAids(props: { readonly answer: Ready; readonly onMethod: (method: WorthMethod) => void }) {
  const { answer, onMethod } = props;
  // A row that somebody moved keeps its way back, whatever a newer answer says of it.
  const [moved, setMoved] = useState<readonly Contradiction[]>([]);
  const { methods, tau, canRank, tooManyMusts } = answer;
  const told = new Set(answer.contradictions.map(pairOf));
  const contradictions = [...moved.filter((each) => !told.has(pairOf(each))), ...answer.contradictions];
  const keep = (contradiction: Contradiction): void =>
    setMoved((before) => [...before.filter((each) => pairOf(each) !== pairOf(contradiction)), contradiction]);
  return (
    <div className="stack">
      <p className="text text--subtle">{say.help}</p>
      {methods.length > 1 && (
        <div className="row">
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
        </div>
      )}
      <p className="text">
        {say.scored(answer.scored, answer.openItems, answer.name)} {tau !== null && agreementOf(tau)}{' '}
        {tau !== null && <HowCounted formula={say.agreement.formula(tau, answer.formula)} />}
      </p>
      {tooManyMusts && (
        <p className="text">
          {say.tooManyMusts(tooManyMusts)} <HowCounted formula={tooManyMusts.formula} of={say.must} />
        </p>
      )}
      {contradictions.length === 0 && answer.scored > 1 && <p className="text text--subtle">{say.none}</p>}
      {contradictions.length > 0 && (
        <ul className="plain-list framed-list">
          {contradictions.map((each) => (
            <ContradictionRow key={pairOf(each)} contradiction={each} canRank={canRank} onMoved={() => keep(each)} />
          ))}
        </ul>
      )}
      {!canRank && contradictions.length > 0 && <p className="text text--subtle text--small">{say.mayNot}</p>}
      {answer.hidden > 0 && <p className="text text--subtle text--small">{say.hidden(answer.hidden)}</p>}
    </div>
  );
}

const pairOf = ({ upper, lower }: Contradiction): string => `${upper.id} ${lower.id}`;

/** Above .5 three of four pairs agree; around 0 the order might as well be drawn by lot. */
function agreementOf(tau: number): string {
  if (tau >= 0.5) return say.agreement.high;
  return tau >= 0.2 ? say.agreement.some : say.agreement.low;
}
