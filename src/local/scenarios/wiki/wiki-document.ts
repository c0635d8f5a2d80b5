/**
 * Jira wiki markup to an Atlassian document. Knows headings, lists, tasks, code, quotes, panels, tables, rules and the
 * common inline marks; whatever it does not know stays as the text it is, so that nothing is lost.
 */
import { wikiInline, type InlineNode } from './wiki-inline';
import { nestedIn } from './wiki-nesting';

export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly (DocumentNode | InlineNode)[];
}

export interface AtlassianDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly DocumentNode[];
}

type NameOf = (accountId: string) => string;

/** `nameOf` tells the name behind a mention's account id. */
export function wikiDocument(wiki: string, nameOf: NameOf = (accountId) => accountId): AtlassianDocument {
  const taskIds = { next: 1 };
  return { type: 'doc', version: 1, content: blocksOf(wiki.replace(/\r\n?/g, '\n').split('\n'), nameOf, taskIds) };
}

interface TaskIds {
  next: number;
}

const fence = /^\s*\{(code|noformat|quote|panel)(?::([^}]*))?\}(.*)$/;
const heading = /^\s*h([1-6])\.\s*(.*)$/;
const bullet = /^\s*([*#]+|-)\s+(\S.*)$/;
const task = /^\s*\[( |x|X)?\]\s+(\S.*)$/;
const rule = /^\s*-{4,}\s*$/;
const quoteLine = /^\s*bq\.\s+(.*)$/;
const tableRow = /^\s*\|.*\|\s*$/;

function blocksOf(lines: readonly string[], nameOf: NameOf, taskIds: TaskIds): DocumentNode[] {
  const blocks: DocumentNode[] = [];
  const paragraph: string[] = [];
  const closeParagraph = () => {
    if (paragraph.length > 0) blocks.push(paragraphOf(paragraph.join('\n'), nameOf));
    paragraph.length = 0;
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const taken = line.trim() === '' ? null : blockAt(lines, at, nameOf, taskIds);
    if (taken !== null) {
      closeParagraph();
      blocks.push(...taken.blocks);
      at = taken.next;
    } else {
      if (line.trim() === '') closeParagraph();
      else paragraph.push(line);
      at += 1;
    }
  }
  closeParagraph();
  return blocks;
}

interface Taken {
  readonly blocks: readonly DocumentNode[];
  /** The first line behind what was taken. */
  readonly next: number;
}

function blockAt(lines: readonly string[], at: number, nameOf: NameOf, taskIds: TaskIds): Taken | null {
  const line = lines[at] ?? '';
  const head = heading.exec(line);
  if (head !== null && (head[2] ?? '') !== '') {
    const content = wikiInline(head[2] ?? '', nameOf);
    return { blocks: [{ type: 'heading', attrs: { level: Number(head[1]) }, content }], next: at + 1 };
  }
  if (fence.test(line)) return fencedAt(lines, at, nameOf, taskIds);
  if (rule.test(line)) return { blocks: [{ type: 'rule' }], next: at + 1 };
  const quoted = quoteLine.exec(line);
  if (quoted !== null) {
    return { blocks: [{ type: 'blockquote', content: [paragraphOf(quoted[1] ?? '', nameOf)] }], next: at + 1 };
  }
  if (task.test(line)) return tasksAt(lines, at, nameOf, taskIds);
  if (bullet.test(line)) return listAt(lines, at, nameOf);
  if (tableRow.test(line)) return tableAt(lines, at, nameOf);
  return null;
}

/** A fence that is never closed is text like any other. */
function fencedAt(lines: readonly string[], at: number, nameOf: NameOf, taskIds: TaskIds): Taken | null {
  const [, name = '', parameters = '', rest = ''] = fence.exec(lines[at] ?? '') ?? [];
  const closing = `{${name}}`;
  const inside: string[] = [];
  let behind: string | null = null;
  let next = at;
  for (let text: string | undefined = rest; text !== undefined && behind === null; text = lines[next]) {
    next += 1;
    const end = text.indexOf(closing);
    inside.push(end < 0 ? text : text.slice(0, end));
    if (end >= 0) behind = text.slice(end + closing.length);
  }
  if (behind === null) return null;
  if (inside[0]?.trim() === '') inside.shift();
  if (inside.at(-1)?.trim() === '') inside.pop();
  const block = fencedBlock(name, parameters, inside, nameOf, taskIds);
  const tail = behind.trim() === '' ? [] : [paragraphOf(behind.trim(), nameOf)];
  return { blocks: [...block, ...tail], next };
}

function fencedBlock(
  name: string,
  parameters: string,
  inside: readonly string[],
  nameOf: NameOf,
  taskIds: TaskIds,
): DocumentNode[] {
  if (name === 'code' || name === 'noformat') {
    const language = /^[\w+#-]+$/.exec(parameters.split('|')[0] ?? '')?.[0];
    const text = inside.join('\n');
    const content = text === '' ? {} : { content: [{ type: 'text' as const, text }] };
    return [{ type: 'codeBlock', ...(language === undefined ? {} : { attrs: { language } }), ...content }];
  }
  const container = name === 'quote' ? 'blockquote' : 'panel';
  const content = nestedIn(container, blocksOf(inside, nameOf, taskIds));
  const title = /(?:^|\|)title=([^|]*)/.exec(parameters)?.[1];
  if (title !== undefined && title !== '') content.unshift(paragraphOf(`*${title}*`, nameOf));
  if (content.length === 0) return [];
  if (container === 'blockquote') return [{ type: 'blockquote', content }];
  const panelType = /(?:^|\|)type=(info|note|warning|error|success)/.exec(parameters)?.[1] ?? 'info';
  return [{ type: 'panel', attrs: { panelType }, content }];
}

function tasksAt(lines: readonly string[], at: number, nameOf: NameOf, taskIds: TaskIds): Taken {
  const localId = () => `task-${taskIds.next++}`;
  const listId = localId();
  const items: DocumentNode[] = [];
  let next = at;
  for (let found = task.exec(lines[next] ?? ''); found !== null; found = task.exec(lines[next] ?? '')) {
    const state = (found[1] ?? ' ').trim() === '' ? 'TODO' : 'DONE';
    items.push({ type: 'taskItem', attrs: { localId: localId(), state }, content: wikiInline(found[2] ?? '', nameOf) });
    next += 1;
  }
  return { blocks: [{ type: 'taskList', attrs: { localId: listId }, content: items }], next };
}

interface ListLine {
  readonly depth: number;
  readonly isOrdered: boolean;
  readonly text: string;
}

function listAt(lines: readonly string[], at: number, nameOf: NameOf): Taken {
  const found: ListLine[] = [];
  let next = at;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const item = bullet.exec(line);
    if (item === null || rule.test(line)) break;
    const marker = item[1] ?? '*';
    found.push({ depth: marker.length, isOrdered: marker.endsWith('#'), text: item[2] ?? '' });
    next += 1;
  }
  return { blocks: listsOf(found, nameOf), next };
}

/** Lines of one depth make a list; deeper lines belong to the item above them. */
function listsOf(lines: readonly ListLine[], nameOf: NameOf): DocumentNode[] {
  const lists: DocumentNode[] = [];
  const depth = lines[0]?.depth ?? 1;
  for (let at = 0; at < lines.length;) {
    const isOrdered = lines[at]?.isOrdered ?? false;
    const items: DocumentNode[] = [];
    while (at < lines.length && lines[at]?.isOrdered === isOrdered) {
      const text = lines[at]?.text ?? '';
      let behind = at + 1;
      while (behind < lines.length && (lines[behind]?.depth ?? 0) > depth) behind += 1;
      const nested = lines.slice(at + 1, behind);
      const content = [paragraphOf(text, nameOf), ...(nested.length > 0 ? listsOf(nested, nameOf) : [])];
      items.push({ type: 'listItem', content });
      at = behind;
    }
    lists.push({ type: isOrdered ? 'orderedList' : 'bulletList', content: items });
  }
  return lists;
}

function tableAt(lines: readonly string[], at: number, nameOf: NameOf): Taken {
  const rows: DocumentNode[] = [];
  let next = at;
  for (let line = lines[next]; line !== undefined && tableRow.test(line); line = lines[next]) {
    const isHeader = line.trim().startsWith('||');
    const cells = cellsOf(line.trim(), isHeader ? '||' : '|');
    rows.push({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: isHeader ? 'tableHeader' : 'tableCell',
        attrs: {},
        content: [paragraphOf(cell.trim(), nameOf)],
      })),
    });
    next += 1;
  }
  return { blocks: [{ type: 'table', content: rows }], next };
}

/** The bar between a link's text and its address does not end a cell. */
function cellsOf(row: string, bar: string): string[] {
  const inside = row.slice(bar.length, row.endsWith(bar) ? -bar.length : -1);
  const kept = inside.replace(/\[[^\]\n]*\]/g, (link) => link.replaceAll('|', '\u0000'));
  return kept.split(bar).map((cell) => cell.replaceAll('\u0000', '|'));
}

function paragraphOf(text: string, nameOf: NameOf): DocumentNode {
  const content = wikiInline(text, nameOf);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}
