import { readFileSync } from 'node:fs';
import { UsageProblem } from './usage-problem';

/** The text of a file, without the mark some editors put in front. Throws UsageProblem where it cannot be read. */
export function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageProblem(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new UsageProblem(`${file} is a folder; name a file in it.`);
    throw new UsageProblem(`${file} cannot be read (${code ?? String(error)}).`);
  }
}
