import type { Known } from '../model/known';

/** Why a point or a stretch is not the usual noise. */
export type SignalKind = 'beyond-limits' | 'run' | 'near-limit';

export interface ProcessSignal {
  readonly kind: SignalKind;
  /** Places of the points, from 0, in time order. */
  readonly at: readonly number[];
  readonly side: 'above' | 'below';
  readonly words: string;
}

/** A process behaviour chart of single values (XmR; Wheeler, Understanding Variation, 1993). */
export interface ProcessBehaviour {
  readonly mean: number;
  readonly meanMovingRange: number;
  readonly upperLimit: number;
  /** Never below 0: amounts cannot be. */
  readonly lowerLimit: number;
  readonly signals: readonly ProcessSignal[];
  /** Place at which the latest lasting change began; null where none is seen. */
  readonly shiftFrom: number | null;
}

/** Limits from fewer points move with each new one. */
const pointsNeeded = 6;
/** 3 ÷ d₂ for ranges of two values (Wheeler). */
const rangesToLimit = 2.66;
/** Wheeler's run rules: eight in a row on one side, or three of four nearer to a limit than to the mean. */
const runLength = 8;
const nearOf = { three: 3, four: 4 } as const;

/**
 * Natural limits of `values` (oldest first) and what lies outside them. Signals are for showing: no value is ever left
 * out of a forecast because of them.
 */
export function processBehaviour(values: readonly number[], of = 'sprints'): Known<ProcessBehaviour> {
  if (values.length < pointsNeeded) {
    return { kind: 'not-enough-history', have: values.length, need: pointsNeeded, of };
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const meanMovingRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  const reach = rangesToLimit * meanMovingRange;
  const limits = { mean, upperLimit: mean + reach, lowerLimit: Math.max(0, mean - reach) };
  const runs = runsOf(values, mean);
  const signals = [...beyond(values, limits), ...runs, ...near(values, mean, reach)];
  return {
    kind: 'known',
    value: { ...limits, meanMovingRange, signals, shiftFrom: shiftAfter(runs, values.length) },
    formula:
      `mean ${rounded(mean)} ± ${rangesToLimit} × mean moving range ${rounded(meanMovingRange)} ` +
      `of ${values.length} ${of}, not below 0`,
  };
}

/** What to say beside a forecast that is drawn from both sides of a lasting change; null where none is seen. */
export function shiftWarning(known: Known<ProcessBehaviour>, values: readonly number[]): string | null {
  if (known.kind !== 'known' || known.value.shiftFrom === null) return null;
  const { shiftFrom } = known.value;
  const mean = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0) / some.length;
  const [before, since] = [values.slice(0, shiftFrom), values.slice(shiftFrom)];
  return (
    `The pace changed: ${rounded(mean(since))} on average in the last ${since.length}, ` +
    `${rounded(mean(before))} in the ${before.length} before. The forecast draws on both, recent ones more often.`
  );
}

function beyond(
  values: readonly number[],
  { upperLimit, lowerLimit }: { upperLimit: number; lowerLimit: number },
): readonly ProcessSignal[] {
  return values.flatMap((value, at): readonly ProcessSignal[] => {
    if (value <= upperLimit && value >= lowerLimit) return [];
    const side = value > upperLimit ? 'above' : 'below';
    const limit = rounded(side === 'above' ? upperLimit : lowerLimit);
    return [
      { kind: 'beyond-limits', at: [at], side, words: `${rounded(value)} lies ${side} the usual limit of ${limit}` },
    ];
  });
}

/** Stretches on one side of the mean; a value on the mean ends one. */
function runsOf(values: readonly number[], mean: number): readonly ProcessSignal[] {
  const stretches: { readonly side: number; readonly at: number[] }[] = [];
  values.forEach((value, at) => {
    const side = Math.sign(value - mean);
    const last = stretches.at(-1);
    if (last?.side === side) last.at.push(at);
    else stretches.push({ side, at: [at] });
  });
  return stretches
    .filter(({ side, at }) => side !== 0 && at.length >= runLength)
    .map(({ side, at }) => {
      const word = side > 0 ? 'above' : 'below';
      return { kind: 'run', at, side: word, words: `${at.length} in a row lie ${word} the mean` };
    });
}

/** Where the latest run began; where it stood at the very beginning, where it ended. */
function shiftAfter(runs: readonly ProcessSignal[], count: number): number | null {
  const run = runs.at(-1)?.at;
  const [first, last] = [run?.[0], run?.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first > 0) return first;
  return last + 1 < count ? last + 1 : null;
}

function near(values: readonly number[], mean: number, reach: number): readonly ProcessSignal[] {
  if (reach === 0) return [];
  return values.flatMap((_, at): readonly ProcessSignal[] => {
    const four = places(at, at + nearOf.four);
    if (at + nearOf.four > values.length) return [];
    return ([1, -1] as const).flatMap((sign): readonly ProcessSignal[] => {
      const close = four.filter((place) => sign * ((values[place] ?? mean) - mean) > reach / 2);
      if (close.length < nearOf.three) return [];
      const side = sign > 0 ? 'above' : 'below';
      return [
        {
          kind: 'near-limit',
          at: close,
          side,
          words: `Three of four lie nearer to the limit ${side} than to the mean`,
        },
      ];
    });
  });
}

const places = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
const rounded = (value: number): number => Math.round(value * 10) / 10;
