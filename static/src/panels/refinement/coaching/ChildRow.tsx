import { coachingWords } from '../../../words/coaching';
import type { ChildDraft } from './child-draft';

const say = coachingWords.split;

/** A proposed child: whether it is wanted, and its title. */
export function ChildRow(props: {
  readonly draft: ChildDraft;
  readonly index: number;
  readonly isBusy: boolean;
  readonly onChange: (draft: ChildDraft) => void;
}) {
  const { draft, index, isBusy, onChange } = props;
  return (
    <div className="child-row">
      <input
        type="checkbox"
        className="checkbox"
        checked={draft.isChosen}
        aria-label={draft.title.trim() === '' ? say.chosenEmpty(index) : say.chosen(draft.title)}
        onChange={(event) => !isBusy && onChange({ ...draft, isChosen: event.target.checked })}
      />
      <textarea
        className="text-area"
        rows={2}
        value={draft.title}
        readOnly={isBusy}
        aria-label={say.childTitle(index)}
        // A title is one line: Enter creates nothing by accident, and a pasted break becomes a space.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => onChange({ ...draft, title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
      />
    </div>
  );
}
