import './marked-text.css';
import type { Ref } from 'react';
import type { Severity, Span } from '../../../src/core/model/finding';
import { words } from '../words/shared';
import { segmentsOf, type Segment } from './mark-segments';

export interface Mark extends Span {
  readonly id: string;
  readonly severity: Severity;
}

/** Text with findings drawn into it; `offset` is where `text` stands in the whole that the marks point into. */
export function MarkedText(props: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly offset?: number;
  readonly selectedId?: string | null;
  /** Gets the first element of the selected mark, so that focus can go there. */
  readonly selectedRef?: Ref<HTMLElement>;
}) {
  const { text, marks, offset = 0, selectedId, selectedRef } = props;
  const segments = segmentsOf(text, marks, offset);
  const isSelected = (segment: Segment<Mark>): boolean => segment.marks.some((mark) => mark.id === selectedId);
  const focusable = segments.find(isSelected);
  return (
    <>
      {segments.map((segment) => {
        const loudest = segment.marks[0];
        if (!loudest) return segment.text;
        return (
          <mark
            key={segment.start}
            ref={segment === focusable ? selectedRef : undefined}
            tabIndex={segment === focusable ? -1 : undefined}
            className={`mark mark--${loudest.severity}${isSelected(segment) ? ' mark--selected' : ''}`}
            title={words.severity[loudest.severity]}
          >
            {segment.text}
          </mark>
        );
      })}
    </>
  );
}
