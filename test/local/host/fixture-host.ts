/** Opens the local Forge host over a fixture app, bundled as the real app is, and a Jira of a dozen lines. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { HostLogLine } from '../../../src/local/host/forge-host';
import { openForgeHost, type OpenedHost, type OpenHostOptions } from '../../../src/local/host/open-host';
import type { JiraRequest, JiraSite, ProductEvent } from '../../../src/local/jira/site';

export const root = path.resolve(__dirname, '../../..');
export const fixtures = path.join(__dirname, 'fixtures');

/** Answers who asked; knows one endpoint whose scope the fixture has, and one whose scope it lacks. */
export class FakeJira implements JiraSite {
  readonly requests: JiraRequest[] = [];
  declared: readonly object[] = [];
  private readonly listeners: ((event: ProductEvent) => void)[] = [];
  constructor(private readonly clock: () => Date = () => new Date()) {}
  async handle(request: JiraRequest) {
    this.requests.push(request);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.caller) };
  }
  needs(method: string, target: string) {
    const name = `${method} ${target.split('?')[0] ?? ''}`;
    if (name.endsWith('/myself')) return { name, scopeSets: [['read:jira-user', 'read:me'], ['read:jira-work']] };
    if (name.endsWith('/webhook')) return { name, scopeSets: [['manage:jira-webhook']] };
    return null;
  }
  onEvent(listener: (event: ProductEvent) => void) {
    this.listeners.push(listener);
  }
  declareProperties(declared: readonly object[]) {
    this.declared = declared;
  }
  emit(event: ProductEvent) {
    for (const listener of this.listeners) listener(event);
  }
  now() {
    return this.clock();
  }
}

export interface Fixture {
  readonly host: OpenedHost;
  readonly jira: FakeJira;
  readonly log: HostLogLine[];
  readonly stateDirectory: string;
  /** Asks the fixture app's resolver as somebody. */
  ask<T = Record<string, unknown>>(question: string, payload?: unknown, accountId?: string): Promise<T>;
  /** Closes the host and opens another one over the same state. */
  reopen(changes?: Partial<OpenHostOptions>): Promise<Fixture>;
  close(): Promise<void>;
}

const built = new Map<string, Promise<string>>();

/** Bundles once per test file; the folder goes when the process ends. */
function bundled(entry: string, name: string): Promise<string> {
  const known = built.get(entry);
  if (known) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-fixture-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, name);
  const done = build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  }).then(() => outfile);
  built.set(entry, done);
  return done;
}

export const builtRunner = () => bundled(path.join(root, 'src/local/host/runner-child.ts'), 'runner.cjs');

export async function openFixture(changes: Partial<OpenHostOptions> & { jira?: FakeJira } = {}): Promise<Fixture> {
  const { jira = new FakeJira(), ...options } = changes;
  const appDirectory = path.join(fixtures, 'everything');
  const [bundle, runnerFile] = await Promise.all([
    bundled(path.join(appDirectory, 'index.ts'), 'index.cjs'),
    builtRunner(),
  ]);
  const stateDirectory = options.stateDirectory ?? mkdtempSync(path.join(tmpdir(), 'tandem-state-'));
  const log: HostLogLine[] = [];
  const host = await openForgeHost({
    appDirectory,
    bundle,
    runnerFile,
    site: jira,
    stateDirectory,
    onLog: (line) => log.push(line),
    ...options,
  });
  const [module] = host.modules;
  if (!module) throw new Error('The fixture has no module.');
  return {
    host,
    jira,
    log,
    stateDirectory,
    ask: async <T>(question: string, payload: unknown = {}, accountId = 'ada') =>
      (await host.invoke({ module, functionKey: question, payload, accountId, extension: {} })) as T,
    reopen: async (again = {}) => {
      await host.close();
      return openFixture({ jira, stateDirectory, ...options, ...again });
    },
    close: async () => {
      await host.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}
