/** @forge/bridge looks for its one global while it is imported, so this runs before any test file. Tests say what it answers. */
type Call = (name: string, payload?: unknown) => Promise<unknown>;

interface Bridge {
  /** Replaced by a test's own; every call goes through it. */
  call: Call;
}

export const bridge: Bridge = { call: () => Promise.resolve({}) };

Object.assign(globalThis, {
  __bridge: { callBridge: (name: string, payload?: unknown) => held().call(name, payload) },
  __testBridge: bridge,
});

/** Setup files and tests do not share modules, so the test's hand on the bridge goes through the global. */
function held(): Bridge {
  return (globalThis as unknown as { __testBridge: Bridge }).__testBridge;
}
