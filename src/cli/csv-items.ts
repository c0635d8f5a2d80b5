import Papa from 'papaparse';
import { itemFrom } from '../core/rules/item-example';
import { kindNamed } from './kind-names';
import type { FileItems } from './read-items';
import { UsageProblem } from './usage-problem';

const columns = {
  title: ['title', 'summary', 'user story', 'story'],
  description: ['description'],
  id: ['id', 'key', 'issuekey', 'issue key'],
  estimate: [
    'storypoint',
    'storypoints',
    'story points',
    'custom field (story points)',
    'custom field (story point estimate)',
  ],
  type: ['issuetype', 'issue type', 'type'],
} as const;

/** A table with a header. Throws UsageProblem where no column holds a title. */
export function csvItems(text: string, file: string): FileItems {
  const table = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = table.data;
  const names = header.map((name) => name.trim().toLowerCase());
  const column = (wanted: readonly string[]): number => {
    for (const name of wanted) if (names.includes(name)) return names.indexOf(name);
    return -1;
  };
  const at = {
    title: column(columns.title),
    description: column(columns.description),
    id: column(columns.id),
    estimate: column(columns.estimate),
    type: column(columns.type),
  };
  if (at.title < 0) {
    throw new UsageProblem(
      `${file}: expected a header with a column "title" or "summary"; found ${header.length === 0 ? 'nothing' : header.slice(0, 8).join(', ')}.`,
    );
  }
  const items = rows.map((row, index) => {
    const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? ''));
    // Exports write an empty field as NULL.
    const description = cell(at.description) === 'NULL' ? '' : cell(at.description);
    const id = cell(at.id).trim() || String(index + 2);
    return {
      ...itemFrom({ summary: cell(at.title).trim(), ...(description.trim() === '' ? {} : { description }) }),
      id,
      key: id,
      kind: kindNamed(cell(at.type)),
      typeName: cell(at.type),
      estimate: numberIn(cell(at.estimate)),
    };
  });
  return { items, parentsAreKnown: false };
}

function numberIn(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
