import type { ItemKind, StatusCategory } from './item';
import type { RefinementLevel } from './review';

/**
 * What Tandem keeps of one open item (and of epics and recent blockers), so that a backlog of any size is judged without
 * reading its texts again. No texts, no names: what a person is shown is read as that person when the page opens.
 */
export interface ItemRecord {
  readonly id: string;
  readonly key: string;
  readonly kind: ItemKind;
  readonly category: StatusCategory;
  readonly statusId: string;
  /** Jira's rank, which sorts as a string; null where the site has no rank. */
  readonly rank: string | null;
  readonly level: RefinementLevel;
  /** 0 to 100. */
  readonly readiness: number;
  /** Id of the first missing condition of the next level, as the ladder names it; null where none is missing. */
  readonly missing: string | null;
  /** Ids of the rules that speak on it and are not muted, loudest first. */
  readonly rules: readonly string[];
  readonly openQuestions: number;
  readonly estimate: number | null;
  readonly parentId: string | null;
  /** The running or next sprint it is planned for. */
  readonly sprint: { readonly id: number; readonly state: 'active' | 'future' } | null;
  /** In how many closed sprints it was without being finished. */
  readonly unfinishedSprints: number;
  /** How often it went back from a refined to an unrefined status; null where its history was not read. */
  readonly sentBack: number | null;
  readonly createdAt: string;
  /** When somebody last changed what it says or where it stands: not rank, not links from elsewhere, not apps. */
  readonly changedAt: string;
  readonly isFlagged: boolean;
  /** 1 for the site's highest priority; null where it has none. */
  readonly priority: number | null;
  /** What the team's fields or Tandem's own inputs say of its worth. */
  readonly worth: Worth;
  readonly blockedBy: readonly BlockerRecord[];
  /** Keys its text names without a link. */
  readonly mentions: readonly string[];
  /** A person's word on the goal of its running or next sprint. */
  readonly servesGoal: boolean | null;
}

export interface BlockerRecord {
  readonly id: string;
  readonly key: string;
  readonly isDone: boolean;
  /** When it was done, where that is known. */
  readonly doneAt: string | null;
}

/** Inputs of WSJF (value + time criticality + risk reduction, over size) and RICE (reach × impact × confidence ÷ effort). */
export interface Worth {
  readonly value: number | null;
  readonly timeCriticality: number | null;
  readonly riskReduction: number | null;
  readonly reach: number | null;
  readonly impact: number | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly moscow: 'must' | 'should' | 'could' | 'wont' | null;
}
