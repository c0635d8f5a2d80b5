import { backtest as coreBacktest } from '../core/forecast/backtest';
import { reportCard } from '../core/forecast/report-card';
import { readFile } from './read-file';
import { sprintSeries, type SprintSeries } from './sprint-rows';
import { whyUnknown } from './why-unknown';
import { UsageProblem } from './usage-problem';

/** What `tandem backtest --json` says. */
export interface BacktestAnswer {
  readonly forecasts: readonly {
    readonly series: string;
    /** Place of the first sprint forecast, from 0. */
    readonly origin: number;
    readonly horizon: number;
    /** The amount that is reached with each probability in per cent. */
    readonly levels: Readonly<Record<string, number>>;
  }[];
}

/** Earlier forecasts would rest on too little to be judged by. */
const firstOrigin = 10;

/** `tandem backtest FILE.csv`: what would have been said before each sprint from the eleventh on. */
export function backtest(
  file: string,
  options: { readonly asJson: boolean; readonly horizons?: string; readonly levels?: string },
): { output: string; exitCode: 0 } {
  const ask = {
    horizons: numbers(
      options.horizons ?? '1,3,5',
      'horizons',
      (value) => Number.isInteger(value) && value >= 1 && value <= 100,
    ),
    levels: numbers(options.levels ?? '50,85,95', 'levels', (value) => value > 0 && value < 100),
    from: firstOrigin,
  };
  const series = sprintSeries(readFile(file), file);
  if (!options.asJson) return { output: recordTable(series, ask.horizons), exitCode: 0 };
  const answer: BacktestAnswer = {
    forecasts: series.flatMap(({ series, sprints }) =>
      coreBacktest(sprints, ask).map(({ origin, horizon, levels }) => ({ series, origin, horizon, levels })),
    ),
  };
  return { output: JSON.stringify(answer), exitCode: 0 };
}

/** What a person reads: how often each line would have held, and what to make of it. */
function recordTable(series: readonly SprintSeries[], horizons: readonly number[]): string {
  return series
    .flatMap(({ series, sprints }) => [
      series || 'Team',
      ...horizons.flatMap((horizon) => {
        const card = reportCard(sprints, horizon);
        const ahead = horizon === 1 ? '1 sprint ahead' : `${horizon} sprints ahead`;
        if (card.kind !== 'known') return [`  ${ahead}: ${whyUnknown(card)}.`];
        const lines = card.value.lines.map(({ level, held, of }) => `${level}%: ${held} of ${of}`);
        return [`  ${ahead}: lines held  ${lines.join('   ')}`, `    ${card.value.sentence}`];
      }),
      '',
    ])
    .join('\n')
    .trimEnd();
}

function numbers(text: string, option: string, isFit: (value: number) => boolean): readonly number[] {
  const values = text.split(',').map((part) => Number(part.trim() === '' ? NaN : part));
  if (values.every(isFit)) return values;
  throw new UsageProblem(
    option === 'horizons'
      ? `--horizons takes numbers of sprints from 1 to 100, like 1,3,5; not "${text}".`
      : `--levels takes per cents between 0 and 100, like 50,85,95; not "${text}".`,
  );
}
