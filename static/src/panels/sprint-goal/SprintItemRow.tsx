import { useEffect, useRef } from 'react';
import type { ServesGoal, SprintItem } from '../../../../src/core/model/sprint-report';
import { ItemLink } from '../../ui/ItemLink';
import { Lozenge, StatusLozenge } from '../../ui/Lozenge';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { words } from '../../words/shared';
import type { Marks } from './use-marks';

export function SprintItemRow(props: { readonly item: SprintItem; readonly marks: Marks; readonly canEdit: boolean }) {
  const { item, marks } = props;
  const serves = marks.servesOf(item);
  const failure = marks.failureOf(item.key);
  return (
    <li className="line">
      <div className="row row--apart">
        <div className="line__item">
          <p className="text line__name">
            <ItemLink issueKey={item.key} />
            <span>{item.summary}</span>
          </p>
          {serves.kind === 'suggested' && <p className="text text--subtle text--small">{reasonOf(serves)}</p>}
        </div>
        <div className="row line__side">
          {item.estimate !== null && <span className="text--subtle">{words.estimate(item.estimate)}</span>}
          <StatusLozenge {...item.status} />
          <MarkControls item={item} serves={serves} marks={marks} canEdit={props.canEdit} />
        </div>
      </div>
      {failure && (
        <ProblemNotice
          title={say.markFailed(item.key)}
          problem={failure.problem}
          isAsking={marks.isSaving(item.key)}
          onRetry={() => marks.mark(item, failure.serves)}
        />
      )}
    </li>
  );
}

function MarkControls(props: {
  readonly item: SprintItem;
  readonly serves: ServesGoal;
  readonly marks: Marks;
  readonly canEdit: boolean;
}) {
  const { item, serves, marks, canEdit } = props;
  const { key } = item;
  const change = marks.changeOf(key);
  const firstButton = useRef<HTMLButtonElement>(null);
  const isFocusWanted = useRef(false);
  // The pressed button is gone after a mark; the focus stays in the row.
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    firstButton.current?.focus();
  }, [serves.kind]);
  const mark = (wanted: boolean | null): void => {
    isFocusWanted.current = true;
    marks.mark(item, wanted);
  };
  if (serves.kind === 'marked') {
    return (
      <div className="row line__mark">
        <Lozenge tone={serves.serves ? 'success' : 'neutral'}>{serves.serves ? say.serves : say.servesNot}</Lozenge>
        {canEdit && (
          <button
            type="button"
            ref={firstButton}
            className="text-button"
            aria-label={change ? say.undoNamed(key) : say.takeAwayNamed(key)}
            onClick={() => mark(change ? change.before : null)}
          >
            {change ? words.undo : say.takeAway}
          </button>
        )}
      </div>
    );
  }
  if (!canEdit) return null;
  if (serves.kind === 'no-sign') {
    return (
      <div className="row line__mark">
        <button
          type="button"
          ref={firstButton}
          className="chip-button"
          aria-label={say.markServesNamed(key)}
          onClick={() => mark(true)}
        >
          {say.markServes}
        </button>
      </div>
    );
  }
  return (
    <div className="row line__mark">
      <button
        type="button"
        ref={firstButton}
        className="chip-button"
        aria-label={say.yesNamed(key)}
        onClick={() => mark(true)}
      >
        {say.yes}
      </button>
      <button type="button" className="chip-button" aria-label={say.noNamed(key)} onClick={() => mark(false)}>
        {say.no}
      </button>
    </div>
  );
}

function reasonOf(serves: Extract<ServesGoal, { kind: 'suggested' }>): string {
  const shared = serves.words.map((word) => `“${word}”`).join(', ');
  if (serves.because === 'words') return say.because.words(shared);
  return shared ? say.because.parentWords(shared) : say.because.parent;
}
