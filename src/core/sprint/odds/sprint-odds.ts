import type { Known } from '../../model/known';
import { chanceOf } from './log-odds';
import { ownHabit } from './own-habit';
import { recencyWeight, sprintsLookedAt } from './recency';
import type { EarlierSprint, SprintState } from './sprint-state';
import { stateSigns, sumOf, type StateSigns } from './state-signs';

/** One thing that speaks for (pull above 0) or against (below 0) the sprint. */
export interface OddsReason {
  readonly what: string;
  /** In log-odds: 1 turns 50 % into 73 %. */
  readonly pull: number;
}

export interface SprintOdds {
  /** Chance that the sprint delivers at least its present scope, .03 to .97: nobody knows better than that. */
  readonly probability: number;
  /** Strongest first. */
  readonly reasons: readonly OddsReason[];
  /** Closed sprints behind the figure. */
  readonly earlierSprints: number;
}

/** With fewer closed sprints the figure is hardly better than a constant (measured over 22 teams). */
const sprintsNeeded = 3;
/** Never closer to certainty than the data behind the weights was. */
const nearestToCertain = 0.03;
/** A sprint whose board told as much, or as little, says more about this one than another does. */
const otherStateWeight = 0.3;
/** Pulls too small to change the figure by a point are not told. */
const tellsFrom = 0.05;

/**
 * Chance that a sprint delivers at least what is in it now, from its own state and the team's earlier sprints: a
 * logistic regression with weights from many teams and an intercept from this one (a partially pooled random intercept;
 * Gelman and Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models, chapter 14).
 * `earlier` is in time order and must not hold the sprint itself. Unknown below 3 earlier sprints and without scope.
 */
export function sprintOdds(state: SprintState, earlier: readonly EarlierSprint[]): Known<SprintOdds> {
  if (!(state.scope > 0)) return { kind: 'not-used', why: 'Nothing is in the sprint, so there is nothing to deliver' };
  if (earlier.length < sprintsNeeded) {
    return { kind: 'not-enough-history', have: earlier.length, need: sprintsNeeded, of: 'closed sprints' };
  }
  const recent = earlier.slice(-sprintsLookedAt);
  const signs = stateSigns(state, recent);
  const habit = ownHabit(
    recent.flatMap((sprint, index) => {
      // A sprint that was empty at that moment reached its scope whatever happened.
      if (!(sprint.scope > 0)) return [];
      const then = stateSigns(sprint, recent.slice(0, index));
      const isAlike = isQuiet(then) === isQuiet(signs);
      return [
        {
          score: sumOf(then),
          reachedScope: sprint.delivered >= sprint.scope,
          weight: recencyWeight(recent.length - 1 - index) * (isAlike ? 1 : otherStateWeight),
        },
      ];
    }),
  );
  const score = sumOf(signs) + habit;
  return {
    kind: 'known',
    value: {
      probability: Math.min(1 - nearestToCertain, Math.max(nearestToCertain, chanceOf(score))),
      reasons: reasonsOf(state, signs, habit),
      earlierSprints: recent.length,
    },
    formula:
      `1 ÷ (1 + e^−s), s = ${signed(score)} = ${signed(sumOf(signs))} (what sprints of many teams in this state did) ` +
      `${habit < 0 ? '−' : '+'} ${Math.abs(habit).toFixed(2)} (this team’s own habit), kept between 3% and 97%`,
  };
}

const isQuiet = ({ quietness }: StateSigns): boolean => quietness > 0.5;

function reasonsOf(state: SprintState, signs: StateSigns, habit: number): readonly OddsReason[] {
  const timeLeft = 1 - Math.min(1, Math.max(0, state.elapsed));
  const reasons: readonly OddsReason[] = [
    {
      pull: signs.history,
      what: `${percent(signs.reached)} of the earlier sprints that came this far delivered ${round(state.scope)} or more; recent ones count more`,
    },
    {
      pull: signs.pace,
      what: `${percent(signs.left)} of the work is left with ${percent(timeLeft)} of the time; work in progress counts half`,
    },
    { pull: signs.quiet, what: 'Hardly anything is started on the board, so it says little about the work' },
    { pull: signs.beyond, what: `${round(state.scope)} is far more than any earlier sprint delivered` },
    { pull: signs.complete, what: 'Everything in the sprint is done' },
    {
      pull: habit,
      what: `This team delivers its scope ${habit < 0 ? 'less' : 'more'} often than others from such a state`,
    },
  ];
  return reasons
    .filter(({ pull }) => Math.abs(pull) >= tellsFrom)
    .sort((one, other) => Math.abs(other.pull) - Math.abs(one.pull));
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const round = (amount: number): string => String(Math.round(amount * 10) / 10);
const signed = (score: number): string => `${score < 0 ? '−' : ''}${Math.abs(score).toFixed(2)}`;
