import './refinement-plan.css';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlannedLine, RefinementPlanAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { problemOf } from '../../../asking/use-question';
import { usePlace } from '../../../place';
import { Button } from '../../../ui/Button';
import { CopyButton } from '../../../ui/CopyButton';
import { useFocusAfter } from '../../../ui/focus-after';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { planWords as say } from '../../../words/refinement-plan';
import { words } from '../../../words/shared';
import { useItemDrop } from './drag-item';
import { planHtml, planText } from './plan-copies';
import { PlannedRow, type Step } from './PlannedRow';
import type { RefinementPlanning } from './use-refinement-plan';

/** The list that a Scrum Master brings to the next refinement: dropped on, reordered, copied, and cleared afterwards. */
export function RefinementPlan({ planning }: { readonly planning: RefinementPlanning }) {
  const id = useId();
  const drop = useItemDrop((dropped) => planning.plan([dropped]));
  const { failed, undo } = planning;
  const heading = useRef<HTMLHeadingElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const act = useFocusAfter(planning.isChanging, () => undoButton.current ?? heading.current);
  const keepingFocus = { ...planning, takeOff: (lines: readonly PlannedLine[]) => act(() => planning.takeOff(lines)) };
  return (
    <section
      className={`stack plan${drop.isOver && planning.canPlan ? ' plan--over' : ''}`}
      aria-labelledby={id}
      {...(planning.canPlan ? drop.handlers : {})}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className="heading-section">
        {say.title}
      </h2>
      <Answered<'refinementPlan'> asked={planning.asked}>
        {(answer) => <Plan answer={answer} planning={keepingFocus} />}
      </Answered>
      <div className="row">
        <span role="status" className="text--subtle text--small">
          {planning.said}
        </span>
        {undo && (
          <Button ref={undoButton} onClick={() => act(undo)}>
            {words.undo}
          </Button>
        )}
      </div>
      {failed && (
        <ProblemNotice
          title={say.failed}
          problem={problemOf(failed.error)}
          isAsking={planning.isChanging}
          onRetry={failed.again}
        />
      )}
    </section>
  );
}

function Plan({ answer, planning }: { readonly answer: RefinementPlanAnswer; readonly planning: RefinementPlanning }) {
  const { items, canPlan } = answer;
  const { siteUrl } = usePlace();
  const [walked, setWalked] = useState<{ readonly id: string; readonly step: Step } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // A row that moved takes the focus along, so that it can be moved on by the same key.
  useEffect(() => {
    if (!walked) return;
    list.current?.querySelector<HTMLElement>(`[data-id="${walked.id}"] [data-step="${walked.step}"]`)?.focus();
  }, [items, walked]);
  const move = (place: number, step: Step): void => {
    const line = items[place];
    if (!line || planning.isChanging) return;
    setWalked({ id: line.id, step });
    // Down means before the one after the next.
    planning.plan([line.id], items[step === 'up' ? place - 1 : place + 2]?.id ?? null);
  };
  const over = items.filter(({ fate }) => fate === 'done' || fate === 'ready');
  const open = items.flatMap(({ item, question, fate }) => (item && fate !== 'done' ? [{ ...item, question }] : []));
  if (items.length === 0)
    return <p className="text text--subtle plan__empty">{canPlan ? say.empty : say.emptyForReader}</p>;
  return (
    <>
      <p className="text text--subtle">{summaryOf(items)}</p>
      <ol ref={list} className="plain-list framed-list" aria-busy={planning.isChanging}>
        {items.map((line, place) => (
          <PlannedRow
            key={line.id}
            line={line}
            place={place}
            count={items.length}
            planning={planning}
            onMove={(step) => move(place, step)}
          />
        ))}
      </ol>
      <div className="row">
        {open.length > 0 && <CopyButton text={planText(open)} html={planHtml(open, siteUrl)} name={say.copy} />}
        {canPlan && over.length > 0 && over.length < items.length && (
          <Button onClick={() => planning.takeOff(over)}>{say.takeOffOver(over.length)}</Button>
        )}
        {canPlan && (
          <Button look="subtle" onClick={() => planning.takeOff(items)}>
            {say.clear}
          </Button>
        )}
      </div>
      <p className="text text--subtle text--small">{say.copyHelp}</p>
    </>
  );
}

/** What came of the list: whether it was worth the meeting. */
function summaryOf(items: readonly PlannedLine[]): string {
  const moved = items.filter(({ fate }) => fate !== 'open').length;
  return moved === 0 ? say.count(items.length) : say.movedOn(moved, items.length);
}
