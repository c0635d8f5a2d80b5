import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens on the loopback addresses only; `localhost` may mean either of them. */
export async function listenOnLoopback(
  port: number,
  handler: Handler,
): Promise<{ port: number; close(): Promise<void> }> {
  const first = await listen(port, '127.0.0.1', handler);
  const actualPort = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen(actualPort, '::1', handler));
  } catch (problem) {
    // A machine without IPv6 is fine; another program behind "localhost" on this port is not.
    if ((problem as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      await close(first);
      throw problem;
    }
  }
  return { port: actualPort, close: async () => void (await Promise.all(servers.map(close))) };
}

/** The whole body as text; rejects above the limit. */
export async function readBody(request: IncomingMessage, limitInBytes = 6_000_000): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > limitInBytes) throw new Error(`The request is larger than ${limitInBytes} bytes.`);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  response.writeHead(status, {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function listen(port: number, host: string, handler: Handler): Promise<Server> {
  const server = createServer((request, response) => {
    handler(request, response).catch((problem: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', String(problem));
      else response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
