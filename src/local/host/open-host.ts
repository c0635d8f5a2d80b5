/** Opens the local Forge host: the built app, its processes, its storage, and the doors between them and Jira. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { JiraSite } from '../jira/site';
import { BackgroundFunctions } from './background-functions';
import { BackgroundWork } from './background-work';
import { contentSecurityPolicy } from './csp';
import { EventTriggers } from './events/event-triggers';
import type { ForgeHost, HostLogLine } from './forge-host';
import { FunctionRunner } from './function-runner';
import { HostLog } from './host-log';
import { localInstallation } from './installation';
import { Invocations } from './invocations';
import { KvsDoor } from './kvs/kvs-door';
import { KvsStore } from './kvs/kvs-store';
import { readManifest } from './manifest/app-manifest';
import { reportAccounts } from './privacy-door';
import { createDispatch } from './proxy/dispatch';
import { ProductDoor } from './proxy/product-door';
import { startProxy } from './proxy/proxy-server';
import { EventQueue } from './queue/event-queue';
import { KeptEvents } from './queue/kept-events';
import { QueueDoor } from './queue/queue-door';
import { ResolverDoor } from './resolver-door';

export interface OpenHostOptions {
  /** Folder of manifest.yml. */
  readonly appDirectory: string;
  /** The built app; functions of other files of the manifest are looked for beside it. */
  readonly bundle: string;
  readonly site: JiraSite;
  /** Folder for everything that stays between runs. */
  readonly stateDirectory: string;
  readonly onLog?: (line: HostLogLine) => void;
  /** What the app sees as the site's address. */
  readonly siteUrl?: string;
  /** The built runner-child; by default it stands beside the built host. */
  readonly runnerFile?: string;
  /** The app's environment variables, as `forge variables set` would give them. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly processesPerFunction?: number;
}

/** A page often opens with two frames that ask at once. */
const warmAtStart = 2;

export interface OpenedHost extends ForgeHost {
  onAppChanged(listener: () => void): void;
  /** The bundle or the static files were built anew. */
  appChanged(): void;
}

export async function openForgeHost(options: OpenHostOptions): Promise<OpenedHost> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The local Forge host is for development only; it does not start with NODE_ENV=production.');
  }
  const { site, stateDirectory } = options;
  const manifest = readManifest(options.appDirectory);
  const installation = localInstallation(manifest.appId, options.siteUrl ?? 'http://localhost:3000');
  const log = new HostLog();
  if (options.onLog) log.listen(options.onLog);
  const invocations = new Invocations();
  mkdirSync(stateDirectory, { recursive: true });

  const product = new ProductDoor(site, manifest.scopes, log);
  const siteNow = () => site.now();
  const store = new KvsStore(stateDirectory, siteNow);
  const kvs = new KvsDoor(store, manifest.entities, manifest.scopes, siteNow, log);
  const changeListeners: (() => void)[] = [];
  const work = new BackgroundWork();
  const kept = new KeptEvents(store);
  const queue = new EventQueue((event, cycle) => background.consume(event, cycle), kept, work, log);
  const queueDoor = new QueueDoor(queue, manifest, log);
  const proxy = await startProxy(
    invocations,
    createDispatch({
      log,
      product,
      kvs: (call, invocation) => kvs.answer(call, invocation),
      queue: (call, invocation) => queueDoor.answer(call, invocation),
      privacy: (call) => reportAccounts(call, manifest.scopes, (accountId) => site.knows?.(accountId) ?? true),
    }),
    (text) => log.write('error', 'host', text),
  );
  const runner = new FunctionRunner({
    manifest,
    installation,
    invocations,
    log,
    runnerFile: options.runnerFile ?? builtRunner(options.appDirectory),
    bundleDirectory: path.dirname(options.bundle),
    proxyPort: proxy.port,
    variables: options.variables ?? {},
    siteNow,
    processesPerFunction: options.processesPerFunction ?? 4,
  });
  const resolvers = new ResolverDoor(runner, installation, siteNow);
  const background = new BackgroundFunctions(runner, manifest, installation);
  const triggers = new EventTriggers(manifest, (...call) => background.trigger(...call), work, log);
  site.onEvent((event) => triggers.deliver(event));
  site.declareProperties?.(manifest.searchableProperties);
  queue.resume();
  for (const key of new Set(manifest.uiModules.map((module) => module.resolverFunctionKey)))
    if (key) runner.warm(key, warmAtStart);

  return {
    app: {
      id: installation.appId,
      environmentId: installation.environmentId,
      version: installation.appVersion,
      cloudId: installation.cloudId,
    },
    modules: manifest.uiModules,
    scopes: manifest.scopes,
    contentSecurityPolicy: (module) => contentSecurityPolicy(module, manifest.permissions),
    invoke: (call) => resolvers.invoke(call),
    fetchProduct: (call) => product.fromBrowser(call),
    deliver: (event) => triggers.deliver(event),
    schedules: manifest.schedules.map(({ key, interval }) => ({ key, interval })),
    runSchedule: async (key) => {
      work.begin();
      try {
        await background.schedule(key);
      } finally {
        work.end();
      }
    },
    settled: () => work.settled(),
    onLog: (listener) => log.listen(listener),
    recentLog: () => log.recent(),
    onAppChanged: (listener) => changeListeners.push(listener),
    appChanged: () => {
      runner.dropWarm();
      for (const listener of changeListeners) listener();
    },
    close: async () => {
      triggers.close();
      queue.close();
      runner.close();
      await proxy.close();
      await store.close();
    },
  };
}

/** Beside the built host; a test that runs the host's sources finds what was built last. */
function builtRunner(appDirectory: string): string {
  const places = [path.join(__dirname, 'runner.cjs'), path.join(appDirectory, 'dist/local/runner.cjs')];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('The runner is not built: node src/local/setup/build.mjs host');
  return found;
}
