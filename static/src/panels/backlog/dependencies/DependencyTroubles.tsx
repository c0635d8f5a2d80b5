import { useId } from 'react';
import type { DependenciesAnswer, DependencyItem } from '../../../../../src/contract';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge } from '../../../ui/Lozenge';
import { dependencyWords } from '../../../words/dependencies';

const say = dependencyWords.troubles;

type Troubles = Extract<DependenciesAnswer, { kind: 'ready' }>['troubles'];

/** Links that cannot work out as they stand, by what is wrong with them and so by what to do; soonest pulled first. */
export function DependencyTroubles(props: { readonly troubles: Troubles; readonly count: number }) {
  const id = useId();
  const { troubles, count } = props;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id} className="heading-group">
        {say.title}
      </h3>
      {troubles.length === 0 && <p className="text text--subtle">{say.none}</p>}
      <TroublesOfKind kind="circle" troubles={troubles.filter(({ isInCircle }) => isInCircle)} />
      <TroublesOfKind kind="inverted" troubles={troubles.filter(({ isInCircle }) => !isInCircle)} />
      {count > troubles.length && <p className="text text--subtle text--small">{say.more(count - troubles.length)}</p>}
    </section>
  );
}

function TroublesOfKind({ kind, troubles }: { readonly kind: keyof typeof say.kinds; readonly troubles: Troubles }) {
  if (troubles.length === 0) return null;
  const { title, advice } = say.kinds[kind];
  return (
    <div className="stack">
      <p className="text">
        <Lozenge tone={kind === 'circle' ? 'danger' : 'warning'}>{title}</Lozenge> {advice}
      </p>
      <ul className="plain-list framed-list dependencies__list">
        {troubles.map(({ blocker, waiting }, place) => (
          <li key={place} className="row dependencies__row">
            <ItemName {...waiting} />
            <span className="text--subtle">{say.waitsFor}</span>
            <ItemName {...blocker} />
          </li>
        ))}
      </ul>
    </div>
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
