import { useId, useRef, useState } from 'react';
import type { CleanUpList as Listed } from '../../../../../src/contract';
import { cleanUpWords as say } from '../../../words/clean-up';
import { DeedBar, type DeedName } from './DeedBar';
import type { Entry } from './entries';
import { EntryRow } from './EntryRow';
import { DeedForm } from './forms/DeedForm';
import { RunEnd } from './run/RunEnd';
import { RunProgress } from './run/RunProgress';
import { tallyOf, type Deed, type Run } from './run/deed';
import { useRun } from './run/use-run';

const shownAtFirst = 20;

/** One list with what may be done to its entries; while a deed is under way or tells its end, its rows stay. */
export function CleanUpList(props: {
  readonly words: { readonly title: (count: number) => string; readonly why: string; readonly none: string };
  /** Null while it is not known yet. */
  readonly list: Listed<Entry> | null;
  readonly deeds: readonly DeedName[];
  /** All lists were empty when the panel opened: one sentence says it for all. */
  readonly isQuiet: boolean;
}) {
  const { words, deeds } = props;
  const { going, start, stop, goOn, dismiss } = useRun();
  const [kept, setKept] = useState<Listed<Entry> | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<DeedName | null>(null);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = kept ?? props.list;
  if (!list) return <p className="text text--subtle">{say.comparing}</p>;
  const count = list.items.length + list.more;
  const isEmpty = count + list.hidden === 0;
  if (props.isQuiet && isEmpty) return null;
  const shown = isWhole ? list.items : list.items.slice(0, shownAtFirst);
  const chosen = shown.filter(({ target }) => selected.has(target.name));
  const ends = going ? endsOf(going.run) : noEnds;
  const select = (names: readonly string[]): void => {
    setSelected(new Set(names));
    if (names.length === 0) setAsked(null);
  };
  const choose = (name: string): void =>
    select(selected.has(name) ? [...selected].filter((each) => each !== name) : [...selected, name]);
  const begin = (deed: Deed): void => {
    setKept(list);
    setAsked(null);
    setSelected(new Set());
    start(deed);
  };
  const leave = (): void => {
    setKept(null);
    dismiss();
    // The button that was pressed is gone.
    heading.current?.focus();
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className="heading-section">
        {words.title(count)}
      </h3>
      <p className="text text--subtle">{isEmpty ? words.none : words.why}</p>
      {deeds.length > 0 && shown.length > 0 && !going && (
        <DeedBar
          title={words.title(count)}
          entries={shown}
          chosen={chosen}
          deeds={deeds}
          onSelect={(entries) => select(entries.map(({ target }) => target.name))}
          onDeed={setAsked}
        />
      )}
      {asked && chosen.length > 0 && (
        <DeedForm key={asked} deed={asked} entries={chosen} onStart={begin} onCancel={() => setAsked(null)} />
      )}
      {going && going.state !== 'ended' && <RunProgress going={going} onStop={stop} />}
      {going?.state === 'ended' && <RunEnd going={going} onGoOn={goOn} onUndo={start} onDismiss={leave} />}
      {shown.length > 0 && (
        <ul className="plain-list framed-list">
          {shown.map((entry) => (
            <EntryRow
              key={entry.target.name}
              entry={entry}
              end={ends.get(entry.target.name) ?? null}
              choosing={
                deeds.length > 0 && !going
                  ? { isChosen: selected.has(entry.target.name), onChoose: () => choose(entry.target.name) }
                  : null
              }
            />
          ))}
        </ul>
      )}
      {list.items.length > shown.length && (
        <div>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {say.showMore(list.items.length - shown.length)}
          </button>
        </div>
      )}
      {list.more > 0 && <p className="text text--subtle text--small">{say.more(list.more)}</p>}
      {list.hidden > 0 && <p className="text text--subtle text--small">{say.hidden(list.hidden)}</p>}
    </section>
  );
}

const noEnds: ReadonlyMap<string, 'done' | 'failed'> = new Map();

/** What each row shows of a deed; an undo leaves rows as they were, and so needs no word. */
function endsOf(run: Run): typeof noEnds {
  const { done, failed } = tallyOf(run);
  return new Map([
    ...(run.deed.isUndo ? [] : done).map(({ name }) => [name, 'done'] as const),
    ...failed.map(({ target }) => [target.name, 'failed'] as const),
  ]);
}
