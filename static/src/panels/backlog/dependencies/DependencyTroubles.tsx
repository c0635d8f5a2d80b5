import { useId } from 'react';
import type { DependenciesAnswer, DependencyItem } from '../../../../../src/contract';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge } from '../../../ui/Lozenge';
import { dependencyWords } from '../../../words/dependencies';

const say = dependencyWords.troubles;

/** Links that cannot work out as they stand, each with what to do; soonest pulled first. */
export function DependencyTroubles(props: {
  readonly troubles: Extract<DependenciesAnswer, { kind: 'ready' }>['troubles'];
  readonly count: number;
}) {
  const id = useId();
  const { troubles, count } = props;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id} className="heading-group">
        {say.title}
      </h3>
      {troubles.length === 0 && <p className="text text--subtle">{say.none}</p>}
      {troubles.length > 0 && (
        <ul className="plain-list framed-list dependencies__list">
          {troubles.map(({ blocker, waiting, isInCircle }, place) => (
            <li key={place} className="dependencies__row">
              <div className="row">
                <Lozenge tone={isInCircle ? 'danger' : 'warning'}>{isInCircle ? say.circle : say.inverted}</Lozenge>
                <ItemName {...waiting} />
                <span className="text--subtle">{say.waitsFor}</span>
                <ItemName {...blocker} />
              </div>
              <p className="text text--subtle text--small">{isInCircle ? say.circleLine : say.invertedLine}</p>
            </li>
          ))}
        </ul>
      )}
      {count > troubles.length && <p className="text text--subtle text--small">{say.more(count - troubles.length)}</p>}
    </section>
  );
}

/** A key that leads to its item, with its summary; or that it is hidden. */
export function ItemName({ item }: DependencyItem) {
  if (!item) return <span className="text--subtle">{dependencyWords.map.hidden}</span>;
  return (
    <span className="item-line">
      <ItemLink issueKey={item.key} /> <span>{item.summary}</span>
    </span>
  );
}
