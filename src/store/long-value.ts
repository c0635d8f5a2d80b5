/** A text longer than one stored value may be, in parts. */
import { fewAtOnce } from './few-at-once';
import { UnreadableValue, type KeyValue } from './key-value';

/** A value may hold 240 KiB, and a letter takes at most three bytes. */
const lettersInPart = 64_000;

/** How many parts were written. Fails with AlreadyStored where a part stands already. */
export async function writeLong(store: KeyValue, keyOf: (part: number) => string, text: string): Promise<number> {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += lettersInPart) parts.push(text.slice(from, from + lettersInPart));
  await fewAtOnce([...parts.entries()], ([part, content]) => store.set(keyOf(part), content, { mustBeNew: true }));
  return parts.length;
}

/** Fails with UnreadableValue where a part is missing. */
export async function readLong(store: KeyValue, keyOf: (part: number) => string, parts: number): Promise<string> {
  const keys = Array.from({ length: parts }, (_none, part) => keyOf(part));
  const read = await fewAtOnce(keys, (key) => store.get(key));
  return read
    .map((content, part) => {
      if (typeof content !== 'string') throw new UnreadableValue(keyOf(part));
      return content;
    })
    .join('');
}
