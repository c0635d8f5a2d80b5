import type { SplitPatternId, SplitSighting } from './split-advice';
import type { SplitSubject } from './split-subject';

/** One way to split, as a value: what people read about it, and a pure look at an item. */
export interface SplitPattern {
  readonly id: SplitPatternId;
  readonly name: string;
  readonly why: string;
  readonly question: string;
  see(subject: SplitSubject): SplitSighting | null;
}
