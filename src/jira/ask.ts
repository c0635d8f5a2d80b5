import * as v from 'valibot';
import type { RequestBudget } from './budget';
import { failureKindOf, JiraFailure, type JiraFailureKind } from './failure';
import type { JiraHttp, JiraHttpAnswer } from './jira-http';

/** One question to Jira. `name` is what the log and the request count call it. */
export interface JiraAsk<Schema extends v.GenericSchema> {
  readonly name: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** What the answer must look like; whatever it does not name is dropped. */
  readonly schema: Schema;
  /** False for what changes Jira: sent once, for a lost answer does not mean a lost change. */
  readonly repeatable?: boolean;
  /** True where a refusal has the answer's own shape, as when every part of a bulk request fails. */
  readonly readsRefusal?: boolean;
}

export type Asker = <Schema extends v.GenericSchema>(ask: JiraAsk<Schema>) => Promise<v.InferOutput<Schema>>;

const repeatsAtMost = 2;
const concurrentAtMost = 4;
/** Time kept back for judging and answering once Jira has been waited for. */
const marginInMs = 2_000;

/** Joins a Jira to a budget: waits when told to, repeats what may be repeated, and believes nothing unchecked. */
export function openAsker(
  http: JiraHttp,
  around: { readonly budget: RequestBudget; readonly sleep: (ms: number) => Promise<void>; readonly now: () => number },
): Asker {
  const slots = openSlots(concurrentAtMost);

  async function once<Schema extends v.GenericSchema>(ask: JiraAsk<Schema>): Promise<v.InferOutput<Schema>> {
    around.budget.spend(ask.name);
    const answer = await inTime(ask, send(http, ask), around.budget.leftInMs);
    const kind = failureKindOf(answer.status);
    if (kind !== null) {
      const text = kind === 'refused' ? await inTime(ask, answer.text(), around.budget.leftInMs) : '';
      const readable = ask.readsRefusal ? v.safeParse(ask.schema, jsonIn(text)) : null;
      if (readable?.success) return readable.output;
      // Every answer tells when the next window opens; only these two ask us to wait for it.
      const isToWait = kind === 'rate-limited' || kind === 'unavailable';
      const waitInSeconds = isToWait ? retryAfter(answer, kind, around.now()) : undefined;
      const message = `${ask.name} answered ${answer.status}`;
      throw new JiraFailure(kind, ask.name, message, waitInSeconds, reasonsOf(jsonIn(text)));
    }
    return read(ask, await inTime(ask, answer.text(), around.budget.leftInMs));
  }

  return async (ask) => {
    for (let repeat = 0; ; repeat += 1) {
      const leave = await slots();
      try {
        return await once(ask);
      } catch (error) {
        if (!(error instanceof JiraFailure)) throw error;
        const waitInMs = waitBefore(error, repeat);
        const mayRepeat = ask.repeatable ?? (ask.method ?? 'GET') === 'GET';
        if (!mayRepeat || repeat >= repeatsAtMost || waitInMs === null) throw error;
        if (waitInMs > around.budget.leftInMs - marginInMs) throw error;
        await around.sleep(waitInMs);
      } finally {
        leave();
      }
    }
  };
}

async function send(http: JiraHttp, ask: JiraAsk<v.GenericSchema>): Promise<JiraHttpAnswer> {
  try {
    return await http(ask.path, {
      method: ask.method ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(ask.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    });
  } catch (error) {
    if (error instanceof JiraFailure) throw error;
    throw new JiraFailure('unavailable', ask.name, `${ask.name} got no answer: ${nameOf(error)}`);
  }
}

/** An answer that comes after Forge has ended the function helps nobody: better to say so while there is time. */
async function inTime<T>(ask: JiraAsk<v.GenericSchema>, answer: Promise<T>, leftInMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    const late = () => reject(new JiraFailure('unavailable', ask.name, `${ask.name} took too long`));
    timer = setTimeout(late, Math.max(0, leftInMs));
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function read<Schema extends v.GenericSchema>(ask: JiraAsk<Schema>, text: string): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = text === '' ? null : JSON.parse(text);
  } catch {
    throw new JiraFailure('malformed', ask.name, `${ask.name} answered what is not JSON`);
  }
  const parsed = v.safeParse(ask.schema, json);
  if (parsed.success) return parsed.output;
  const where = v.getDotPath(parsed.issues[0]) ?? 'the answer itself';
  throw new JiraFailure('malformed', ask.name, `${ask.name} answered an unknown shape at ${where}`);
}

const errorSchema = v.object({
  errorMessages: v.fallback(v.nullish(v.array(v.string())), []),
  errors: v.fallback(v.nullish(v.record(v.string(), v.string())), {}),
});

/** What Jira says of a refusal: general messages first, then those about single fields. */
export function reasonsOf(json: unknown): readonly string[] {
  const parsed = v.safeParse(errorSchema, json);
  if (!parsed.success) return [];
  return [...(parsed.output.errorMessages ?? []), ...Object.values(parsed.output.errors ?? {})];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds to wait before asking again; null where asking again cannot help. */
function waitBefore(failure: JiraFailure, repeat: number): number | null {
  const backOffInMs = 400 * 3 ** repeat;
  const waits: Partial<Record<JiraFailureKind, number>> = {
    'rate-limited':
      failure.retryAfterInSeconds === undefined ? 1_000 * 2 ** repeat : failure.retryAfterInSeconds * 1_000,
    unavailable: failure.retryAfterInSeconds === undefined ? backOffInMs : failure.retryAfterInSeconds * 1_000,
    malformed: backOffInMs,
  };
  return waits[failure.kind] ?? null;
}

/** Retry-After is seconds or an HTTP date; some of Jira's 429 give only the time at which the window resets. */
function retryAfter(answer: JiraHttpAnswer, kind: JiraFailureKind, nowInMs: number): number | undefined {
  for (const name of kind === 'rate-limited' ? ['retry-after', 'x-ratelimit-reset'] : ['retry-after']) {
    const value = answer.headers.get(name)?.trim();
    if (!value) continue;
    const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - nowInMs) / 1_000);
    if (Number.isFinite(seconds)) return Math.max(0, seconds);
  }
  return undefined;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** A gate that lets a few through at a time, in order. */
function openSlots(atMost: number): () => Promise<() => void> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    inside -= 1;
    waiting.shift()?.();
  };
  return async () => {
    while (inside >= atMost) await new Promise<void>((resolve) => waiting.push(resolve));
    inside += 1;
    return leave;
  };
}
