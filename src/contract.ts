/**
 * Every question a panel may ask and the shape of its answer: the single source of truth, by panel in `contract/`.
 * The place (project, board, issue) and the person come from Forge's context, never from a payload.
 */
import type * as v from 'valibot';
import { backlogPayloads, type BacklogAnswers } from './contract/backlog';
import { cleanUpPayloads, type CleanUpAnswers } from './contract/clean-up';
import { forecastPayloads, type ForecastAnswers } from './contract/forecast';
import { orderPayloads, type OrderAnswers } from './contract/order';
import { refinementPayloads, type RefinementAnswers } from './contract/refinement';
import { refinementPlanPayloads, type RefinementPlanAnswers } from './contract/refinement-plan';
import { settingsPayloads, type SettingsAnswers } from './contract/settings';
import { sprintPayloads, type SprintAnswers } from './contract/sprint';

/** What the answers below are made of, for the panels: they know this file and the nouns in core/model alone. */
export type { CriteriaAspect, CriteriaHelp } from './core/backlog/criteria-help/criteria-help';
export type { CriteriaForm, CriterionSkeleton, SkeletonPiece } from './core/backlog/criteria-help/skeleton';
export type { MustShare } from './core/backlog/order/must-share';
export type { OwnInput, WorthStep } from './core/backlog/order/own-worth';
export type { WorthMethod } from './core/backlog/order/worth-scores';
export type { SplitAdvice, SplitSuggestion } from './core/backlog/split/split-advice';

export type * from './contract/backlog';
export type * from './contract/clean-up';
export type * from './contract/forecast';
export type * from './contract/order';
export type * from './contract/refinement';
export type * from './contract/refinement-plan';
export type * from './contract/settings';
export type * from './contract/sprint';

/** The payload that each question takes, checked at the door. */
export const payloads = {
  ...refinementPayloads,
  ...backlogPayloads,
  ...orderPayloads,
  ...refinementPlanPayloads,
  ...cleanUpPayloads,
  ...sprintPayloads,
  ...forecastPayloads,
  ...settingsPayloads,
} as const;

export type Answers = RefinementAnswers &
  BacklogAnswers &
  OrderAnswers &
  RefinementPlanAnswers &
  CleanUpAnswers &
  SprintAnswers &
  ForecastAnswers &
  SettingsAnswers;

export type QuestionName = keyof typeof payloads & keyof Answers;
export type Payload<Q extends QuestionName> = OnlyRead<v.InferInput<(typeof payloads)[Q]>>;

/** A question's payload is never changed, so that what an answer holds may be sent back as it is. */
type OnlyRead<T> = T extends readonly (infer Each)[]
  ? readonly OnlyRead<Each>[]
  : T extends object
    ? { readonly [Name in keyof T]: OnlyRead<T[Name]> }
    : T;

/** Why a question could not be answered, in words the panel may show as they are. */
export interface Problem {
  readonly kind:
    | 'not-found'
    | 'forbidden'
    | 'rate-limited'
    | 'jira-unavailable'
    | 'too-large'
    | 'bad-question'
    | 'conflict'
    | 'unexpected';
  readonly title: string;
  readonly advice: string;
  /** Seconds after which asking again makes sense; absent where it does not. */
  readonly retryAfterInSeconds?: number;
}

export type Reply<Q extends QuestionName> =
  { readonly ok: true; readonly value: Answers[Q] } | { readonly ok: false; readonly problem: Problem };
