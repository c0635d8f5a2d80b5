import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../state/viewer';

export type Test = (issue: IssueState) => boolean;

/** Around a query while it is being compiled; what is wrong with it is collected, as Jira reports all at once. */
export interface Compilation {
  readonly site: SiteState;
  readonly viewer: Viewer;
  /** IANA name: JQL reads dates in the asking person's time zone. */
  readonly timeZone: string;
  readonly now: Date;
  readonly problems: string[];
}

/** The right-hand side of a clause. */
export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] };

export interface Terminal {
  /** The field as the person wrote it. */
  readonly field: string;
  /** Lower-case: "=", "not in", "is not", "~", … */
  readonly operator: string;
  /** One operand, or the members of a list. */
  readonly operands: readonly Operand[];
}

export interface SortKey {
  readonly of: (issue: IssueState) => string | number | null;
}

/** A field as JQL sees it. */
export interface JqlField {
  /** Lower-case names and aliases. */
  readonly names: readonly string[];
  readonly operators: readonly string[];
  compile(terminal: Terminal, compilation: Compilation): Test;
  /** Absent where Jira cannot sort by the field. */
  sortKey?(compilation: Compilation): SortKey;
  /** Issues outside this set cannot match; absent where no index helps. */
  candidates?(terminal: Terminal, compilation: Compilation): Iterable<IssueState> | null;
}

const never: Test = () => false;
export const equality = ['=', '!=', 'in', 'not in'] as const;
export const emptiness = ['is', 'is not'] as const;
export const comparison = ['<', '<=', '>', '>='] as const;

export const isNegative = (operator: string): boolean =>
  operator === '!=' || operator === 'not in' || operator === 'is not';

export function fail(compilation: Compilation, problem: string): Test {
  compilation.problems.push(problem);
  return never;
}
