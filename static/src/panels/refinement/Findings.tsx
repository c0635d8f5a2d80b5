import { useEffect, useRef, useState } from 'react';
import type { RefinementAnswer } from '../../../../src/contract';
import type { Severity } from '../../../../src/core/model/finding';
import { problemOf } from '../../asking/use-question';
import { useChange } from '../../asking/use-change';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { SeverityLozenge } from '../../ui/Lozenge';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { refinementWords as say } from '../../words/refinement';
import { words } from '../../words/shared';
import { FindingCard } from './FindingCard';
import { nameOf, type IdentifiedFinding } from './identified-finding';

const loud: readonly Severity[] = ['act', 'observe'];
const severities: readonly Severity[] = [...loud, 'hint'];
/** More at once is a wall of complaints; the loudest come first, and mending them often silences others. */
const shownAtFirst = 5;

/** Everything that speaks on this item, loudest first, and the way back from the last mute. */
export function Findings(props: {
  readonly answer: RefinementAnswer;
  readonly findings: readonly IdentifiedFinding[];
  readonly onShow: (finding: IdentifiedFinding) => void;
}) {
  const { answer, findings, onShow } = props;
  const [lastMuted, setLastMuted] = useState<IdentifiedFinding | null>(null);
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hints = findings.filter((finding) => finding.severity === 'hint').length;
  const areHintsFolded = hints > 0 && hints < findings.length;
  const open = (areHintsFolded ? loud : severities).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  const rest = open.length - shown.length;
  // The button that was pressed is gone: its place is the first finding that it brought.
  useEffect(() => {
    if (isWhole) list.current?.querySelectorAll<HTMLElement>('.framed-list > li')[shownAtFirst]?.focus();
  }, [isWhole]);
  // The notice goes with its button; what it brought back stands below.
  const takenBack = (): void => {
    setLastMuted(null);
    heading.current?.focus();
  };
  const cards = (severity: Severity, from: readonly IdentifiedFinding[]) => (
    <ul className="framed-list plain-list">
      {from
        .filter((finding) => finding.severity === severity)
        .map((finding) => (
          <li key={finding.id} tabIndex={-1}>
            <FindingCard
              finding={finding}
              canMute={answer.canEdit}
              onShow={() => onShow(finding)}
              onMuted={() => setLastMuted(finding)}
            />
          </li>
        ))}
    </ul>
  );
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1} className="heading-section">
        {say.findings}
      </h2>
      {lastMuted && <UndoNotice key={lastMuted.id} finding={lastMuted} onDone={takenBack} />}
      {findings.length === 0 && <NothingToMend answer={answer} />}
      <div ref={list} className="stack">
        {severities
          .filter((severity) => shown.some((finding) => finding.severity === severity))
          .map((severity) => (
            <div key={severity} className="stack">
              <GroupHeading severity={severity} />
              {cards(severity, shown)}
            </div>
          ))}
      </div>
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {say.showMore(rest)}
          </button>
        </div>
      )}
      {areHintsFolded && (
        <Disclosure level={3} title={say.hintsFolded(hints)}>
          {cards('hint', findings)}
        </Disclosure>
      )}
      {!answer.canEdit && findings.length > 0 && <p className="text text--subtle text--small">{say.readOnly}</p>}
    </section>
  );
}

function GroupHeading({ severity }: { readonly severity: Severity }) {
  return (
    <h3 className="heading-group">
      <SeverityLozenge severity={severity} /> {say.groups[severity]}
    </h3>
  );
}

function NothingToMend({ answer }: { readonly answer: RefinementAnswer }) {
  const { review, muted } = answer;
  const text =
    muted.length > 0
      ? say.noFindings.allMuted
      : review.language === 'none'
        ? say.noText
        : review.language === 'other'
          ? say.noFindings.unread
          : answer.issue.status.category === 'done'
            ? say.itemIsDone
            : review.missing.length === 0 || review.level >= 4
              ? say.noFindings.ready
              : say.noFindings.onTheWay;
  return (
    <Notice tone="success" title={say.noFindings.title}>
      {text}
    </Notice>
  );
}

function UndoNotice({ finding, onDone }: { readonly finding: IdentifiedFinding; readonly onDone: () => void }) {
  const unmute = useChange('unmuteFinding', ['refinement', {}]);
  const undoButton = useRef<HTMLButtonElement>(null);
  // The card that had the focus is gone: the way back is the natural next stop.
  useEffect(() => undoButton.current?.focus(), []);
  const undo = (): void => unmute.mutate(nameOf(finding), { onSuccess: onDone });
  if (unmute.isError) {
    return (
      <ProblemNotice
        title={say.undoFailed}
        problem={problemOf(unmute.error)}
        isAsking={unmute.isPending}
        onRetry={undo}
      />
    );
  }
  return (
    <Notice
      tone="success"
      title={say.mutedNow}
      isNews
      actions={
        <Button ref={undoButton} isBusy={unmute.isPending} onClick={undo}>
          {words.undo}
        </Button>
      }
    >
      {say.mutedNowText(finding.message)}
    </Notice>
  );
}
