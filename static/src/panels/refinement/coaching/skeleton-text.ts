import type { CriterionSkeleton } from '../../../../../src/contract';

/** As the core writes it (its code stays out of the panels): a gap is a line with what belongs there. */
export const skeletonText = ({ pieces }: CriterionSkeleton): string =>
  pieces.map((piece) => (piece.kind === 'blank' ? `____ (${piece.hint})` : piece.text)).join('');
