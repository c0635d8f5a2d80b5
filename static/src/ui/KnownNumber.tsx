import type { Known } from '../../../src/core/model/known';
import { words } from '../words/shared';
import { HowCounted } from './HowCounted';

/** A number that opens into its formula, or the words for why there is none. */
export function KnownNumber<T>(props: {
  readonly value: Known<T>;
  readonly show: (value: T) => string;
  readonly className?: string;
  /** Tells apart the buttons of several numbers in a list. */
  readonly of?: string;
}) {
  const { value } = props;
  if (value.kind !== 'known') return <span className="text--subtle">{words.whyUnknown(value)}</span>;
  return (
    <>
      <span className={props.className}>{props.show(value.value)}</span>{' '}
      <HowCounted formula={value.formula} of={props.of} />
    </>
  );
}
