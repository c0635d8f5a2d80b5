import { parseArgs } from 'node:util';
import { backlog } from './backlog';
import { backtest } from './backtest';
import { duplicates } from './duplicates';
import { forecast } from './forecast';
import { goals } from './goals';
import { ledger } from './ledger';
import { odds } from './odds';
import { questions } from './questions';
import { stories } from './stories';
import { UsageProblem } from './usage-problem';

const help = `Usage: tandem COMMAND FILE [--json]

  stories FILE           what keeps each item from being ready: .txt (a story a line),
                         .csv (title or summary, description, id, storypoints), .jsonl,
                         .json or Jira's search answer; exit 1 where something is to be
                         acted on
  backlog FILE.json      where a backlog hurts and what to do first, as Markdown (--md says
                         so, too): Jira's search answer; with expand=changelog,names and
                         what is done it knows the pace, too
  duplicates FILE        which items of such a file may be about the same thing
  questions FILE.jsonl   which questions nobody has answered: {id, thread: [{author,
                         text}]} a line
  goals FILE.jsonl       whether each Sprint Goal is one: {id, goal} and, if known,
                         previous (the goal before) a line; exit 1 where one is bad
  odds FILE.csv          the chance that a sprint delivers what is in it now: columns
                         series, sprint, elapsed (0 to 1), scope, inProgress, done,
                         delivered, in time order
  ledger FILE.json       what happened in each sprint, from Jira's search answer with
                         expand=changelog,names; --sprint NAME for one, with its events
  backtest FILE.csv      how forecasts would have fared on past sprints: columns series,
                         sprint, delivered and, if known, committed, in time order;
                         --horizons 1,3,5 (sprints ahead) --levels 50,85,95 (per cent)
  forecast FILE.csv      --items N: when will so much be done? --until DATE: how much by
                         then? From such a file (start and end, if known, give dates; a
                         last row without delivered is the sprint ahead) or from days:
                         columns date, done and, if several teams, series; --seed S

  --json                 one JSON object instead of a table
  --help                 this text`;

const optionKinds = {
  json: { type: 'boolean' },
  md: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  sprint: { type: 'string' },
  horizons: { type: 'string' },
  levels: { type: 'string' },
  items: { type: 'string' },
  until: { type: 'string' },
  seed: { type: 'string' },
} as const;

/** Options with a value: each command takes its own. */
type TextOption = Exclude<keyof typeof optionKinds, 'json' | 'md' | 'help'>;

type Command = (
  file: string,
  options: { readonly asJson: boolean; readonly now: string } & Readonly<Partial<Record<TextOption, string>>>,
) => { readonly output: string; readonly exitCode: 0 | 1 };

const commands: Readonly<Record<string, Command>> = {
  stories,
  backlog,
  duplicates,
  questions,
  goals,
  ledger,
  odds,
  backtest,
  forecast,
};

/** Reads the arguments, runs one command, and returns the exit code; 2 means that the question was wrong. */
function run(args: readonly string[]): number {
  const { values, positionals } = readArguments(args);
  const [command, file, ...more] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(`${help}\n`);
    return command === undefined && !values.help ? 2 : 0;
  }
  const answer = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!answer) throw new UsageProblem(`There is no command "${command}". Try: tandem stories FILE`);
  if (file === undefined) throw new UsageProblem(`Which file? Try: tandem ${command} FILE`);
  if (more.length > 0) throw new UsageProblem(`One file at a time: ${more.join(' ')} is too much.`);
  const { output, exitCode } = answer(file, {
    ...values,
    asJson: values.json === true,
    now: new Date().toISOString(),
  });
  process.stdout.write(`${output}\n`);
  return exitCode;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: optionKinds });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

try {
  // Not process.exit: a long answer into a pipe must be written to its end.
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
