/** `__forge_fetch__`: carries every call of the @forge packages to the host's proxy over loopback HTTP. */
import http from 'node:http';
import { proxyHeaders } from './protocol';

type ForgeFetch = (meta: object, target: string, init?: RequestInit) => Promise<Response>;

const withoutBody = new Set([101, 204, 205, 304]);

/** `tokenNow` gives the token of the invocation that is calling; outside of one there is none. */
export function createForgeFetch(proxyPort: number, tokenNow: () => string | undefined): ForgeFetch {
  const agent = new http.Agent({ keepAlive: true });
  return async (meta, target, init = {}) => {
    const token = tokenNow();
    if (!token) throw new Error('A Forge API was called outside of an invocation.');
    const headers = new Headers(init.headers);
    const body = await bodyOf(init, headers);
    const method = (init.method ?? 'GET').toUpperCase();
    // Encoded, because a header takes neither the braces of queue paths nor letters outside Latin-1.
    headers.set(proxyHeaders.target, encodeURIComponent(target));
    headers.set(proxyHeaders.meta, encodeURIComponent(JSON.stringify(meta)));
    headers.set(proxyHeaders.method, method);
    headers.set(proxyHeaders.token, token);
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: proxyPort,
          path: '/',
          method: 'POST',
          agent,
          headers: { ...Object.fromEntries(headers), 'content-length': body.length },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const status = incoming.statusCode ?? 500;
            resolve(
              new Response(withoutBody.has(status) ? null : Buffer.concat(chunks), {
                status,
                statusText: incoming.statusMessage,
                headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
                  value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
                ),
              }),
            );
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  };
}

/** Strings go as they are; forms and blobs are written out by the platform's own encoder. */
async function bodyOf(init: RequestInit, headers: Headers): Promise<Buffer> {
  if (init.body === undefined || init.body === null) return Buffer.alloc(0);
  if (typeof init.body === 'string') return Buffer.from(init.body);
  const encoded = new Response(init.body);
  const type = encoded.headers.get('content-type');
  if (type && !headers.has('content-type')) headers.set('content-type', type);
  return Buffer.from(await encoded.arrayBuffer());
}
