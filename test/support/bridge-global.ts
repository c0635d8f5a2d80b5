/** @forge/bridge looks for its one global while it is imported, so this runs before any test file. */
type Call = (name: string, payload?: unknown) => Promise<unknown>;

/** What answers the panels' calls; each test puts its own here. */
export const bridge: { call: Call } = { call: () => Promise.resolve({}) };

Object.assign(globalThis, {
  __bridge: { callBridge: (name: string, payload?: unknown) => bridge.call(name, payload) },
});

// Browsers have it, jsdom does not; the layout of the dependency map copies plain values with it.
globalThis.structuredClone ??= <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
