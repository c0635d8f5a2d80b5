import './marked-text.css';
import type { Severity, Span } from '../../../src/core/model/finding';
import { words } from '../words/shared';
import { segmentsOf } from './mark-segments';

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
  /** Called with the element of the selected mark, so that focus can go there. */
  readonly selectedRef?: (element: HTMLElement | null) => void;
}) {
  const segments = segmentsOf(props.text, props.marks, props.offset ?? 0);
  let isRefGiven = false;
  return (
    <>
      {segments.map(({ text, start, marks }) => {
        const loudest = marks[0];
        if (!loudest) return text;
        const isSelected = marks.some((mark) => mark.id === props.selectedId);
        const takesRef = isSelected && !isRefGiven;
        if (takesRef) isRefGiven = true;
        return (
          <mark
            key={start}
            ref={takesRef ? props.selectedRef : undefined}
            tabIndex={takesRef ? -1 : undefined}
            className={`mark mark--${loudest.severity}${isSelected ? ' mark--selected' : ''}`}
            title={words.severity[loudest.severity]}
          >
            {text}
          </mark>
        );
      })}
    </>
  );
}
