import { useEffect, useRef, useState } from 'react';
import type { ItemReview } from '../../../../src/core/model/review';
import { Disclosure } from '../../ui/Disclosure';
import { refinementWords as say } from '../../words/refinement';
import { TextBlocks } from './TextBlocks';
import type { IdentifiedFinding } from './identified-finding';

/** Which finding a person wants to see; `wish` grows with each request, so that asking twice moves the focus twice. */
export interface Selection {
  readonly id: string;
  readonly wish: number;
}

/** The item's own text with every finding drawn into it, and buttons that walk from one to the next. */
export function ItemText(props: {
  readonly review: ItemReview;
  readonly findings: readonly IdentifiedFinding[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly selection: Selection | null;
  readonly onSelect: (finding: IdentifiedFinding) => void;
}) {
  const { review, selection } = props;
  const selectedId = selection?.id ?? null;
  const wish = selection?.wish ?? 0;
  const [isWhole, setWhole] = useState(false);
  const selectedElement = useRef<HTMLElement>(null);
  // Focus follows a person's wish to see a mark, never a refresh.
  useEffect(() => {
    if (wish > 0) selectedElement.current?.focus();
  }, [wish]);

  const pointing = props.findings
    .filter((finding) => finding.end > finding.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const index = pointing.findIndex((finding) => finding.id === selectedId);
  const selected = pointing[index];
  const step = (by: number): void => {
    const next = pointing[(index + by + pointing.length) % pointing.length];
    if (next) props.onSelect(next);
  };
  if (review.text.trim() === '') return null;
  return (
    <Disclosure
      title={pointing.length > 0 ? say.text : say.textWithout}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
    >
      <div className="stack">
        {selected && (
          <div className="mark-bar">
            <p className="text text--small" role="status">
              {selected.message}
            </p>
            <div className="row">
              <span className="text--subtle text--small">{say.markOf(index + 1, pointing.length)}</span>
              {pointing.length > 1 && (
                <>
                  <button type="button" className="text-button" onClick={() => step(-1)}>
                    {say.previousMark}
                  </button>
                  <button type="button" className="text-button" onClick={() => step(1)}>
                    {say.nextMark}
                  </button>
                </>
              )}
            </div>
          </div>
        )}
        <TextBlocks
          review={review}
          marks={pointing}
          selectedId={selectedId}
          selectedRef={selectedElement}
          isWhole={isWhole}
          onWhole={() => setWhole(true)}
        />
      </div>
    </Disclosure>
  );
}
