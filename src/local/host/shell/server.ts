/** The web shell: a Jira-like site on one origin and the app's frames on another, both on this machine only. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { SeedUser } from '../../jira/seed';
import type { Caller, JiraSite } from '../../jira/site';
import type { ForgeHost } from '../forge-host';
import { appFiles, shown } from './app-files';
import { issueChange, openEventStream } from './event-stream';
import { listenOnLoopback, readBody, send } from './loopback';
import { shellPage } from './page';
import {
  doors,
  personHeader,
  type InvokeReply,
  type InvokeRequest,
  type ProductRequest,
  type ShellStart,
} from './protocol';
import { contentTypeOf, readBelow } from './static-files';
import { themeSheet } from './theme-sheet';

export interface ShellOptions {
  readonly host: ForgeHost;
  readonly site: JiraSite;
  readonly users: readonly SeedUser[];
  /** 0 takes any free port. Rejects with EADDRINUSE when the port is taken. */
  readonly port: number;
  /** Holds shell.js, shell.css and bridge.js. */
  readonly webDirectory: string;
}

export async function serveShell({
  host,
  site,
  users,
  port,
  webDirectory,
}: ShellOptions): Promise<{ url: string; close(): Promise<void> }> {
  const tokens = themeSheet();
  const events = openEventStream();
  host.onLog((line) => events.say('log', line));
  host.onAppChanged?.(() => events.say('app', {}));
  site.onEvent((event) => {
    const change = issueChange(event);
    if (change) events.say('issue', change);
    else if (event.name.endsWith(':sprint')) events.say('sprint', { name: event.name });
  });

  let shellPort = port;
  // Another name than the shell's, so that browsers treat frames as another site, as they do at Atlassian.
  const app = await listenOnLoopback(
    0,
    appFiles({ host, webDirectory, themeSheet: tokens, shellOrigin: () => `http://localhost:${shellPort}` }),
  );
  const appOrigin = `http://127.0.0.1:${app.port}`;

  const start = (): ShellStart => ({
    siteUrl: `http://localhost:${shellPort}`,
    app: host.app,
    appOrigin,
    modules: host.modules.map(shown),
    scopes: host.scopes,
    users,
    schedules: host.schedules,
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://localhost:${shellPort}`);
    if (!isLocal(request.headers, shellPort)) return send(response, 403, 'text/plain', 'Only this machine may ask.');
    // The frames' script knows the shell by one name only.
    if (request.headers.host !== url.host && request.method === 'GET') {
      response.writeHead(302, { location: url.href }).end();
      return;
    }
    const accountId = person(request.headers, users);
    if (url.pathname.startsWith('/rest/')) return answerRest(request, response, accountId);
    if (url.pathname.startsWith('/~host/')) return answerDoor(request, response, url.pathname, accountId);
    send(response, 200, contentTypeOf('.html'), shellPage(start()));
  }

  async function answerRest(request: IncomingMessage, response: ServerResponse, accountId: string): Promise<void> {
    const caller: Caller = accountId ? { kind: 'user', accountId } : { kind: 'nobody' };
    const text = await readBody(request);
    const answer = await site
      .handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: flat(request.headers),
        body: text === '' ? null : text,
        caller,
      })
      // A dropped connection is one of the faults that the site can play.
      .catch(() => null);
    if (!answer) return void response.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function answerDoor(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    accountId: string,
  ): Promise<void> {
    const json = (value: unknown): void => send(response, 200, contentTypeOf('.json'), JSON.stringify(value ?? null));
    if (path === '/~host/web/tokens.css') return send(response, 200, contentTypeOf('.css'), tokens);
    if (path.startsWith('/~host/web/')) {
      const name = path.slice('/~host/web/'.length);
      const file = await readBelow(webDirectory, name);
      if (file) return send(response, 200, contentTypeOf(name), file);
    }
    if (path === doors.events) return events.join(response);
    if (path === doors.log) return json(host.recentLog());
    if (request.method === 'POST' && path === doors.invoke) {
      return json(await invoke(host, JSON.parse(await readBody(request)) as InvokeRequest, accountId));
    }
    if (request.method === 'POST' && path === doors.product) {
      const call = JSON.parse(await readBody(request)) as ProductRequest;
      return json(await host.fetchProduct({ ...call, accountId }));
    }
    if (request.method === 'POST' && path.startsWith(doors.schedule)) {
      return json(await host.runSchedule(decodeURIComponent(path.slice(doors.schedule.length))));
    }
    send(response, 404, 'text/plain', `The local host has no ${request.method} ${path}.`);
  }

  let shell: Awaited<ReturnType<typeof listenOnLoopback>>;
  try {
    shell = await listenOnLoopback(port, handle);
  } catch (problem) {
    await app.close();
    throw problem;
  }
  shellPort = shell.port;
  return {
    url: `http://localhost:${shellPort}`,
    close: async () => {
      events.close();
      await Promise.all([shell.close(), app.close()]);
    },
  };
}

async function invoke(host: ForgeHost, request: InvokeRequest, accountId: string): Promise<InvokeReply> {
  const module = host.modules.find(({ key }) => key === request.moduleKey);
  if (!module?.resolverFunctionKey) {
    return { ok: false, name: 'Error', message: `The module "${request.moduleKey}" has no resolver in the manifest.` };
  }
  const { functionKey, payload, extension } = request;
  try {
    return { ok: true, value: await host.invoke({ module, functionKey, payload, accountId, extension }) };
  } catch (problem) {
    const { name, message } = problem instanceof Error ? problem : new Error(String(problem));
    return { ok: false, name, message };
  }
}

/** Guards against other sites in the same browser: a foreign page, or a foreign name that resolves to this machine. */
function isLocal(headers: IncomingHttpHeaders, port: number): boolean {
  const names = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  const isOwnOrigin = headers.origin === undefined || names.some((name) => headers.origin === `http://${name}`);
  return isOwnOrigin && names.includes(headers.host ?? '');
}

function person(headers: IncomingHttpHeaders, users: readonly SeedUser[]): string {
  const asked = headers[personHeader];
  return users.find(({ accountId }) => accountId === asked)?.accountId ?? users[0]?.accountId ?? '';
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
