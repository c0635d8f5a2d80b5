import { useState } from 'react';
import type { OrderAidsAnswer, WorthMethod } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Disclosure } from '../../../ui/Disclosure';
import { Notice } from '../../../ui/Notice';
import { orderWords as say } from '../../../words/order';
import { OrderAids } from './OrderAids';
import { WorthTable } from './WorthTable';

/** What the next items are worth, and where that and their order disagree. */
export function OrderSection() {
  const [method, setMethod] = useState<WorthMethod | null>(null);
  const asked = useQuestion('orderAids', method ? { method } : {});
  return (
    <Answered<'orderAids'> asked={asked}>
      {(answer) => (
        // One place for all answers: the table below stays where it is while the first scores come about in it.
        <div className="stack">
          <Above answer={answer} onMethod={setMethod} />
          {(answer.kind === 'ready' || answer.kind === 'no-worth') && (
            <Disclosure level={3} title={say.worth.title} startsOpen={answer.kind === 'no-worth'}>
              <WorthTable />
            </Disclosure>
          )}
        </div>
      )}
    </Answered>
  );
}

function Above(props: { readonly answer: OrderAidsAnswer; readonly onMethod: (method: WorthMethod) => void }) {
  const { answer, onMethod } = props;
  switch (answer.kind) {
    case 'ready':
      return <OrderAids answer={answer} onMethod={onMethod} />;
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
}
