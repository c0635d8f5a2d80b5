import type { FunnelItemsAnswer } from '../../../../../src/contract';
import type { Distance } from '../../../../../src/core/model/health-report';
import type { RefinementLevel } from '../../../../../src/core/model/review';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge, StatusLozenge } from '../../../ui/Lozenge';
import { VirtualList, type VirtualRow } from '../../../ui/VirtualList';
import { backlogWords } from '../../../words/backlog';
import { planWords as say } from '../../../words/refinement-plan';
import { titleOfLevel } from '../../refinement/level-title';
import { draggedItem } from './drag-item';
import type { RefinementPlanning } from './use-refinement-plan';

/** Beyond this only the rows in view are drawn. */
const rowsAtOnce = 40;

type Ready = Extract<FunnelItemsAnswer, { kind: 'ready' }>;

/** The items behind one number of the funnel, each a click or a drag away from the next refinement. */
export function FunnelItems(props: {
  readonly level: RefinementLevel;
  readonly distance: Distance;
  /** What the distance is called. */
  readonly name: string;
  readonly planning: RefinementPlanning;
}) {
  const { level, distance, planning } = props;
  const asked = useQuestion('funnelItems', { level, distance });
  const title = say.cell(titleOfLevel(level), props.name);
  return (
    <section className="stack" aria-label={title}>
      <h3 className="heading-group">{title}</h3>
      <Answered<'funnelItems'> asked={asked}>
        {(answer) =>
          answer.kind === 'not-read' ? (
            <p className="text text--subtle">{say.notRead}</p>
          ) : (
            <Rows answer={answer} title={title} planning={planning} />
          )
        }
      </Answered>
    </section>
  );
}

function Rows(props: { readonly answer: Ready; readonly title: string; readonly planning: RefinementPlanning }) {
  const { answer, title, planning } = props;
  const { items, count, hidden } = answer;
  const more = count - items.length - hidden;
  return (
    <>
      {items.length === 0 && hidden === 0 && <p className="text text--subtle">{say.cellIsEmpty}</p>}
      {items.length > 0 && items.length <= rowsAtOnce && (
        <ul className="plain-list framed-list">
          {items.map((each) => (
            <Row key={each.item.id} {...each} planning={planning} />
          ))}
        </ul>
      )}
      {items.length > rowsAtOnce && (
        <VirtualList
          items={items}
          keyOf={({ item }) => item.id}
          draw={(each, row) => <Row {...each} row={row} planning={planning} />}
          label={title}
          className="funnel-items"
        />
      )}
      {hidden > 0 && <p className="text text--subtle text--small">{backlogWords.named.hidden(hidden)}</p>}
      {more > 0 && <p className="text text--subtle text--small">{say.more(more)}</p>}
    </>
  );
}

function Row({
  item,
  row,
  planning,
}: Ready['items'][number] & { readonly row?: VirtualRow; readonly planning: RefinementPlanning }) {
  const isPlanned = planning.planned.has(item.id);
  return (
    <li className="funnel-item" {...row} {...(planning.canPlan && !isPlanned ? draggedItem(item.id) : {})}>
      <ItemLink issueKey={item.key} />
      <span className="funnel-item__summary">{item.summary}</span>
      <StatusLozenge {...item.status} />
      {isPlanned && !planning.canPlan && <Lozenge tone="discovery">{say.isPlanned}</Lozenge>}
      {/* Stays when it has done its work, so that whoever plans by keyboard goes on from here. */}
      {planning.canPlan && (
        <button
          type="button"
          className="chip-button"
          aria-label={isPlanned ? say.oneIsPlanned(item.key) : say.planOne(item.key)}
          aria-disabled={isPlanned || undefined}
          onClick={() => !isPlanned && planning.plan([item.id])}
        >
          {isPlanned ? say.isPlanned : say.plan}
        </button>
      )}
    </li>
  );
}
