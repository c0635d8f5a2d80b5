import { useEffect, useRef } from 'react';
import type { ServesGoal, SprintItem } from '../../../../../src/core/model/sprint-report';
import { Lozenge } from '../../../ui/Lozenge';
import { sprintGoalWords as say } from '../../../words/sprint-goal';
import { words } from '../../../words/shared';
import type { Marks } from './use-marks';

/** Says whether the item serves the goal, or asks; the pressed button is gone after a mark, the focus stays in the row. */
export function MarkControls(props: {
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
    // Somebody else's word since is not undone with one's own.
    const own = change?.serves === serves.serves ? change : undefined;
    return (
      <div className="row line__mark">
        <Lozenge tone={serves.serves ? 'success' : 'neutral'}>{serves.serves ? say.serves : say.servesNot}</Lozenge>
        {canEdit && (
          <button
            type="button"
            ref={firstButton}
            className="text-button"
            aria-label={own ? say.undoNamed(key) : say.takeAwayNamed(key)}
            onClick={() => mark(own ? own.before : null)}
          >
            {own ? words.undo : say.takeAway}
          </button>
        )}
      </div>
    );
  }
  if (!canEdit) return null;
  const isAsked = serves.kind === 'suggested';
  return (
    <div className="row line__mark">
      <button
        type="button"
        ref={firstButton}
        className="chip-button"
        aria-label={isAsked ? say.yesNamed(key) : say.markServesNamed(key)}
        onClick={() => mark(true)}
      >
        {isAsked ? say.yes : say.markServes}
      </button>
      {isAsked && (
        <button type="button" className="chip-button" aria-label={say.noNamed(key)} onClick={() => mark(false)}>
          {say.no}
        </button>
      )}
    </div>
  );
}
