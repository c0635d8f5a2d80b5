import { UsageProblem } from './usage-problem';

/** An object of a JSON file, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Throws UsageProblem that says where the text is no JSON. */
export function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageProblem(
      `${where}: this is not valid JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ids are numbers in some answers and strings in others. */
export const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

export const textOrNull = (value: unknown): string | null => (wordsIn(value) === '' ? null : wordsIn(value));
