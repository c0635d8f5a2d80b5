/** What a child of a split carries: the item it was cut from, so that it is known as a part of it wherever it stands. */
import * as v from 'valibot';

export const splitMarkKey = 'tandem.split';

const stored = v.object({ version: v.literal(1), from: v.pipe(v.string(), v.nonEmpty()) });

/** `from` is the id of the item that was split. */
export const splitMark = (from: string) => ({ key: splitMarkKey, value: { version: 1, from } }) as const;

/** The id of the item it was cut from; null where it is no child of a split that Tandem made. */
export function splitFrom(properties: Readonly<Record<string, unknown>>): string | null {
  const parsed = v.safeParse(stored, properties[splitMarkKey]);
  return parsed.success ? parsed.output.from : null;
}
