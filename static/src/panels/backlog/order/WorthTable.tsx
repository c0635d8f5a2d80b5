import './worth.css';
import { useState } from 'react';
import type { OwnInput, WorthInputsAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { HowCounted } from '../../../ui/HowCounted';
import { orderWords } from '../../../words/order';
import { WorthRow } from './WorthRow';

const say = orderWords.worth;
const inputs = Object.keys(say.inputs) as readonly OwnInput[];

/** The items that come next, where a team says what each is worth. */
export function WorthTable() {
  const asked = useQuestion('worthInputs', {});
  return (
    <Answered<'worthInputs'> asked={asked}>
      {(answer) =>
        answer.kind === 'ready' ? <Table answer={answer} /> : <p className="text text--subtle">{orderWords.notRead}</p>
      }
    </Answered>
  );
}

function Table({ answer }: { readonly answer: Extract<WorthInputsAnswer, { kind: 'ready' }> }) {
  const [lastChosen, setLastChosen] = useState<string | null>(null);
  const { items, steps, estimatesAreUsed, canGive } = answer;
  if (items.length === 0 && answer.hidden === 0) return <p className="text text--subtle">{say.none}</p>;
  return (
    <div className="stack">
      <p className="text text--subtle">
        {say.help} <HowCounted formula={`${say.score}: ${answer.formula}`} />
      </p>
      <div className="worth" role="region" aria-label={say.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.item}</th>
              {inputs.map((input) => (
                <th key={input} scope="col">
                  {say.inputs[input]}
                </th>
              ))}
              {estimatesAreUsed && <th scope="col">{say.size}</th>}
              <th scope="col">{say.score}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <WorthRow
                key={line.item.id}
                {...{ line, steps, estimatesAreUsed, canGive, lastChosen }}
                onChoose={setLastChosen}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!canGive && <p className="text text--subtle text--small">{say.mayNot}</p>}
      {answer.hidden > 0 && <p className="text text--subtle text--small">{say.hidden(answer.hidden)}</p>}
    </div>
  );
}
