import type { Known } from '../core/model/known';

/** Why there is no figure, as one sentence without its full stop. */
export function whyUnknown(known: Exclude<Known<unknown>, { kind: 'known' }>): string {
  return known.kind === 'not-used'
    ? known.why
    : `Not enough history: ${known.have} of the ${known.need} ${known.of} it takes`;
}
