import './coaching.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Payload, RelativesAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useChange } from '../../../asking/use-change';
import { problemOf, useQuestion } from '../../../asking/use-question';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { coachingWords } from '../../../words/coaching';
import { IndexState } from './IndexState';
import { LinkedNotice, UndoneLine } from './LinkedNotice';
import { Relative } from './Relative';

const say = coachingWords.relatives;

/** Items that may be about the same thing, each one click away from a link. */
export function Relatives() {
  const asked = useQuestion('relatives', {});
  return (
    <Answered<'relatives'> asked={asked}>
      {(answer) => (
        <>
          <IndexState
            state={answer.indexState}
            isAsking={asked.state === 'ready' && asked.isAsking}
            onLookAgain={asked.state === 'ready' ? asked.askAgain : undefined}
          />
          {answer.indexState.kind === 'ready' && <Candidates answer={answer} />}
        </>
      )}
    </Answered>
  );
}

function Candidates({ answer }: { readonly answer: RelativesAnswer }) {
  const queries = useQueryClient();
  const change = useChange('linkRelative', ['relatives', {}]);
  const [linked, setLinked] = useState<Payload<'unlinkRelative'> | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const wanted = change.variables;
  // The item's own links are shown beside this.
  const refreshLinks = (): void => void queries.invalidateQueries({ queryKey: ['refinement', {}] });
  const link = (wish: Payload<'linkRelative'>): void => {
    setUndone(null);
    change.mutate(wish, {
      onSuccess: ({ justLinked }) => {
        setLinked(justLinked ?? null);
        refreshLinks();
      },
    });
  };
  return (
    <>
      {answer.candidates.length === 0 && <p className="text text--subtle">{say.nobody}</p>}
      {answer.candidates.length > 0 && (
        <ul className="framed-list plain-list">
          {answer.candidates.map((candidate) => (
            <li key={candidate.key} className="finding">
              <Relative
                candidate={candidate}
                canLink={answer.canLink}
                pending={change.isPending && wanted?.issueKey === candidate.key ? wanted.kind : null}
                onLink={(kind) => link({ issueKey: candidate.key, kind })}
              />
              {change.isError && wanted?.issueKey === candidate.key && (
                <ProblemNotice
                  title={say.failed(candidate.key)}
                  problem={problemOf(change.error)}
                  isAsking={change.isPending}
                  onRetry={() => link(wanted)}
                />
              )}
              {linked?.issueKey === candidate.key && (
                <LinkedNotice
                  linked={linked}
                  onUndone={() => {
                    setLinked(null);
                    setUndone(candidate.key);
                    refreshLinks();
                  }}
                />
              )}
              {undone === candidate.key && <UndoneLine issueKey={candidate.key} />}
            </li>
          ))}
        </ul>
      )}
      {!answer.canLink && answer.candidates.length > 0 && (
        <p className="text text--subtle text--small">{say.readOnly}</p>
      )}
    </>
  );
}
