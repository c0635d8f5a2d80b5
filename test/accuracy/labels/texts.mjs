import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '../csv.mjs';

/** The rows of a labelled folder's file as `{id, title, description}`; lines of text are named by their number. */
export function textsOf(data, file) {
  if (!file.endsWith('.txt'))
    return readTable(path.join(data, file)).map((row) => ({
      id: row.issuekey ?? row['Issue id'],
      title: row.title ?? row.Summary,
      description: row.description ?? row.Description ?? '',
    }));
  return readFileSync(path.join(data, file), 'utf8')
    .split('\n')
    .map((line, row) => ({
      id: `${path.basename(file, '.txt')}-${row + 1}`,
      title: '',
      description: line.replace(/^\s*#G\d+#\s*/, '').trim(),
    }))
    .filter(({ description }) => description !== '');
}
