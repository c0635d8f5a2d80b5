import { useId, useState } from 'react';
import { words } from '../words/shared';

/** The way from a number to its formula: a button, and the words it opens. */
export function HowCounted(props: {
  readonly formula: string;
  /** Tells apart the buttons of several numbers in a list. */
  readonly of?: string | undefined;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="text-button text--small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.hideFormula : words.howCounted}
        {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
      </button>
      <span id={id} hidden={!isOpen} className="formula text--subtle text--small">
        {isOpen && props.formula}
      </span>
    </>
  );
}
