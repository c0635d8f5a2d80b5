/** The app declares no egress, so nothing leaves the process but calls to the host's proxy. */
import type net from 'node:net';

type Report = (text: string) => void;

/** Replaces the global fetch, which Forge routes through its egress filter. */
export function refusedFetch(report: Report): typeof fetch {
  return async (input) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const text = `Egress refused: ${url} is not among permissions.external.fetch.backend of the manifest.`;
    report(text);
    throw Object.assign(new Error(text), { name: 'PROXY_ERR', errorCode: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
  };
}

/** Closes the doors below fetch too: every socket of http, https, tls and undici goes through connect. */
export function sealNetwork(net_: typeof net, proxyPort: number, report: Report) {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the socket at hand, below
  const connect: (this: net.Socket, ...args: never[]) => net.Socket = net_.Socket.prototype.connect;
  net_.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const [port, host] = destination(args);
    if (Number(port) === proxyPort && host === '127.0.0.1') return connect.apply(this, args as never[]);
    const error = new Error(`Egress refused: a socket to ${host}:${port}.`);
    report(error.message);
    process.nextTick(() => this.destroy(error));
    return this;
  };
}

/** net.connect may pass options, an already normalised array of them, or port and host. */
function destination(args: readonly unknown[]): [port: string, host: string] {
  const first = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const { port, host, path } = first as { port?: number | string; host?: string; path?: string };
    return [String(port ?? path), host ?? 'localhost'];
  }
  return [String(first), typeof args[1] === 'string' ? args[1] : 'localhost'];
}
