import type { Severity, Span } from '../model/finding';

/** Where a rule points and what it says there. Nothing missing is pointed at: start = end = 0. */
export interface Evidence extends Span {
  /** One plain sentence about these words: "This story asks for two things: browse and download". */
  readonly message: string;
  /** What to do about exactly this; the rule's own advice where absent. */
  readonly advice?: string;
  /** Louder or quieter than the rule itself, where the place decides (vague words weigh more in a criterion). */
  readonly severity?: Severity;
}

/** What people read of a rule. */
export interface RuleCard {
  /** The rule's path under src/core/rules without its ending: "story/atomic". */
  readonly id: string;
  /** A positive sentence: "A story asks for one thing". */
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly advice: string;
  /** Where the rule comes from: a published source, or the practice it writes down. */
  readonly source: string;
}

/**
 * A rule is a value: its card is what people read, its examples are its tests, and its check is pure.
 * `Subject` is what it looks at, `Example` how its examples are written (see test/core/rules), `Found` what it returns.
 */
export interface Rule<Subject, Example = string, Found extends Evidence = Evidence> extends RuleCard {
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
  check(subject: Subject): readonly Found[];
}
