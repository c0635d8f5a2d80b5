/**
 * Bridge payloads hold functions (onClose, callbacks, flag actions), which postMessage cannot clone.
 * A packed value travels without them; each one's place and number travel beside it.
 */
export interface Packed {
  readonly value: unknown;
  readonly functions: readonly { readonly at: readonly (string | number)[]; readonly id: number }[];
}

export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Copies a value, handing every function in it to `keep`, which answers with the function's number. */
export function pack(value: unknown, keep: (fn: AnyFunction) => number): Packed {
  const functions: { at: readonly (string | number)[]; id: number }[] = [];
  const copy = (part: unknown, at: readonly (string | number)[]): unknown => {
    if (typeof part === 'function') {
      functions.push({ at, id: keep(part as AnyFunction) });
      return null;
    }
    if (Array.isArray(part)) return part.map((entry, index) => copy(entry, [...at, index]));
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, copy(entry, [...at, key])]));
  };
  return { value: copy(value, []), functions };
}

/** Puts functions back into a packed value: `stub` makes one that calls across. */
export function unpack(packed: Packed, stub: (id: number) => AnyFunction): unknown {
  const box: { value: unknown } = { value: packed.value };
  for (const { at, id } of packed.functions) {
    let parent: unknown = box;
    let last: string | number = 'value';
    for (const step of at) {
      parent = (parent as Record<string | number, unknown>)[last];
      last = step;
    }
    (parent as Record<string | number, unknown>)[last] = stub(id);
  }
  return box.value;
}

function isPlain(part: unknown): part is Record<string, unknown> {
  if (typeof part !== 'object' || part === null) return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
