/** A value that may be unknown; unknown says what is missing instead of pretending to be 0. */
export type Known<T> =
  | { readonly kind: 'known'; readonly value: T; readonly formula: string }
  | NotEnoughHistory
  | { readonly kind: 'not-used'; readonly why: string };

export interface NotEnoughHistory {
  readonly kind: 'not-enough-history';
  readonly have: number;
  readonly need: number;
  /** What is counted: "closed sprints", "finished items". */
  readonly of: string;
}
