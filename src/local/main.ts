/** `npm start` ends here: opens a local Jira, the Forge host over the built app, and the web shell in front of both. */
import path from 'node:path';
import { chosenSite, type ChosenSite } from './chosen-site';
import { watchSources } from './dev-watch';
import { freePort, isFree } from './free-port';
import type { HostLogLine } from './host/forge-host';
import { forgetStored } from './host/kvs/kvs-store';
import { openForgeHost } from './host/open-host';
import { serveShell } from './host/shell/server';
import { openEmbeddedJira } from './jira/embedded-jira';
import { noFaults, parseFaults } from './jira/faults';
import { scenarios } from './scenarios/catalogue';
import { ImportError } from './scenarios/import/import-error';
import { ArgumentProblem, helpText, readArguments, type StartArguments } from './start-arguments';
import { whatToOpen } from './what-to-open';

const appDirectory = path.resolve(__dirname, '../..');
const standardPort = 3000;

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted.help) {
    console.log(helpText(scenarios));
    return;
  }
  if (process.env.NODE_ENV === 'production') {
    throw new ArgumentProblem('This is a stand-in for development only; it does not start with NODE_ENV=production.');
  }
  const now = siteClock(wanted.now);
  const faults = faultsOf(wanted);
  const site = await chosenSite(wanted, now());
  const port = await portFor(wanted);
  const siteUrl = `http://localhost:${port}`;

  const stateDirectory = wanted.stateDirectory ?? path.join(appDirectory, '.local/state', site.stateName);
  if (wanted.reset) forgetStored(stateDirectory);

  const jira = openEmbeddedJira(site.seed, { now, baseUrl: siteUrl, faults });
  const host = await openForgeHost({
    appDirectory,
    bundle: path.join(appDirectory, 'dist/app/index.cjs'),
    site: jira,
    stateDirectory,
    siteUrl,
    onLog: (line) => show(line, wanted.dev),
  });
  const shell = await serveShell({
    host,
    site: jira,
    users: site.seed.users,
    port,
    webDirectory: path.join(appDirectory, 'dist/local/web'),
  });
  const watch = wanted.dev ? await watchSources(appDirectory, () => host.appChanged()) : null;

  closeOnSignals(async () => {
    await watch?.close();
    await shell.close();
    await host.close();
  });
  announce(site, shell.url, host.modules);
}

/** The machine's clock, moved so that it showed the wished date when the site was opened. */
function siteClock(wanted: Date | null): () => Date {
  const offsetInMs = wanted === null ? 0 : wanted.getTime() - Date.now();
  return () => new Date(Date.now() + offsetInMs);
}

function faultsOf(wanted: StartArguments) {
  if (wanted.faults === null) return noFaults;
  try {
    return parseFaults(wanted.faults);
  } catch (error) {
    throw new ArgumentProblem(error instanceof Error ? error.message : String(error));
  }
}

async function portFor(wanted: StartArguments): Promise<number> {
  if (wanted.port === null) return freePort(standardPort);
  if (await isFree(wanted.port)) return wanted.port;
  throw new ArgumentProblem(
    `Port ${wanted.port} is taken. Choose another one, or leave --port away for the next free one.`,
  );
}

function announce(site: ChosenSite, url: string, modules: Parameters<typeof whatToOpen>[2]) {
  for (const note of site.notes) console.log(note);
  for (const line of whatToOpen(site.seed, url, modules)) console.log(line);
}

/** In the terminal only what needs attention; everything stands in the shell's drawer. */
function show(line: HostLogLine, all: boolean) {
  if (line.level === 'info' && !all) return;
  const took = line.durationInMs === undefined ? '' : ` (${line.durationInMs} ms)`;
  const write = line.level === 'info' ? console.log : console.error;
  write(`${line.level === 'info' ? ' ' : line.level} ${line.source}: ${line.text}${took}`);
}

function closeOnSignals(close: () => Promise<void>) {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void close().finally(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  if (error instanceof ArgumentProblem) {
    console.error(error.message);
    process.exit(2);
  }
  if (error instanceof ImportError) {
    console.error(`Nothing was imported. ${error.message}`);
    process.exit(1);
  }
  console.error(error);
  process.exit(1);
});
