/** A warm function: a process that loads the app's bundle as Forge does and runs one invocation at a time. */
import { AsyncLocalStorage } from 'node:async_hooks';
import net from 'node:net';
import path from 'node:path';
import { format } from 'node:util';
import { createForgeFetch } from './runner/forge-fetch';
import { sealNetwork, refusedFetch } from './runner/no-egress';
import type { ChildMessage, InvokeMessage, StartMessage } from './runner/protocol';
import { shiftClock } from './runner/shifted-clock';

interface Invocation {
  readonly runtime: object;
  readonly token: string;
}

const current = new AsyncLocalStorage<Invocation>();
const send = process.send?.bind(process);
const say = (message: ChildMessage) => send?.(message);
const setClockOffset = shiftClock();
/** Where @forge/api looks for translations. */
let appCodeDir = '';
let loaded: { readonly bundle: Record<string, unknown> } | { readonly error: Error } | null = null;

process.on('message', (message: StartMessage | InvokeMessage) => {
  if (message.kind === 'start') start(message);
  else void invoke(message);
});
// The host is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0));

/** Everything the app may see is put in place before its first line runs: it captures these at load. */
function start(message: StartMessage) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, message.variables);
  delete process.send;

  sealNetwork(net, message.proxyPort, (text) => say({ kind: 'log', level: 'error', text }));
  globalThis.fetch = refusedFetch((text) => say({ kind: 'log', level: 'error', text }));
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: false,
    get: () => current.getStore()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: false,
    value: createForgeFetch(message.proxyPort, () => current.getStore()?.token),
  });
  const levels = { debug: 'info', info: 'info', log: 'info', trace: 'info', warn: 'warn', error: 'error' } as const;
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, 'info' | 'warn' | 'error'][]) {
    console[method] = (...parts: unknown[]) => void say({ kind: 'log', level, text: format(...parts) });
  }
  appCodeDir = path.dirname(message.bundleFile);
  loaded = load(message.bundleFile);
  say({ kind: 'ready' });
}

/** Loads the app before any invocation, as Forge does: what its modules do at load happens for nobody. */
function load(bundleFile: string) {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file's name comes from the manifest
    return { bundle: require(bundleFile) as Record<string, unknown> };
  } catch (error) {
    return { error: asError(error) };
  }
}

async function invoke(message: InvokeMessage) {
  setClockOffset(message.clockOffsetInMs);
  try {
    const value = await current.run({ runtime: runtimeOf(message), token: message.token }, async () => {
      if (!loaded || 'error' in loaded) throw loaded?.error ?? new Error('The app was not loaded.');
      const handler = loaded.bundle[message.exportName];
      if (typeof handler !== 'function') throw new Error(`The bundle has no function "${message.exportName}".`);
      return await (handler as (...args: unknown[]) => unknown)(...message.args);
    });
    say({ kind: 'answer', id: message.id, ok: true, json: JSON.stringify(value) });
  } catch (thrown) {
    const error = asError(thrown);
    say({
      kind: 'answer',
      id: message.id,
      ok: false,
      error: { name: error.name, message: error.message, stack: error.stack ?? '' },
    });
  }
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(format(thrown)));

/** Forge's runtime object: the host's facts, with the functions that cannot travel. */
function runtimeOf(message: InvokeMessage) {
  const nothing = () => undefined;
  return {
    ...message.runtime,
    proxy: { token: message.token, url: 'http://127.0.0.1' },
    container: { runtime: 'nodejs', handler: message.exportName, appCodeDir },
    realtime: {},
    lambdaContext: {
      awsRequestId: message.id,
      getRemainingTimeInMillis: () => Math.max(0, message.deadlineAt - performance.timeOrigin - performance.now()),
    },
    // Forge counts these; locally nobody reads them, but the packages call them.
    metrics: {
      counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
      timing: () => ({ measure: () => ({ stop: nothing }) }),
      gauge: () => ({ set: nothing }),
    },
    externalAuth: [],
    featureFlags: () => false,
  };
}
