import './named-list.css';
import { Suspense, lazy, useState } from 'react';
import type { NamedItem } from '../../../src/contract';
import { useNamedItems } from '../asking/use-named-items';
import { backlogWords } from '../words/backlog';
import { ItemLink } from './ItemLink';
import { StatusLozenge } from './Lozenge';
import { ProblemNotice } from './ProblemNotice';
import { Skeleton } from './Skeleton';
import type { VirtualRow } from './VirtualList';

const say = backlogWords.named;
const shownAtFirst = 10;
/** Beyond this only the rows in view are drawn. */
const rowsAtOnce = 40;

const VirtualList = lazy(() => import('./VirtualList').then((file) => ({ default: file.VirtualList<NamedItem> })));

/** Items behind a number, known by their ids, folded away until somebody asks; named as far as this person may see them. */
export function NamedList(props: {
  readonly label: string;
  /** Tells apart buttons that say the same. */
  readonly labelFor?: string;
  readonly ids: readonly string[];
  /** How many there are, where `ids` are only the first. */
  readonly count: number;
  readonly known: ReadonlyMap<string, NamedItem>;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="stack">
      <div>
        <button
          type="button"
          className="text-button"
          aria-expanded={isOpen}
          aria-label={props.labelFor && `${props.label}: ${props.labelFor}`}
          onClick={() => setOpen(!isOpen)}
        >
          {props.label}
        </button>
      </div>
      {isOpen && <NamedItems {...props} />}
    </div>
  );
}

/** The same items in the open, where something else was opened to see them. */
export function NamedItems({ ids, count, known }: Pick<Parameters<typeof NamedList>[0], 'ids' | 'count' | 'known'>) {
  const [isWhole, setWhole] = useState(false);
  const looked = isWhole ? ids : ids.slice(0, shownAtFirst);
  const { byId, isAsking, problem, askAgain } = useNamedItems(looked, known);
  const named = looked.flatMap((id) => byId.get(id) ?? []);
  const hidden = looked.length - named.length;
  const rest = ids.length - looked.length;
  return (
    <div className="stack" aria-busy={isAsking}>
      <Rows items={named} />
      {isAsking && <Skeleton lines={2} />}
      {problem && <ProblemNotice problem={problem} isAsking={isAsking} onRetry={askAgain} />}
      {!isAsking && !problem && hidden > 0 && <p className="text text--subtle text--small">{say.hidden(hidden)}</p>}
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {say.more(rest)}
          </button>
        </div>
      )}
      {rest === 0 && count > ids.length && (
        <p className="text text--subtle text--small">{say.first(ids.length, count)}</p>
      )}
    </div>
  );
}

function Rows({ items }: { readonly items: readonly NamedItem[] }) {
  if (items.length <= rowsAtOnce)
    return (
      <ul className="plain-list">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
    );
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <VirtualList
        items={items}
        keyOf={({ id }) => id}
        draw={(item, row) => <Row item={item} row={row} />}
        label={say.list}
        className="named-list"
      />
    </Suspense>
  );
}

function Row({ item, row }: { readonly item: NamedItem; readonly row?: VirtualRow }) {
  return (
    <li className="named-list__row" {...row}>
      <ItemLink issueKey={item.key} />
      <span className="named-list__summary">{item.summary}</span>
      <StatusLozenge {...item.status} />
    </li>
  );
}
