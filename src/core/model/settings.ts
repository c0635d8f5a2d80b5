import type { Severity } from './finding';

/** What a team may change. Every threshold lives here, with its default beside its source. */
export interface TeamSettings {
  /** Estimates at or above this are too big to plan (Lawrence: split at 8 or 13). */
  readonly tooBigFrom: number;
  /** Days without a meaningful change after which an item is stale. */
  readonly staleAfterInDays: number;
  /** Words in a Sprint Goal above which it is no longer one sentence people remember. */
  readonly goalWordsAtMost: number;
  /** Acceptance criteria above which a story asks to be split. */
  readonly criteriaAtMost: number;
  /** Days in progress after which an item is ageing, where the team's own history is too short. */
  readonly ageingAfterInDays: number;
  /** Share of backlog items on which one rule may fire before it is one observation about the whole. */
  readonly habitFromShare: number;
  /** Sprints of ready work a team wants ahead of it. */
  readonly runwayInSprints: number;
  /** Rules that are off, or that speak at another severity than their own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** By health rule: how much it weighs in the score, where that differs from its own weight. */
  readonly healthWeights?: Readonly<Record<string, number>>;
}

export const defaultSettings: TeamSettings = {
  tooBigFrom: 13,
  staleAfterInDays: 90,
  goalWordsAtMost: 30,
  criteriaAtMost: 6,
  ageingAfterInDays: 5,
  habitFromShare: 0.5,
  runwayInSprints: 2,
  rules: {},
};
