import type { InputHTMLAttributes } from 'react';

type Described = Pick<InputHTMLAttributes<HTMLInputElement>, 'aria-label' | 'aria-describedby'>;

/** A text field, so that whatever was typed stays to be read and mended; a number field would drop it. */
export function NumberInput(
  props: Described & {
    readonly id: string;
    readonly typed: string;
    readonly isWrong: boolean;
    readonly isReadOnly: boolean;
    readonly onType: (typed: string) => void;
  },
) {
  const { typed, isWrong, isReadOnly, onType, ...described } = props;
  return (
    <input
      {...described}
      className="select threshold__number"
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      disabled={isReadOnly}
      aria-invalid={isWrong}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
