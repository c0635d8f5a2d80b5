import DragHandleIcon from '@atlaskit/icon/core/drag-handle-vertical';
import { useRef, type DragEvent } from 'react';
import type { ServesGoal, SprintItem } from '../../../../../src/core/model/sprint-report';
import { ItemLink } from '../../../ui/ItemLink';
import { StatusLozenge } from '../../../ui/Lozenge';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import type { VirtualRow } from '../../../ui/VirtualList';
import { sprintGoalWords as say } from '../../../words/sprint-goal';
import { words } from '../../../words/shared';
import { MarkControls } from './MarkControls';
import type { Marks } from './use-marks';

/** What a row needs to be selected and dragged; absent where nobody may mark. */
export interface Choosing {
  readonly isSelected: (key: string) => boolean;
  readonly select: (keys: readonly string[], isSelected: boolean) => void;
  readonly startDrag: (key: string) => void;
  readonly endDrag: () => void;
}

export function SprintItemRow(props: {
  readonly item: SprintItem;
  readonly marks: Marks;
  readonly choosing: Choosing | null;
  readonly row?: VirtualRow;
}) {
  const { item, marks, choosing } = props;
  const serves = marks.servesOf(item);
  const failure = marks.failureOf(item.key);
  return (
    <li className="line" {...props.row}>
      <div className="row row--apart line__row">
        {choosing && <Chooser itemKey={item.key} choosing={choosing} />}
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
          <MarkControls item={item} serves={serves} marks={marks} canEdit={choosing !== null} />
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

/** The box to select and the grip to drag; whoever has no pointer selects and uses the buttons. */
function Chooser({ itemKey, choosing }: { readonly itemKey: string; readonly choosing: Choosing }) {
  const grip = useRef<HTMLSpanElement>(null);
  const startDrag = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', itemKey);
    const row = grip.current?.closest('li');
    if (row) event.dataTransfer.setDragImage(row, 16, 16);
    choosing.startDrag(itemKey);
  };
  return (
    <div className="line__choose">
      <span
        ref={grip}
        className="grip"
        title={say.drag}
        draggable
        onDragStart={startDrag}
        onDragEnd={choosing.endDrag}
        aria-hidden="true"
      >
        <DragHandleIcon label="" size="small" />
      </span>
      <label className="check">
        <input
          type="checkbox"
          aria-label={say.select(itemKey)}
          checked={choosing.isSelected(itemKey)}
          onChange={(event) => choosing.select([itemKey], event.target.checked)}
        />
      </label>
    </div>
  );
}

function reasonOf(serves: Extract<ServesGoal, { kind: 'suggested' }>): string {
  const shared = serves.words.map((word) => `“${word}”`).join(', ');
  if (serves.because === 'words') return say.because.words(shared);
  return shared ? say.because.parentWords(shared) : say.because.parent;
}
