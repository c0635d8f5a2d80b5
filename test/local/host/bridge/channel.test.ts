import { openChannel, type Channel, type Ears, type Line } from '../../../../src/local/host/bridge/channel';

/** Two lines that hand each other clones, as a pair of message ports does. */
function pair(): readonly [Line, Line] {
  const listeners: ((message: unknown) => void)[] = [];
  const line = (own: number, other: number): Line => ({
    send: (message) => {
      const clone = structuredClone(message);
      queueMicrotask(() => listeners[other]?.(clone));
    },
    listen: (listener) => void (listeners[own] = listener),
    close: () => void (listeners[own] = () => undefined),
  });
  return [line(0, 1), line(1, 0)];
}

function connect(answer: Ears['answer'], hear: Ears['hear'] = () => undefined): Channel {
  const [here, there] = pair();
  openChannel(there, { answer, hear });
  return openChannel(here, { answer: () => undefined, hear: () => undefined });
}

describe('a channel', () => {
  test('carries a function one way and its result the other', async () => {
    const channel = connect(async (_name, payload) => {
      const { onClose } = payload as { onClose(n: number): Promise<number> };
      return onClose(20);
    });
    expect(await channel.ask('openModal', { onClose: (n: number) => n + 1 })).toBe(21);
  });

  test('brings functions back inside answers, however deep they stand', async () => {
    let stopped = 0;
    const channel = connect(() => ({ subscriptions: [{ unsubscribe: () => ++stopped }] }));
    const { subscriptions } = (await channel.ask('on')) as { subscriptions: [{ unsubscribe(): Promise<number> }] };
    await subscriptions[0].unsubscribe();
    expect(stopped).toBe(1);
  });

  test('leaves what only looks like a marker alone', async () => {
    const channel = connect((_name, payload) => payload);
    const odd = { at: ['x'], id: 3, functions: [], value: null, list: [undefined, new Date(0)] };
    expect(await channel.ask('echo', odd)).toEqual(odd);
  });

  test('rejects with the name and message of the error on the other side', async () => {
    const channel = connect(() => {
      throw Object.assign(new Error('No such thing'), { name: 'BridgeAPIError' });
    });
    await expect(channel.ask('boom')).rejects.toMatchObject({ name: 'BridgeAPIError', message: 'No such thing' });
  });

  test('rejects at once what cannot be cloned, and goes on working', async () => {
    const channel = connect((_name, payload) => payload);
    await expect(channel.ask('echo', { bad: Symbol('s') })).rejects.toThrow();
    expect(await channel.ask('echo', 'fine')).toBe('fine');
  });

  test('keeps many questions apart', async () => {
    const channel = connect(async (_name, payload) => {
      await new Promise((resolve) => setTimeout(resolve, Number(payload) % 7));
      return payload;
    });
    const asked = Array.from({ length: 50 }, (_, n) => n);
    expect(await Promise.all(asked.map((n) => channel.ask('echo', n)))).toEqual(asked);
  });
});
