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
let bundleDirectory = '';

process.on('message', (message: StartMessage | InvokeMessage) => {
  if (message.kind === 'start') start(message);
  else void invoke(message);
});
// The host is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0));

/** Everything the app may see is put in place before its first line runs: it captures these at load. */
function start(message: StartMessage) {
  bundleDirectory = message.bundleDirectory;
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
  say({ kind: 'ready' });
}

async function invoke(message: InvokeMessage) {
  setClockOffset(message.clockOffsetInMs);
  try {
    const value = await current.run({ runtime: runtimeOf(message), token: message.token }, async () => {
      // require keeps modules, so the bundle loads with the first invocation and stays warm.
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file's name comes from the manifest
      const bundle = require(path.join(bundleDirectory, `${message.file}.cjs`)) as Record<string, unknown>;
      const handler = bundle[message.exportName];
      if (typeof handler !== 'function') {
        throw new Error(`The bundle's ${message.file} has no function "${message.exportName}".`);
      }
      return await (handler as (...args: unknown[]) => unknown)(...message.args);
    });
    say({ kind: 'answer', id: message.id, ok: true, json: JSON.stringify(value) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(format(thrown));
    say({
      kind: 'answer',
      id: message.id,
      ok: false,
      error: { name: error.name, message: error.message, stack: error.stack ?? '' },
    });
  }
}

/** Forge's runtime object: the host's facts, with the functions that cannot travel. */
function runtimeOf(message: InvokeMessage) {
  const nothing = () => undefined;
  return {
    ...message.runtime,
    proxy: { token: message.token, url: 'http://127.0.0.1' },
    container: { runtime: 'nodejs', handler: `${message.file}.${message.exportName}`, appCodeDir: bundleDirectory },
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
