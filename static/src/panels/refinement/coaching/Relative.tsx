import { useEffect, useRef } from 'react';
import type { Payload, RelativeCandidate } from '../../../../../src/contract';
import { Button } from '../../../ui/Button';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge, StatusLozenge } from '../../../ui/Lozenge';
import { coachingWords } from '../../../words/coaching';

const say = coachingWords.relatives;
type Kind = Payload<'linkRelative'>['kind'];

/** One item that may be about the same thing, with the words both share. */
export function Relative(props: {
  readonly candidate: RelativeCandidate;
  readonly canLink: boolean;
  /** The link that is being made right now. */
  readonly pending: Kind | null;
  readonly onLink: (kind: Kind) => void;
}) {
  const { candidate, pending } = props;
  const { key, summary, status, sharedWords, hasSameTitle, alreadyLinked } = candidate;
  const linked = useRef<HTMLSpanElement>(null);
  const wasLinked = useRef(alreadyLinked);
  // The buttons are gone once the link is made: the focus stays where they were.
  useEffect(() => {
    const isNew = alreadyLinked && !wasLinked.current;
    wasLinked.current = alreadyLinked;
    if (isNew && document.activeElement === document.body) linked.current?.focus();
  }, [alreadyLinked]);
  return (
    <>
      <p className="item-line">
        <ItemLink issueKey={key} />
        <span>
          {summary} <StatusLozenge {...status} />
        </span>
      </p>
      {hasSameTitle && (
        <p className="text">
          <Lozenge tone="warning">{say.sameTitle}</Lozenge>
        </p>
      )}
      {sharedWords.length > 0 && (
        <p className="text text--subtle text--small">{say.shares(sharedWords.slice(0, 8).join(', '))}</p>
      )}
      <div className="row">
        {alreadyLinked && (
          <span ref={linked} tabIndex={-1}>
            <Lozenge tone="information">{say.linked}</Lozenge>
          </span>
        )}
        {!alreadyLinked && props.canLink && (
          <>
            <Button
              label={say.duplicateNamed(key)}
              isBusy={pending === 'duplicates'}
              onClick={() => pending === null && props.onLink('duplicates')}
            >
              {say.duplicate}
            </Button>
            <Button
              label={say.relatesNamed(key)}
              isBusy={pending === 'relates'}
              onClick={() => pending === null && props.onLink('relates')}
            >
              {say.relates}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
