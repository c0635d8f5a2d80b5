import { useId, useState } from 'react';
import type { Known } from '../../../src/core/model/known';
import { words } from '../words/shared';

/** A number that opens into its formula, or the words for why there is none. */
export function KnownNumber<T>(props: {
  readonly value: Known<T>;
  readonly show: (value: T) => string;
  readonly className?: string;
  /** Tells apart the buttons of several numbers in a list. */
  readonly of?: string;
}) {
  const { value } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (value.kind !== 'known') return <span className="text--subtle">{words.whyUnknown(value)}</span>;
  return (
    <>
      <span className={props.className}>{props.show(value.value)}</span>{' '}
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
        {isOpen && value.formula}
      </span>
    </>
  );
}
