import type { BacklogHealth, ItemLine } from '../../../../src/core/model/backlog-report';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { Card } from '../../ui/Card';
import { ItemKeys } from '../../ui/ItemKeys';
import { KnownNumber } from '../../ui/KnownNumber';
import { ShareBar } from '../../ui/ShareBar';
import { number } from '../../words/language';
import { projectWords as say } from '../../words/project';

export function SummaryRow(props: {
  readonly health: BacklogHealth;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
  readonly onLevel: (level: RefinementLevel) => void;
}) {
  const { health, linesByKey } = props;
  const { runway, openItems } = health;
  return (
    <div className="summary">
      <Card title={say.openItems}>
        <p className="text card__figure">{say.openCount(openItems.count, openItems.isExact)}</p>
        {openItems.count <= health.items.length && <p className="text text--subtle">{say.allLooked}</p>}
      </Card>
      <Card title={say.runway}>
        <p className="text">
          <KnownNumber value={runway} show={(value) => say.sprints(value.sprints)} className="card__figure" />
        </p>
        {runway.kind === 'known' && runway.value.readyKeys.length > 0 && (
          <ItemKeys
            label={say.readyItems(runway.value.readyKeys.length)}
            keys={runway.value.readyKeys}
            linesByKey={linesByKey}
          />
        )}
        {runway.kind === 'known' && runway.value.readyKeys.length === 0 && (
          <p className="text text--subtle">{say.noReady}</p>
        )}
      </Card>
      <Card title={say.distribution}>
        <Distribution levels={health.levels} onLevel={props.onLevel} />
      </Card>
    </div>
  );
}

/** The bar and its table say the same; a level's name leads to its items. */
function Distribution(props: {
  readonly levels: BacklogHealth['levels'];
  readonly onLevel: (level: RefinementLevel) => void;
}) {
  const total = props.levels.reduce((sum, level) => sum + level.itemKeys.length, 0);
  return (
    <>
      <ShareBar
        total={total}
        parts={props.levels.map((level) => ({ value: level.itemKeys.length, fill: `level-${level.level}` }))}
        label={say.distributionLabel(props.levels.map(({ name, itemKeys }) => ({ name, count: itemKeys.length })))}
      />
      <table className="distribution">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say.levelColumn}</th>
            <th scope="col">{say.itemsColumn}</th>
            <th scope="col">{say.shareColumn}</th>
          </tr>
        </thead>
        <tbody>
          {props.levels.map(({ level, name, itemKeys }) => (
            <tr key={level}>
              <th scope="row">
                <svg className="distribution__key" viewBox="0 0 1 1" aria-hidden="true">
                  <rect className={`fill fill--level-${level}`} width="1" height="1" />
                </svg>
                <button
                  type="button"
                  className="text-button"
                  aria-label={say.showLevel(name)}
                  disabled={itemKeys.length === 0}
                  onClick={() => props.onLevel(level)}
                >
                  {name}
                </button>
              </th>
              <td>{number(itemKeys.length)}</td>
              <td className="text--subtle">{say.share(total === 0 ? 0 : itemKeys.length / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
