/** The loopback door between a function's process and everything Forge offers it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Invocation, Invocations } from '../invocations';
import { proxyHeaders } from '../runner/protocol';
import { proxyError, type ProxyAnswer, type ProxyCall } from './answer';

/** Forge's limit on what a function may send in one call. */
const bodyLimitInBytes = 5 * 1024 * 1024;

type Answer = (call: ProxyCall, invocation: Invocation) => Promise<ProxyAnswer>;

export interface ProxyServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startProxy(
  invocations: Invocations,
  answer: Answer,
  onProblem: (text: string) => void,
): Promise<ProxyServer> {
  const server = http.createServer((request, response) => {
    void respond(request, invocations, answer, onProblem).then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers });
      response.end(body);
    });
  });
  // A warm function may rest for long; closing its connection just as it wakes would look like a network fault.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: http.IncomingMessage,
  invocations: Invocations,
  answer: Answer,
  onProblem: (text: string) => void,
): Promise<ProxyAnswer> {
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= bodyLimitInBytes) chunks.push(chunk);
    }
    const invocation = invocations.byToken(one(request.headers[proxyHeaders.token]));
    if (!invocation) {
      onProblem('A call came from outside of a running invocation and was refused.');
      return proxyError(401, 'INVOCATION_ENDED', 'This invocation has ended; its token opens nothing any more.');
    }
    if (bytes > bodyLimitInBytes) {
      return proxyError(413, 'REQUEST_TOO_LARGE', `A call may carry ${bodyLimitInBytes} bytes; this one has ${bytes}.`);
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers)
        .filter(([name]) => !ownHeaders.has(name))
        .map(([name, value]) => [name, one(value)]),
    );
    const call: ProxyCall = {
      meta: JSON.parse(decodeURIComponent(one(request.headers[proxyHeaders.meta]))) as Record<string, unknown>,
      target: decodeURIComponent(one(request.headers[proxyHeaders.target])),
      method: one(request.headers[proxyHeaders.method]),
      headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    return await answer(call, invocation);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    onProblem(`The local host failed at a call: ${text}`);
    return proxyError(500, 'LOCAL_HOST_FAULT', text);
  }
}

/** Headers that belong to the way here, not to the call. */
const ownHeaders = new Set<string>([...Object.values(proxyHeaders), 'host', 'connection', 'content-length']);

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(', ') : (value ?? ''));
