import type { SprintItem } from '../../../../../src/core/model/sprint-report';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { sprintGoalWords as say } from '../../../words/sprint-goal';
import { words } from '../../../words/shared';
import type { Marks } from './use-marks';

/** What may be done with the selected items, and what became of it; stays in reach while the list scrolls. */
export function BulkBar(props: {
  readonly selected: readonly SprintItem[];
  readonly marks: Marks;
  readonly onMark: (serves: boolean) => void;
  readonly onClear: () => void;
}) {
  const { selected, marks } = props;
  const { lastMany } = marks;
  if (selected.length === 0 && !lastMany) return null;
  const isSaving = selected.some(({ key }) => marks.isSaving(key));
  return (
    <div className="bottom-bar" role="region" aria-label={say.selection}>
      {selected.length > 0 && (
        <div className="row">
          <span className="text--strong">{say.selected(selected.length)}</span>
          <Button look="primary" isBusy={isSaving} onClick={() => props.onMark(true)}>
            {say.markSelected}
          </Button>
          <Button isBusy={isSaving} onClick={() => props.onMark(false)}>
            {say.markSelectedNot}
          </Button>
          <Button look="subtle" onClick={props.onClear}>
            {say.clearSelection}
          </Button>
        </div>
      )}
      {lastMany && lastMany.saved.length > 0 && (
        <div className="row">
          <span role="status">{say.marksSaved(lastMany.saved.length, lastMany.serves)}</span>
          <Button look="subtle" onClick={marks.undoMany}>
            {words.undo}
          </Button>
        </div>
      )}
      {lastMany && lastMany.failed.length > 0 && (
        <Notice
          tone="danger"
          title={say.marksFailed(lastMany.failed.map(({ key }) => key))}
          isNews
          actions={<Button onClick={() => marks.markMany(lastMany.failed, lastMany.serves)}>{words.tryAgain}</Button>}
        >
          {say.marksFailedWhy}
        </Notice>
      )}
    </div>
  );
}
