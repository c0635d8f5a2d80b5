/** Reads files of people's own into one site. Either everything that can be read is in it, or nothing is. */
import path from 'node:path';
import type { SiteSeed } from '../../jira/seed';
import { siteOf } from './assemble-site';
import { CsvHeader, csvRows, normalised } from './csv-rows';
import { expectation, fileText } from './file-text';
import { ImportError } from './import-error';
import { emptyHarvest, type Harvest, type Skipped } from './imported';
import { readItemCsv, titleColumns } from './item-csv';
import { readJiraCsv } from './jira-csv';
import { readJson, readJsonLines } from './read-json';
import { projectOfFile, readStoryLines } from './story-lines';

export interface Imported {
  readonly seed: SiteSeed;
  /** Issues in the site. */
  readonly imported: number;
  readonly skipped: readonly Skipped[];
}

/** Throws ImportError for a file that is not what can be imported; its message says what was expected. */
export async function importFiles(files: readonly string[], options: { readonly now: Date }): Promise<Imported> {
  const first = files[0];
  if (first === undefined) throw new ImportError('', `${expectation}, but no file was named.`);
  const harvest = emptyHarvest();
  for (const file of new Set(files)) readInto(harvest, file, await fileText(file));
  if (harvest.issues.length === 0) {
    const why = harvest.skipped[0];
    const reason =
      why === undefined ? '' : ` The first reason: ${path.basename(why.file)}, line ${why.line} ${why.why}.`;
    const names = files.map((file) => path.basename(file)).join(', ');
    throw new ImportError(first, `${expectation}, but there is no issue in ${names}.${reason}`);
  }
  const { seed, skipped } = siteOf(harvest, options.now);
  return { seed, imported: seed.issues.length, skipped: [...harvest.skipped, ...skipped] };
}

/** What a file is, its content says: names lie more often. */
function readInto(harvest: Harvest, file: string, text: string): void {
  const taken = new Set(harvest.issues.map((issue) => issue.project.key));
  const project = projectOfFile(file, taken);
  const extension = path.extname(file).toLowerCase();
  const start = text.trimStart().slice(0, 200);
  const json = jsonOf(start, text, extension, file);
  if (json !== null) {
    const understood =
      json.kind === 'lines'
        ? readJsonLines(json.records, file, project, harvest)
        : readJson(json.value, text, file, project, harvest);
    if (understood === 0) {
      const row = harvest.skipped.find((skipped) => skipped.file === file);
      const name = path.basename(file);
      const why = row === undefined ? `${name} is an empty list` : `line ${row.line} of ${name} ${row.why}`;
      throw new ImportError(file, `${expectation}, but ${why}.`);
    }
    return;
  }
  if (/^<(\?xml|!doctype|html|rss|svg)/i.test(start)) {
    throw new ImportError(
      file,
      `${expectation}, but ${path.basename(file)} is XML or HTML. In Jira choose Export, CSV (all fields).`,
    );
  }
  if (start.startsWith('#!')) throw new ImportError(file, `${expectation}, but ${path.basename(file)} is a program.`);
  const rows = looksLikeTable(text, extension) ? csvRows(text) : [];
  const header = new CsvHeader(rows[0]?.cells ?? []);
  if (header.has('issue key') && header.has('summary')) readJiraCsv(rows, file, harvest);
  else if (header.has(...titleColumns)) readItemCsv(rows, file, project, harvest);
  else if (extension === '.csv' || extension === '.tsv') {
    const found = header.names.slice(0, 8).map((name) => `"${name.trim().slice(0, 30)}"`);
    throw new ImportError(
      file,
      `Expected a CSV with the columns "Issue key" and "Summary" (Jira's export) or "title", but ${path.basename(file)} has ${found.join(', ')}.`,
    );
  } else readStoryLines(text, file, project, harvest);
}

/** A text of stories is full of commas; only a first line of column names makes it a table. */
function looksLikeTable(text: string, extension: string): boolean {
  if (extension === '.csv' || extension === '.tsv') return true;
  const firstLine = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  const names = firstLine.split(/[,;\t|]/).map((name) => normalised(name).replace(/^"|"$/g, ''));
  return names.includes('issue key') || titleColumns.some((name) => names.includes(name));
}

type FoundJson =
  | { readonly kind: 'whole'; readonly value: unknown }
  | { readonly kind: 'lines'; readonly records: readonly unknown[] };

/** Null where the file is no JSON; a story may begin with a bracket, so only what must be JSON is refused as broken. */
function jsonOf(start: string, text: string, extension: string, file: string): FoundJson | null {
  if (!/^[[{]/.test(start)) {
    if (extension !== '.json' && extension !== '.jsonl') return null;
    throw new ImportError(
      file,
      `${expectation}, but ${path.basename(file)} is named JSON and does not begin with { or [.`,
    );
  }
  try {
    return { kind: 'whole', value: JSON.parse(text) };
  } catch (error) {
    const records = jsonLines(text);
    if (records !== null) return { kind: 'lines', records };
    const isMeantAsJson = extension === '.json' || extension === '.jsonl' || /^(\{\s*"|\[\s*[{[])/.test(start);
    if (!isMeantAsJson) return null;
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : String(error);
    throw new ImportError(file, `${expectation}, but ${path.basename(file)} is not valid JSON (${reason}).`);
  }
}

/** Null unless at least two lines are JSON objects; broken lines become undefined, which no JSON is, and are told as bad rows. */
function jsonLines(text: string): unknown[] | null {
  const records = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        return undefined;
      }
    });
  return records.filter((record) => typeof record === 'object' && record !== null).length > 1 ? records : null;
}
