import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BacklogHealth } from '../../../../src/core/model/backlog-report';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { ItemTable } from '../../ui/ItemTable';
import { projectWords as say } from '../../words/project';

/** All items looked at, narrowed by level or by words. */
export function ItemsByLevel(props: {
  readonly health: BacklogHealth;
  readonly level: RefinementLevel | null;
  readonly onLevel: (level: RefinementLevel | null) => void;
}) {
  const { health, level } = props;
  const [search, setSearch] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const levelBefore = useRef(level);
  const id = useId();
  const levelNames = useMemo(() => new Map(health.levels.map((each) => [each.level as number, each.name])), [health]);
  const wanted = search.trim().toLocaleLowerCase();
  const items = useMemo(
    () =>
      health.items.filter(
        (item) =>
          (level === null || item.level === level) &&
          (wanted === '' || `${item.key} ${item.summary}`.toLocaleLowerCase().includes(wanted)),
      ),
    [health, level, wanted],
  );
  // A level chosen in the summary above brings its items into view.
  useEffect(() => {
    const isChosenAbove =
      levelBefore.current !== level && !heading.current?.parentElement?.contains(document.activeElement);
    levelBefore.current = level;
    if (level !== null && isChosenAbove) heading.current?.focus();
  }, [level]);
  return (
    <section className="stack">
      <h2 className="heading-section" ref={heading} tabIndex={-1}>
        {say.items}
      </h2>
      <div className="filters">
        <label className="filter" htmlFor={`${id}-level`}>
          <span className="text--small text--strong">{say.filter}</span>
          <select
            id={`${id}-level`}
            className="select"
            value={level ?? ''}
            onChange={(event) =>
              props.onLevel(event.target.value === '' ? null : (Number(event.target.value) as RefinementLevel))
            }
          >
            <option value="">{say.allLevels(health.items.length)}</option>
            {health.levels.map((each) => (
              <option key={each.level} value={each.level}>
                {say.oneLevel(each.name, each.itemKeys.length)}
              </option>
            ))}
          </select>
        </label>
        <label className="filter" htmlFor={`${id}-search`}>
          <span className="text--small text--strong">{say.search}</span>
          <input
            id={`${id}-search`}
            type="search"
            className="select"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <p className="text text--subtle text--small" role="status">
          {items.length === 0 ? say.noneShown : say.shown(items.length)}
        </p>
      </div>
      {items.length > 0 && <ItemTable items={items} caption={say.itemsTable} levelNames={levelNames} />}
    </section>
  );
}
