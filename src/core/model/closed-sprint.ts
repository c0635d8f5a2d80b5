/** What a closed sprint leaves behind: small enough that a board's last years fit one stored value. */

/** An amount in items, and in the unit of the estimate; points are null where the team does not estimate. */
export interface Amount {
  readonly items: number;
  readonly points: number | null;
}

/** Where a sprint stood at one moment, out of `scope`. */
export interface SprintMoment {
  readonly scope: Amount;
  readonly inProgress: Amount;
  readonly done: Amount;
}

/** A person's word on whether a Sprint Goal was met, given once at the end. */
export type GoalVerdict = 'met' | 'partly' | 'missed';

export interface GoalOutcome {
  readonly verdict: GoalVerdict;
  readonly note: string | null;
  readonly byAccountId: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ClosedSprint {
  readonly id: number;
  readonly name: string;
  /** As it read at the close. */
  readonly goal: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly closedAt: string;
  /** The ledger's lines: start + added − removed + re-estimated = done + left. `reestimated.items` counts changes. */
  readonly totals: Readonly<
    Record<'start' | 'added' | 'removed' | 'reestimated' | 'done' | 'left' | 'completedOutside', Amount>
  >;
  /** Done of what was in the sprint at its start: what say/do compares with `totals.start`. */
  readonly doneOfStart: Amount;
  /** For each done item with an estimate, its first one known in the sprint and its last; absent where nobody kept them. */
  readonly sizesOfDone?: readonly (readonly [begun: number, ended: number])[];
  /** Eleven moments, at every tenth of the time from start to close. */
  readonly moments: readonly SprintMoment[];
  /** The same of the items that people had marked as serving the goal; null where none was marked. */
  readonly goalMoments: readonly SprintMoment[] | null;
  /** Whether start + added − removed ± re-estimates = done + left held. */
  readonly identityHolds: boolean;
}
