import { Button } from '../../../ui/Button';
import { cleanUpWords as say } from '../../../words/clean-up';
import type { Entry } from './entries';

export type DeedName = keyof typeof say.deeds;

/** Chooses all that is shown, and says what may be done with what is chosen. */
export function DeedBar(props: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly chosen: readonly Entry[];
  readonly deeds: readonly DeedName[];
  readonly onSelect: (entries: readonly Entry[]) => void;
  readonly onDeed: (deed: DeedName) => void;
}) {
  const { entries, chosen } = props;
  const isOfPairs = entries.some(({ items }) => items.length > 1);
  return (
    <div className="row">
      <label className="check">
        <input
          type="checkbox"
          aria-label={say.selectAllNamed(props.title)}
          checked={chosen.length === entries.length}
          onChange={(event) => props.onSelect(event.target.checked ? entries : [])}
        />
        {say.selectAll}
      </label>
      <span role="status" className="text--subtle">
        {chosen.length > 0 && say.selected(chosen.length, isOfPairs)}
      </span>
      {chosen.length > 0 && (
        <>
          {props.deeds.map((deed) => (
            <Button key={deed} onClick={() => props.onDeed(deed)}>
              {say.deeds[deed]}
            </Button>
          ))}
          <Button look="subtle" onClick={() => props.onSelect([])}>
            {say.clear}
          </Button>
        </>
      )}
    </div>
  );
}
