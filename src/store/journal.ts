/** Changes to a large value, each with a key of its own: no two writers meet, and a change costs one small write. */
import * as v from 'valibot';
import { fewAtOnce } from './few-at-once';
import type { KeyValue } from './key-value';

export interface JournalEntry<Value> {
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
  readonly value: Value;
}

/** `name` begins the keys; a place is the project the journal is about. */
export function openJournal<Schema extends v.GenericSchema>(store: KeyValue, name: string, schema: Schema) {
  type Value = v.InferOutput<Schema>;
  const prefixOf = (place: string) => `${name}:${place}:`;

  /** What bears the same time and mark is the same change, told twice. */
  const record = (place: string, at: string, mark: string, value: object): Promise<void> =>
    store.set(`${prefixOf(place)}${Date.parse(at)}:${mark}`, value);

  /** Oldest first. What cannot be read is left out: reading everything anew covers it. */
  async function entries(place: string): Promise<readonly JournalEntry<Value>[]> {
    const prefix = prefixOf(place);
    const read = (await store.list(prefix)).flatMap(({ key, value }) => {
      const parsed = v.safeParse(schema, value);
      const atInMs = Number(key.slice(prefix.length).split(':')[0]);
      if (!parsed.success || !Number.isFinite(atInMs)) return [];
      return [{ key, at: new Date(atInMs).toISOString(), atInMs, value: parsed.output }];
    });
    return read.sort((one, other) => one.atInMs - other.atInMs).map(({ key, at, value }) => ({ key, at, value }));
  }

  const remove = (some: readonly { readonly key: string }[]) => fewAtOnce(some, ({ key }) => store.delete(key));

  /** Unreadable entries too. */
  const forget = async (place: string) => remove(await store.list(prefixOf(place)));

  return { record, entries, remove, forget };
}
