import '../../../ui/choice.css';
import './clean-up.css';
import { useState } from 'react';
import type { CleanUpAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { cleanUpWords as say } from '../../../words/clean-up';
import { CleanUpList } from './CleanUpList';
import { itemEntry, pairEntry } from './entries';

/** Until the texts of the project are compared. */
const looksAgainAfterInMs = 5_000;
const everyInMs = (answer: CleanUpAnswer | undefined): number =>
  answer?.kind === 'ready' && answer.duplicates === null ? looksAgainAfterInMs : 0;

/** What the backlog may do without: duplicates, stale items, epics with nothing left to do; each a deed away. */
export function CleanUpSection() {
  const asked = useQuestion('cleanUp', {}, everyInMs);
  return (
    <Answered<'cleanUp'> asked={asked}>
      {(answer) =>
        answer.kind === 'not-read' ? <p className="text text--subtle">{say.notRead}</p> : <Lists answer={answer} />
      }
    </Answered>
  );
}

function Lists({ answer }: { readonly answer: Extract<CleanUpAnswer, { kind: 'ready' }> }) {
  const { duplicates, stale, epics, may } = answer;
  const isEmpty = [duplicates, stale, epics].every(
    (list) => list !== null && list.items.length + list.more + list.hidden === 0,
  );
  const [isQuiet] = useState(isEmpty);
  const mayNothing = !may.close && !may.label && !may.link;
  const forItems = [...(may.close ? (['close'] as const) : []), ...(may.label ? (['label'] as const) : [])];
  const forPairs = may.link ? (['link', ...(may.close ? (['link-close'] as const) : [])] as const) : [];
  return (
    <div className="clean-up">
      <p className="text text--subtle">{isEmpty ? say.empty : say.help}</p>
      {mayNothing && !isEmpty && <p className="text text--subtle">{say.mayNothing}</p>}
      <CleanUpList
        words={say.lists.duplicates}
        list={duplicates && { ...duplicates, items: duplicates.items.map(pairEntry) }}
        deeds={forPairs}
        isQuiet={isQuiet}
      />
      <CleanUpList
        words={say.lists.stale}
        list={{ ...stale, items: stale.items.map(itemEntry) }}
        deeds={forItems}
        isQuiet={isQuiet}
      />
      <CleanUpList
        words={say.lists.epics}
        list={{ ...epics, items: epics.items.map(itemEntry) }}
        deeds={forItems}
        isQuiet={isQuiet}
      />
    </div>
  );
}
