import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import type { PlannedLine } from '../../../../../src/contract';
import type { PlanFate } from '../../../../../src/core/model/refinement-plan';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge, type LozengeTone } from '../../../ui/Lozenge';
import { planWords as say } from '../../../words/refinement-plan';
import { titleOfLevel } from '../../refinement/level-title';
import { draggedItem, useItemDrop } from './drag-item';
import type { RefinementPlanning } from './use-refinement-plan';

export type Step = 'up' | 'down';

const tones: Readonly<Record<Exclude<PlanFate, 'open'>, LozengeTone>> = {
  done: 'success',
  ready: 'success',
  refined: 'information',
};

/** One item of the list: what to ask about it, what became of it, and the buttons for whoever does not drag. */
export function PlannedRow(props: {
  readonly line: PlannedLine;
  readonly place: number;
  readonly count: number;
  readonly planning: RefinementPlanning;
  readonly onMove: (step: Step) => void;
}) {
  const { line, place, count, planning, onMove } = props;
  const { id, item, fate, question } = line;
  const drop = useItemDrop((dropped) => dropped !== id && planning.plan([dropped], id));
  const name = item?.key ?? say.hiddenName;
  return (
    <li
      className={`plan__row${drop.isOver ? ' plan__row--over' : ''}`}
      data-id={id}
      {...(planning.canPlan ? { ...draggedItem(id), ...drop.handlers } : {})}
    >
      <div className="plan__body">
        {item ? (
          <div className="row">
            <span className="item-line">
              <ItemLink issueKey={item.key} />
              <span>{item.summary}</span>
            </span>
            {fate !== 'open' && <Lozenge tone={tones[fate]}>{say.fates[fate]}</Lozenge>}
          </div>
        ) : (
          <p className="text text--subtle">{say.hidden}</p>
        )}
        {question !== null && <p className="text text--strong">{question}</p>}
        {item && <p className="text text--subtle text--small">{levelsOf(line)}</p>}
      </div>
      {planning.canPlan && (
        <div className="plan__buttons">
          {place > 0 && (
            <IconButton label={say.up(name)} step="up" onClick={() => onMove('up')}>
              <ArrowUpIcon label="" size="small" />
            </IconButton>
          )}
          {place < count - 1 && (
            <IconButton label={say.down(name)} step="down" onClick={() => onMove('down')}>
              <ArrowDownIcon label="" size="small" />
            </IconButton>
          )}
          <IconButton label={say.takeOffOne(name)} onClick={() => planning.takeOff([line])}>
            <CrossIcon label="" size="small" />
          </IconButton>
        </div>
      )}
    </li>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly step?: Step;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="plan__button"
      aria-label={props.label}
      title={props.label}
      data-step={props.step}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

function levelsOf({ level, levelThen }: PlannedLine): string {
  if (level === null) return say.levelUnknown;
  if (levelThen === null || levelThen === level) return titleOfLevel(level);
  return say.fromTo(titleOfLevel(levelThen), titleOfLevel(level));
}
