import { useEffect, useState } from 'react';
import type { WholeBacklog } from '../../../../src/contract';
import { Notice } from '../../ui/Notice';
import { backlogWords } from '../../words/backlog';

const say = backlogWords.building;
const looksAgainAfterInMs = 5_000;
/** Some minutes; later looks are the person's, so that a page left open does not ask all night. */
const looksByItself = 60;

/** How far the first reading of the whole backlog is; looks again by itself for a while. */
export function BuildingNotice(props: {
  readonly building: Extract<WholeBacklog, { kind: 'building' }>;
  readonly isAsking: boolean;
  readonly onLookAgain: () => void;
}) {
  const { done, total } = props.building;
  const { isAsking, onLookAgain } = props;
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (isAsking || looks >= looksByItself) return;
    const timer = setTimeout(() => {
      setLooks(looks + 1);
      onLookAgain();
    }, looksAgainAfterInMs);
    return () => clearTimeout(timer);
  }, [looks, isAsking, onLookAgain]);
  return (
    <Notice tone="information" title={say.title}>
      <progress
        className="health__progress"
        aria-label={say.title}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      {total > 0 && <p className="text text--small">{say.count(done, total)}</p>}
      <p className="text">{say.text}</p>
    </Notice>
  );
}
