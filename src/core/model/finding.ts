/** How loudly a finding speaks: act blocks planning, observe is mended in refinement, hint is polish. */
export type Severity = 'act' | 'observe' | 'hint';

/** Half-open range of UTF-16 offsets, the way JavaScript slices strings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text together with where it stands: `text === whole.slice(start, end)`. */
export interface Excerpt extends Span {
  readonly text: string;
}

/** What a rule saw. An empty quote (start = end = 0) means that something is missing rather than wrong. */
export interface Finding extends Span {
  /** The rule's id, which is its path: "story/atomic". */
  readonly rule: string;
  readonly severity: Severity;
  readonly quote: string;
  readonly message: string;
  readonly advice: string;
}
