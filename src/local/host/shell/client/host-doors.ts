/** The shell's side of the local host's own endpoints. */
import type { HostLogLine } from '../../forge-host';
import {
  doors,
  personHeader,
  type InvokeReply,
  type InvokeRequest,
  type ProductReply,
  type ProductRequest,
} from '../protocol';
import { person } from './session';
import { openStore } from './store';

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [personHeader]: person.get().accountId },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${(await response.text()) || response.statusText} (local host, ${response.status})`);
  return (await response.json()) as T;
}

/** Rejects with the error that the host says a browser would see. */
export async function invokeFunction(request: InvokeRequest): Promise<unknown> {
  const reply = await post<InvokeReply>(doors.invoke, request);
  if (reply.ok) return reply.value;
  throw Object.assign(new Error(reply.message), { name: reply.name });
}

export const fetchProduct = (request: ProductRequest): Promise<ProductReply> => post(doors.product, request);
export const runSchedule = (key: string): Promise<unknown> => post(doors.schedule + encodeURIComponent(key), {});

/** What the host's functions and the app's frames wrote, oldest first. */
export const log = openStore<readonly HostLogLine[]>([]);
const linesKept = 500;

export function addToLog(line: HostLogLine): void {
  log.set((lines) => [...lines, line].slice(-linesKept));
}

/** Writes to the drawer and, when it matters, to the browser's console. */
export function logFromFrame(source: string, level: HostLogLine['level'], text: string): void {
  addToLog({ at: new Date().toISOString(), level, source, text });
  if (level === 'error') console.error(`${source}: ${text}`);
}

export async function loadLog(): Promise<void> {
  const lines = (await (await fetch(doors.log)).json()) as readonly HostLogLine[];
  log.set(lines.slice(-linesKept));
}
