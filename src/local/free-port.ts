/** Finds a port on the loopback interface: the wished one, or the next that nobody uses. */
import net from 'node:net';

const triesAfterTheFirst = 50;

export async function freePort(first: number): Promise<number> {
  for (let port = first; port <= first + triesAfterTheFirst; port += 1) if (await isFree(port)) return port;
  throw new Error(`All ports from ${first} to ${first + triesAfterTheFirst} are taken.`);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
