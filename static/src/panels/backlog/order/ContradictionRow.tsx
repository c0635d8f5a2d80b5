import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NamedItem, OrderAidsAnswer, Payload } from '../../../../../src/contract';
import { problemOf } from '../../../asking/use-question';
import { ask } from '../../../forge';
import { Button } from '../../../ui/Button';
import { ItemLink } from '../../../ui/ItemLink';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { orderWords as say } from '../../../words/order';
import { words } from '../../../words/shared';

type Contradiction = Extract<OrderAidsAnswer, { kind: 'ready' }>['contradictions'][number];

/** Two items in the opposite order of their worth; the row stays after a move, with the way back. */
export function ContradictionRow(props: {
  readonly contradiction: Contradiction;
  readonly canRank: boolean;
  readonly onMoved: () => void;
}) {
  const { upper, lower, upperScore, lowerScore, backAfter } = props.contradiction;
  // A failed move leaves the item where it was, and so does a failed undo.
  const [isMoved, setMoved] = useState(false);
  const move = useMutation({
    mutationFn: (payload: Payload<'rankItem'>) => ask('rankItem', payload),
    onSuccess: (_answer, payload) => {
      setMoved('before' in payload);
      props.onMoved();
    },
  });
  const last = move.variables;
  const wish: Payload<'rankItem'> = isMoved ? { id: lower.id, after: backAfter } : { id: lower.id, before: upper.id };
  return (
    <li className="health__part">
      <div className="row">
        <Scored item={upper} score={upperScore} />
        <span className="text--subtle">{say.line}</span>
        <Scored item={lower} score={lowerScore} />
      </div>
      {props.canRank && (
        <div className="row">
          {/* One button that changes its words keeps the focus where it was. */}
          <Button
            isBusy={move.isPending}
            label={isMoved ? say.undo(lower.key) : undefined}
            onClick={() => move.mutate(wish)}
          >
            {isMoved ? words.undo : say.move(lower.key, upper.key)}
          </Button>
          <span role="status" className="text--subtle">
            {move.isSuccess && isMoved && say.moved(lower.key, upper.key)}
            {move.isSuccess && !isMoved && say.movedBack(lower.key)}
          </span>
        </div>
      )}
      {move.isError && last !== undefined && (
        <ProblemNotice
          title={isMoved ? say.undoFailed(lower.key) : say.failed(lower.key)}
          problem={problemOf(move.error)}
          isAsking={move.isPending}
          onRetry={() => move.mutate(last)}
        />
      )}
    </li>
  );
}

function Scored({ item, score }: { readonly item: NamedItem; readonly score: number }) {
  return (
    <span className="item-line">
      <ItemLink issueKey={item.key} />
      <span>
        {item.summary} <span className="text--subtle text--small">{say.score(score)}</span>
      </span>
    </span>
  );
}
