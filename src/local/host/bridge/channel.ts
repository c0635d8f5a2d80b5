/** Questions and answers over one line, the same code at both ends; functions travel too. */
import { pack, unpack, type AnyFunction, type Packed } from './marshalling';

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly body: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly fn: number; readonly body: Packed }
  | { readonly kind: 'answer'; readonly id: number; readonly body: Packed }
  | { readonly kind: 'failure'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: 'tell'; readonly name: string; readonly body: Packed };

/** One end of a line that carries cloneable messages in order: a MessagePort, or two arrays in a test. */
export interface Line {
  send(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

export interface Ears {
  /** Answers a question from the other side; a rejection crosses over as an error. */
  answer(name: string, payload: unknown): unknown;
  /** Hears what needs no answer. */
  hear(name: string, payload: unknown): void;
}

export interface Channel {
  ask(name: string, payload?: unknown): Promise<unknown>;
  tell(name: string, payload?: unknown): void;
  close(): void;
}

export function openChannel(line: Line, ears: Ears): Channel {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  const kept = new Map<number, AnyFunction>();

  const packAll = (value: unknown): Packed =>
    pack(value, (fn) => {
      kept.set(++lastId, fn);
      return lastId;
    });
  const unpackAll = (packed: Packed): unknown =>
    unpack(
      packed,
      (fn) =>
        (...args) =>
          request((id) => ({ kind: 'call', id, fn, body: packAll(args) })),
    );

  function request(build: (id: number) => Message): Promise<unknown> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      try {
        line.send(build(id));
      } catch (problem) {
        waiting.delete(id);
        reject(asError(problem));
      }
    });
  }

  async function reply(id: number, work: () => unknown): Promise<void> {
    try {
      line.send({ kind: 'answer', id, body: packAll(await work()) } satisfies Message);
    } catch (problem) {
      const { name, message } = asError(problem);
      line.send({ kind: 'failure', id, name, message } satisfies Message);
    }
  }

  line.listen((received) => {
    const message = received as Message;
    if (message.kind === 'ask') {
      void reply(message.id, () => ears.answer(message.name, unpackAll(message.body)));
    } else if (message.kind === 'call') {
      const fn = kept.get(message.fn);
      const args = unpackAll(message.body) as readonly unknown[];
      void reply(message.id, () => fn?.(...args));
    } else if (message.kind === 'tell') {
      ears.hear(message.name, unpackAll(message.body));
    } else {
      const waiter = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') waiter?.resolve(unpackAll(message.body));
      else waiter?.reject(Object.assign(new Error(message.message), { name: message.name }));
    }
  });

  return {
    ask: (name, payload) => request((id) => ({ kind: 'ask', id, name, body: packAll(payload) })),
    tell: (name, payload) => line.send({ kind: 'tell', name, body: packAll(payload) } satisfies Message),
    close: () => {
      line.close();
      kept.clear();
      waiting.clear();
    },
  };
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
