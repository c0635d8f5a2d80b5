import { usualSimulation, type AmountByLevel, type Simulation } from '../core/forecast/amount-forecast';
import { futuresWords } from '../core/forecast/forecast-words';
import { refusalOf } from '../core/forecast/pace-history';
import { amountByDate } from '../core/forecast/release/amount-by-date';
import { dateOfDay, dayNumber } from '../core/forecast/release/calendar';
import { doneWith, wholeDay } from '../core/forecast/release/release-forecast';
import { releaseTrials } from '../core/forecast/release/release-trials';
import type { Known } from '../core/model/known';
import { forecastTable } from './forecast-table';
import { paceSources, type PaceSource } from './pace-sources';
import { readFile } from './read-file';
import { UsageProblem } from './usage-problem';
import { whyUnknown } from './why-unknown';

/** When an amount is done: the number of the sprint or working day from now, and the date where the file has dates. */
export interface DoneWhen {
  readonly period: number;
  readonly date: string | null;
}

/** One team's answer to one of the two questions; null levels lie beyond what is looked at. */
export interface TeamForecast {
  readonly source: PaceSource;
  readonly answer: Known<
    | { readonly kind: 'when'; readonly levels: Readonly<Record<number, DoneWhen | null>> }
    | { readonly kind: 'how-many'; readonly levels: AmountByLevel }
  >;
}

const levels = [50, 70, 85, 95] as const;

/** `tandem forecast FILE --items N` or `--until DATE`: the same file, seed and day give the same answer. */
export function forecast(
  file: string,
  options: {
    readonly asJson: boolean;
    readonly now: string;
    readonly items?: string;
    readonly until?: string;
    readonly seed?: string;
  },
): { output: string; exitCode: 0 } {
  const question = questionOf(options);
  const seed = options.seed === undefined ? usualSimulation.seed : Number(options.seed);
  if (!Number.isInteger(seed)) throw new UsageProblem(`--seed takes a whole number, not "${options.seed}".`);
  const simulation = { ...usualSimulation, seed };
  const told = paceSources(readFile(file), file, options.now.slice(0, 10)).map((source): TeamForecast => ({
    source,
    answer:
      question.kind === 'items'
        ? whenDone(source, question.amount, simulation)
        : howMany(source, question.date, simulation),
  }));
  if (!options.asJson) return { output: forecastTable(told, question), exitCode: 0 };
  return {
    output: JSON.stringify({
      forecasts: told.map(({ source: { series, from, notes }, answer }) => ({
        series,
        ...(question.kind === 'items' ? { items: question.amount } : { until: question.date }),
        from,
        levels: answer.kind === 'known' ? answer.value.levels : null,
        ...(answer.kind === 'known' ? { formula: answer.formula } : { why: whyUnknown(answer) }),
        notes,
      })),
    }),
    exitCode: 0,
  };
}

export type Question =
  { readonly kind: 'items'; readonly amount: number } | { readonly kind: 'until'; readonly date: string };

function questionOf({ items, until }: { readonly items?: string; readonly until?: string }): Question {
  if ((items === undefined) === (until === undefined)) {
    throw new UsageProblem('Ask either --items N (when will so much be done?) or --until DATE (how much by then?).');
  }
  if (until !== undefined) {
    if (dayNumber(until) === null) throw new UsageProblem(`--until takes a date like 2026-03-14, not "${until}".`);
    return { kind: 'until', date: until };
  }
  const amount = Number(items);
  if (!(amount > 0) || !Number.isFinite(amount))
    throw new UsageProblem(`--items takes a number above 0, not "${items}".`);
  return { kind: 'items', amount };
}

function whenDone(source: PaceSource, amount: number, simulation: Simulation): TeamForecast['answer'] {
  const refusal = refusalOf(source.pace);
  if (refusal) return refusal;
  const { periods } = source;
  const item = { key: 'all', size: amount, dependsOn: [] };
  const team = {
    name: source.series,
    pace: source.pace,
    periods,
    items: [item],
    sizesFinished: [],
    splitFactors: [],
  };
  const { doneOn } = releaseTrials(
    { teams: [team], risks: [], from: '', by: null },
    { order: [], circle: [] },
    simulation,
  );
  doneOn.sort();
  const first = source.from === null ? null : dayNumber(source.from);
  const at = (level: number): DoneWhen | null => {
    const done = doneWith(level, doneOn);
    if (!Number.isFinite(done)) return null;
    const day = wholeDay(done);
    return {
      period: periods.findIndex(({ to }) => to > day) + 1,
      date: first === null ? null : dateOfDay(first + day),
    };
  };
  return {
    kind: 'known',
    value: { kind: 'when', levels: Object.fromEntries(levels.map((level) => [level, at(level)])) },
    formula: `${futuresWords(simulation)} at a pace drawn from the history in the file`,
  };
}

function howMany(
  { series, pace, periods, from }: PaceSource,
  by: string,
  simulation: Simulation,
): TeamForecast['answer'] {
  if (from === null) {
    return {
      kind: 'not-used',
      why: `${series || 'The file'} has no end dates of sprints: add a column "end" for a date`,
    };
  }
  const known = amountByDate(pace, { from, by, periods }, levels, simulation);
  return known.kind === 'known' ? { ...known, value: { kind: 'how-many', levels: known.value } } : known;
}
