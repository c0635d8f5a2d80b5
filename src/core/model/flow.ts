/** How work flows through a project: what a job keeps of its history, and what a sprint is told from it. */
import type { ItemKind } from './item';
import type { Known } from './known';

/** One finished item, as its times are counted. Instants are ISO 8601 in UTC. */
export interface FinishedItemTimes {
  readonly id: string;
  readonly kind: ItemKind;
  readonly createdAt: string;
  /** First time work began; null where the item went straight to done. */
  readonly startedAt: string | null;
  /** Last time it came to done and stayed there. */
  readonly doneAt: string;
  readonly estimate: number | null;
  /** The epic it belongs to; null where it has none, or was kept before parents were. */
  readonly parentKey: string | null;
}

/** What a project's own history tells of its flow, kept current by a job. No names, no texts. */
export interface ProjectFlow {
  readonly asOf: string;
  /** How far back the history was read. */
  readonly since: string;
  /** Newest last; at most the newest 2,000. */
  readonly finished: readonly FinishedItemTimes[];
  /** Items filed on each day with any, "2026-11-20" -> 3; for growth of scope. */
  readonly createdPerDay: Readonly<Record<string, number>>;
}

/** Days from start to done, of the team's own finished items. */
export interface CycleTimes {
  readonly items: number;
  readonly p50: number;
  readonly p70: number;
  readonly p85: number;
  readonly p95: number;
}

/** A started item's age against the team's own cycle times. */
export interface WorkItemAge {
  readonly startedAt: string;
  readonly days: number;
  /** Share of finished items that took no longer than this one has already, 0 to 1. */
  readonly percentile: Known<number>;
}

/** Whose hands an item waits in, where the board or its comments tell. */
export type WaitsFor = 'answer' | 'acceptance' | null;

/** One item of the daily's talk list, in the order to talk about it. */
export interface TalkItem {
  readonly key: string;
  /** Why it is talked about now, weightiest first, in plain words. */
  readonly because: readonly string[];
}
