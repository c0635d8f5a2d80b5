import type { ReactNode, Ref } from 'react';
import type { ItemReview, TextBlock } from '../../../../src/core/model/review';
import { MarkedText, type Mark } from '../../ui/MarkedText';
import { refinementWords as say } from '../../words/refinement';

/** More would make the page slow for a text that nobody reads here to its end. */
const blocksAtFirst = 200;

/** Draws the text as it was written: paragraphs, lists, code. Headings are drawn as text, for they are the item's, not the panel's. */
export function TextBlocks(props: {
  readonly review: ItemReview;
  readonly marks: readonly Mark[];
  readonly selectedId: string | null;
  readonly selectedRef: Ref<HTMLElement>;
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}) {
  const { review, marks, selectedId, selectedRef } = props;
  const all: readonly TextBlock[] =
    review.blocks.length > 0 ? review.blocks : [{ kind: 'paragraph', start: 0, end: review.text.length }];
  const selected = marks.find((mark) => mark.id === selectedId);
  const selectedAt = selected ? all.findIndex((block) => block.end > selected.start) : -1;
  const isWhole = props.isWhole || selectedAt >= blocksAtFirst;
  const shown = isWhole ? all : all.slice(0, blocksAtFirst);
  const textOf = (block: TextBlock): ReactNode => (
    <MarkedText
      text={review.text.slice(block.start, block.end)}
      offset={block.start}
      marks={marks.filter((mark) => mark.start < block.end && mark.end > block.start)}
      selectedId={selectedId}
      selectedRef={selectedRef}
    />
  );
  return (
    <div className="item-text">
      {runsOf(shown).map((run) => {
        const first = run[0];
        if (!first) return null;
        if (first.kind === 'listItem' || first.kind === 'checkItem') {
          return (
            <ul key={first.start}>
              {run.map((block) => (
                <li key={block.start}>
                  {block.kind === 'checkItem' && <CheckState isChecked={block.checked ?? false} />}
                  {textOf(block)}
                </li>
              ))}
            </ul>
          );
        }
        if (first.kind === 'code') return <pre key={first.start}>{textOf(first)}</pre>;
        if (first.kind === 'quote') return <blockquote key={first.start}>{textOf(first)}</blockquote>;
        return (
          <p key={first.start} className={`text item-text__${first.kind}`}>
            {textOf(first)}
          </p>
        );
      })}
      {shown.length < all.length && (
        <button type="button" className="text-button" onClick={props.onWhole}>
          {say.showAllText}
        </button>
      )}
    </div>
  );
}

function CheckState({ isChecked }: { readonly isChecked: boolean }) {
  return (
    <>
      <span aria-hidden="true">{isChecked ? '☑ ' : '☐ '}</span>
      <span className="visually-hidden">{isChecked ? say.done : say.open} </span>
    </>
  );
}

/** Neighbouring list items belong into one list; every other block stands alone. */
function runsOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const runs: TextBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const isList = block.kind === 'listItem' || block.kind === 'checkItem';
    if (isList && last?.[0]?.kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return runs;
}
