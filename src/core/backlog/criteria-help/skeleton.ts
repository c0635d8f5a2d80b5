/** A stretch of a criterion to be: fixed words of the form, the item's own words, or a gap only people can fill. */
export type SkeletonPiece =
  { readonly kind: 'form' | 'own'; readonly text: string } | { readonly kind: 'blank'; readonly hint: string };

/** The frame of one acceptance criterion. What the item does not say is a blank, never a guess. */
export interface CriterionSkeleton {
  /** Which words of the item it was made for. */
  readonly about: string;
  readonly pieces: readonly SkeletonPiece[];
}

/** How a team writes its criteria. */
export type CriteriaForm = 'given-when-then' | 'checklist';

export const form = (text: string): SkeletonPiece => ({ kind: 'form', text });
export const own = (text: string): SkeletonPiece => ({ kind: 'own', text });
export const blank = (hint: string): SkeletonPiece => ({ kind: 'blank', hint });

/** Stands where only people know what belongs there; whoever looks for placeholders finds it by this. */
export const blankMark = '____';

/** As text to be put into a field: a blank stays visible as a line with what belongs there. */
export const skeletonText = ({ pieces }: CriterionSkeleton): string =>
  pieces.map((piece) => (piece.kind === 'blank' ? `${blankMark} (${piece.hint})` : piece.text)).join('');
