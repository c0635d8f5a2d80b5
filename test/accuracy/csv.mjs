import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The rows of a labelled table as objects by column name. */
export function readTable(file) {
  return Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: 'greedy' }).data;
}

/** A file of rows under a header, as `tandem` reads it. */
export function tableText(header, rows) {
  return Papa.unparse([header, ...rows]);
}
