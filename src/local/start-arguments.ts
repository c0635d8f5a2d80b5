/** What `npm start -- …` takes, and the words for what it does not take. */
import { parseArgs } from 'node:util';

export interface StartArguments {
  /** Null: 3000, or the next free port. */
  readonly port: number | null;
  /** Null: the demo site of all small scenarios. */
  readonly scenario: string | null;
  /** Files to fill the site with; empty for a demo. */
  readonly importFiles: readonly string[];
  readonly reset: boolean;
  /** Where to keep what the app stores; null for a folder beside the app, one per site. */
  readonly stateDirectory: string | null;
  readonly faults: string | null;
  /** The date at which the site lives; null for today. */
  readonly now: Date | null;
  readonly dev: boolean;
  readonly help: boolean;
}

/** An argument that makes no sense; the message says what would. */
export class ArgumentProblem extends Error {}

const options = {
  port: { type: 'string' },
  scenario: { type: 'string' },
  import: { type: 'string', multiple: true },
  reset: { type: 'boolean' },
  state: { type: 'string' },
  faults: { type: 'string' },
  now: { type: 'string' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function readArguments(args: readonly string[]): StartArguments {
  const { values, positionals, tokens } = parse(args);
  // "--import a.csv b.csv": the words after an import are more files.
  const afterImport = tokens.some((token) => token.kind === 'option' && token.name === 'import');
  if (positionals.length > 0 && !afterImport)
    throw new ArgumentProblem(`"${positionals[0]}" means nothing here. ${seeHelp}`);
  const importFiles = [...(values.import ?? []), ...positionals];
  if (importFiles.length > 0 && values.scenario !== undefined) {
    throw new ArgumentProblem('Choose either --scenario or --import: a site holds one or the other.');
  }
  return {
    port: values.port === undefined ? null : portOf(values.port),
    scenario: values.scenario ?? null,
    importFiles,
    reset: values.reset ?? false,
    stateDirectory: values.state ?? null,
    faults: values.faults ?? null,
    now: values.now === undefined ? null : dateOf(values.now),
    dev: values.dev ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    const name = /'(-[^' ]+)/.exec((error as Error).message)?.[1];
    const isUnknown = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new ArgumentProblem(
      isUnknown
        ? `There is no ${name}. ${seeHelp}`
        : `${name ?? 'An argument'} needs a value, or takes none. ${seeHelp}`,
    );
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new ArgumentProblem(`--port takes a number from 1 to 65535, not "${text}".`);
  return port;
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new ArgumentProblem(`--now takes a date such as 2026-03-14 or 2026-03-14T09:00:00Z, not "${text}".`);
  return date;
}

const seeHelp = 'npm start -- --help lists what there is.';

export const helpText = (scenarios: readonly { readonly name: string; readonly title: string }[]) => `
Tandem on this machine: the built app in a local stand-in for Jira and Forge.

  npm start                          a demo site with one project per scenario
  npm start -- --import FILE …       your own issues: a Jira search or export as JSON, a Jira CSV,
                                     a CSV with title and description, or a text with a story a line
  npm start -- --scenario NAME       one scenario alone:
${scenarios.map(({ name, title }) => `                                       ${name.padEnd(22)} ${title}`).join('\n')}

  --port N        the port to serve on (3000, or the next free one)
  --reset         forget what the app stored on this site
  --state DIR     keep what the app stores in this folder
  --now DATE      let the site live at this date
  --faults TEXT   let Jira misbehave, for example 429:0.2,slow:300
  --dev           rebuild on every change and reload the open pages
`;
