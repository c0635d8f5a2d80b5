import type { BacklogSurroundings, OrderedBacklog } from '../../backlog/health/ordered-backlog';
import type { DependencyGraph } from '../../model/dependency-graph';
import type { Runway } from '../../model/health-report';
import type { ItemRecord } from '../../model/item-record';
import type { Known } from '../../model/known';
import type { RuleCard } from '../rule';

/** A backlog in order, with what several rules and the report itself ask of it. */
export interface JudgedBacklog extends OrderedBacklog {
  /** Who waits for whom, by links alone. */
  readonly waiting: DependencyGraph;
  readonly runway: Known<Runway>;
}

/** What a rule saw in a whole backlog. */
export interface HealthVerdict {
  /** How much of the rule's points is lost, 0 to 1. */
  readonly lostShare: number;
  /** One plain sentence with the figures. */
  readonly sentence: string;
  /** The items behind it. */
  readonly records: readonly ItemRecord[];
  /** What to do about exactly these; the rule's own advice where absent. */
  readonly nextAction?: string;
}

/** A backlog in an example: what it shows, its records in order, and what differs around it. */
export interface HealthExample {
  readonly about: string;
  readonly records: readonly Partial<ItemRecord>[];
  readonly around?: Partial<Omit<BacklogSurroundings, 'settings'>>;
}

/** A rule about a backlog as a whole, that no item breaks by itself. `judge` must cost about linear time. */
export interface HealthRule extends RuleCard {
  /** Points of the 100 that all health rules share, unless a team weighs them otherwise. */
  readonly weight: number;
  readonly examples: { readonly good: readonly HealthExample[]; readonly bad: readonly HealthExample[] };
  /** Formula: how `lostShare` comes about. Unknown where the records cannot tell. */
  judge(backlog: JudgedBacklog): Known<HealthVerdict>;
}
