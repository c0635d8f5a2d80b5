import type { NamedItem } from '../../../../../src/contract';
import { ItemLink } from '../../../ui/ItemLink';
import { Lozenge, StatusLozenge } from '../../../ui/Lozenge';
import { cleanUpWords as say } from '../../../words/clean-up';
import type { Entry } from './entries';

/** What may be cleared away, why, and what became of it. */
export function EntryRow(props: {
  readonly entry: Entry;
  readonly end: 'done' | 'failed' | null;
  /** Null where nothing may be chosen. */
  readonly choosing: { readonly isChosen: boolean; readonly onChoose: () => void } | null;
}) {
  const { entry, end, choosing } = props;
  const [newer, older] = entry.items;
  if (!newer) return null;
  return (
    <li className="clean-up__entry">
      {choosing && (
        <label className="check">
          <input
            type="checkbox"
            aria-label={older ? say.selectPair(newer.key, older.key) : say.select(newer.key)}
            checked={choosing.isChosen}
            onChange={choosing.onChoose}
          />
        </label>
      )}
      <div className="clean-up__body">
        <ItemName item={newer} note={older && say.newer} />
        {older && <ItemName item={older} />}
        <p className="text text--subtle text--small">{entry.because}</p>
        {entry.labels.length > 0 && <p className="text text--subtle text--small">{say.labels(entry.labels)}</p>}
      </div>
      {end && (
        <Lozenge tone={end === 'done' ? 'success' : 'warning'}>{say.run[end === 'done' ? 'done' : 'notDone']}</Lozenge>
      )}
    </li>
  );
}

function ItemName({ item, note }: { readonly item: NamedItem; readonly note?: string | undefined }) {
  return (
    <div className="row">
      <span className="item-line">
        <ItemLink issueKey={item.key} />
        <span>
          {item.summary} {note && <span className="text--subtle text--small">({note})</span>}
        </span>
      </span>
      <StatusLozenge {...item.status} />
    </div>
  );
}
