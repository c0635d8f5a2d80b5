import { useState } from 'react';
import type { ItemLine } from '../../../src/core/model/backlog-report';
import { projectWords as say } from '../words/project';
import { ItemLink } from './ItemLink';

const shownAtFirst = 10;

/** The items behind a number, folded away until somebody asks. */
export function ItemKeys(props: {
  readonly label: string;
  readonly keys: readonly string[];
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
  /** A sentence about an item, by its key. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
}) {
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? props.keys : props.keys.slice(0, shownAtFirst);
  const rest = props.keys.length - shown.length;
  return (
    <div className="stack">
      <div>
        <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {props.label}
        </button>
      </div>
      {isOpen && (
        <ul className="item-keys plain-list">
          {shown.map((key) => (
            <li key={key} className="item-keys__item">
              <ItemLink issueKey={key} />
              <div>
                <span className="text--subtle">{props.linesByKey.get(key)?.summary ?? say.notListed}</span>
                {props.notes?.[key] && <p className="text text--small">{props.notes[key]}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {isOpen && rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {say.restOfItems(rest)}
          </button>
        </div>
      )}
    </div>
  );
}
