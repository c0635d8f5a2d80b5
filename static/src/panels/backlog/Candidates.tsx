import { useId, useRef, useState } from 'react';
import type { NamedItem } from '../../../../src/contract';
import type { RefinementCandidate } from '../../../../src/core/model/health-report';
import { usePlace } from '../../place';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { useFocusAfter } from '../../ui/focus-after';
import { ItemLink } from '../../ui/ItemLink';
import { Lozenge } from '../../ui/Lozenge';
import { useWholeList } from '../../ui/whole-list';
import { backlogWords } from '../../words/backlog';
import { planWords } from '../../words/refinement-plan';
import { titleOfLevel } from '../refinement/level-title';
import { draggedItem } from './refinement-plan/drag-item';
import { planHtml, planText } from './refinement-plan/plan-copies';
import type { RefinementPlanning } from './refinement-plan/use-refinement-plan';

const say = backlogWords.candidates;
/** What one refinement of an hour gets through. */
const usualPick = 5;
const shownAtFirst = 8;

type Named = RefinementCandidate & { readonly summary: string };

/** Items worth bringing to the next refinement, each with its one question; those picked go on its list, or are copied. */
export function Candidates(props: {
  readonly candidates: readonly RefinementCandidate[];
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly planning: RefinementPlanning;
}) {
  const { candidates, planning } = props;
  const id = useId();
  const { siteUrl } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useFocusAfter(planning.isChanging, () => heading.current);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const visible = candidates.flatMap((candidate): Named[] => {
    const item = props.named.get(candidate.id);
    return item ? [{ ...candidate, key: item.key, summary: item.summary }] : [];
  });
  const { shown, rest, showAll, list: rows } = useWholeList(visible, shownAtFirst);
  const free = visible.filter((each) => !planning.planned.has(each.id));
  const list = free.filter((each) => picked.has(each.id));
  const pick = (candidateId: string): void => {
    const next = new Set(picked);
    if (!next.delete(candidateId)) next.add(candidateId);
    setPicked(next);
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="heading-section">
        {say.title}
      </h2>
      <p className="text text--subtle">{visible.length === 0 ? say.none : say.help}</p>
      {visible.length > 0 && (
        <>
          <div className="row">
            {free.length > 0 && (
              <Button onClick={() => setPicked(new Set(free.slice(0, usualPick).map((each) => each.id)))}>
                {say.pickFirst(Math.min(usualPick, free.length))}
              </Button>
            )}
            {list.length > 0 && planning.canPlan && (
              <Button
                look="primary"
                isBusy={planning.isChanging}
                onClick={() => act(() => planning.plan(list.map((each) => each.id)))}
              >
                {say.plan(list.length)}
              </Button>
            )}
            {list.length > 0 && (
              <Button look="subtle" onClick={() => act(() => setPicked(new Set()))}>
                {say.pickNone}
              </Button>
            )}
            <span role="status" className="text--subtle">
              {list.length > 0 && say.picked(list.length)}
            </span>
          </div>
          <ol ref={rows} className="plain-list framed-list">
            {shown.map((each) => (
              <CandidateRow
                key={each.id}
                candidate={each}
                isPicked={picked.has(each.id)}
                planning={planning}
                onPick={() => pick(each.id)}
              />
            ))}
          </ol>
          {rest > 0 && (
            <div>
              <button type="button" className="text-button" onClick={showAll}>
                {backlogWords.named.more(rest)}
              </button>
            </div>
          )}
          {list.length > 0 && !planning.canPlan && (
            <div className="row">
              <CopyButton text={planText(list)} html={planHtml(list, siteUrl)} name={say.copy} />
              <span className="text--subtle text--small">{say.copyHelp}</span>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function CandidateRow(props: {
  readonly candidate: Named;
  readonly isPicked: boolean;
  readonly planning: RefinementPlanning;
  readonly onPick: () => void;
}) {
  const { id, key, summary, question, level, closeness, missing, worth } = props.candidate;
  const { planned, canPlan } = props.planning;
  const isPlanned = planned.has(id);
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="candidate" {...(canPlan && !isPlanned ? draggedItem(id) : {})}>
      <input
        type="checkbox"
        className="candidate__pick"
        aria-label={say.pick(key)}
        checked={props.isPicked || isPlanned}
        disabled={isPlanned}
        onChange={props.onPick}
      />
      <div className="candidate__body">
        <div className="row">
          <span className="item-line">
            <ItemLink issueKey={key} />
            <span>{summary}</span>
          </span>
          <span className="text--subtle text--small">{titleOfLevel(level)}</span>
          {isPlanned && <Lozenge tone="discovery">{planWords.isPlanned}</Lozenge>}
        </div>
        <p className="text text--strong">{question}</p>
        <div>
          <button
            type="button"
            className="text-button text--small"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? say.hideWhy : say.why}
            <span className="visually-hidden"> {key}</span>
          </button>
        </div>
        {isOpen && <p className="text text--subtle text--small">{say.whyText(closeness, missing, worth)}</p>}
      </div>
    </li>
  );
}
