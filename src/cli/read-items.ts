import { extname } from 'node:path';
import type { Item } from '../core/model/item';
import { csvItems } from './csv-items';
import { jsonItems, jsonLineItems } from './json-items';
import { readFile } from './read-file';
import { storyLines } from './story-lines';
import { UsageProblem } from './usage-problem';

/** Items of a file, and what the file can tell about them at all. */
export interface FileItems {
  readonly items: readonly Item[];
  /** False where the file has no place for a parent: then nobody is told that one is missing. */
  readonly parentsAreKnown: boolean;
}

const readers: Readonly<Record<string, (text: string, file: string) => FileItems>> = {
  '.txt': storyLines,
  '.csv': csvItems,
  '.jsonl': jsonLineItems,
  '.json': jsonItems,
};

/** Reads .txt, .csv, .jsonl or .json. Throws UsageProblem that says what was expected. */
export function readItems(file: string): FileItems {
  const ending = extname(file).toLowerCase();
  const reader = readers[ending];
  const text = readFile(file);
  if (!reader) {
    const known = Object.keys(readers).join(', ');
    throw new UsageProblem(`${file}: expected a file ending in ${known}, not ${ending === '' ? 'none' : ending}.`);
  }
  return reader(text, file);
}
