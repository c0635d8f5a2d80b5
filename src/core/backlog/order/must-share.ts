import type { ItemRecord } from '../../model/item-record';
import type { Known } from '../../model/known';

/** DSDM: beyond this share of the effort for Musts, nothing is left to give way when the work turns out larger. */
export const mustAtMost = 0.6;

export interface MustShare {
  /** 0 to 1. */
  readonly share: number;
  readonly must: number;
  readonly sized: number;
  readonly unit: 'points' | 'items';
}

/** How much of the work that MoSCoW plans for is Must; Won't is not planned for. */
export function mustShare(
  records: readonly Pick<ItemRecord, 'worth' | 'estimate'>[],
  estimatesAreUsed: boolean,
): Known<MustShare> {
  const planned = records.filter(({ worth: { moscow } }) => moscow !== null && moscow !== 'wont');
  if (planned.length === 0) return { kind: 'not-used', why: 'Nobody said Must, Should or Could' };
  const sizeOf = ({ estimate }: Pick<ItemRecord, 'estimate'>) => (estimatesAreUsed ? (estimate ?? 0) : 1);
  const sum = (some: typeof planned) => some.reduce((total, record) => total + sizeOf(record), 0);
  const must = sum(planned.filter(({ worth: { moscow } }) => moscow === 'must'));
  const sized = sum(planned);
  if (!(sized > 0)) return { kind: 'not-used', why: 'None of these items is estimated' };
  const unit = estimatesAreUsed ? 'points' : 'items';
  return {
    kind: 'known',
    value: { share: must / sized, must, sized, unit },
    formula: `Must ÷ (Must + Should + Could), in ${unit}; items without an estimate are not counted (DSDM: at most 60%)`,
  };
}
