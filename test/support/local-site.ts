/** Starts the real, built local site in a process of its own, as `npm start` does, with its own state folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface LocalSite {
  readonly url: string;
  /** Everything the host printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** The moment at which every site opens, a Wednesday morning: what a test sees does not hang on the day it runs. */
export const openedAt = '2026-03-11T09:00:00Z';

/** The day so many days from that moment, as "2026-03-11". */
export const siteDay = (daysFromOpening: number): string =>
  new Date(Date.parse(openedAt) + daysFromOpening * 86_400_000).toISOString().slice(0, 10);

/** Resolves once the site serves; rejects with what it printed when it ends before that. A later --now counts. */
export async function startLocalSite(...args: string[]): Promise<LocalSite> {
  const state = mkdtempSync(path.join(tmpdir(), 'tandem-site-'));
  const port = String(await freePort());
  const host = spawn(
    process.execPath,
    [
      ...['--enable-source-maps', path.resolve('dist/local/main.cjs')],
      ...['--port', port, '--state', state, '--now', openedAt, ...args],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.on('exit', (code) => reject(new Error(`The local site ended with ${code}:\n${output}`)));
  });
  return {
    url,
    printed: () => output,
    stop: () =>
      new Promise((resolve) => {
        host.removeAllListeners('exit');
        host.on('exit', () => {
          rmSync(state, { recursive: true, force: true });
          resolve();
        });
        host.kill('SIGTERM');
      }),
  };
}

/** A port that nobody listens on, whatever else runs on this machine. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
