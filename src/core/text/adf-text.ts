import type { TextBlock } from '../model/review';
import { type ReadText, TextBuilder } from './text-builder';

interface AdfNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type?: unknown }[];
  readonly content?: readonly unknown[];
}

interface Visit {
  readonly node: AdfNode;
  readonly parentPath: Path | null;
  readonly index: number;
  /** What a paragraph at this place is drawn as. */
  readonly kind: TextBlock['kind'];
  readonly checked: boolean | undefined;
}

/** A path as a linked list: deep documents would otherwise cost the square of their depth. */
interface Path {
  readonly parent: Path | null;
  readonly index: number;
}

const containers: Readonly<Record<string, TextBlock['kind']>> = {
  listItem: 'listItem',
  decisionItem: 'listItem',
  taskItem: 'checkItem',
  blockTaskItem: 'checkItem',
  blockquote: 'quote',
  tableCell: 'tableCell',
  tableHeader: 'tableCell',
};
const blockStarts = new Set(['paragraph', 'heading', 'codeBlock', 'taskItem', 'decisionItem', 'caption']);
const quietMarks = new Set(['code', 'strike']);

/** Reads an Atlassian document. Unknown nodes keep their text; what is no document at all gives no text. */
export function readAdf(document: unknown): ReadText {
  const builder = new TextBuilder();
  const root = asNode(document);
  // A stack of our own: a document nested ten thousand deep must not exhaust the engine's.
  const stack: (Visit | 'end')[] = root
    ? [{ node: root, parentPath: null, index: -1, kind: 'paragraph', checked: undefined }]
    : [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'end') {
      builder.end();
      continue;
    }
    enter(next, builder, stack);
  }
  return builder.finish();
}

function enter(visit: Visit, builder: TextBuilder, stack: (Visit | 'end')[]): void {
  const { node } = visit;
  const type = typeof node.type === 'string' ? node.type : '';
  const path: Path | null = visit.index < 0 ? null : { parent: visit.parentPath, index: visit.index };
  const kind = containers[type] ?? visit.kind;
  const checked = kind === 'checkItem' && containers[type] ? node.attrs?.state === 'DONE' : visit.checked;
  if (type === 'expand' || type === 'nestedExpand') titleOf(node, path, builder);
  if (blockStarts.has(type)) {
    builder.begin(type === 'heading' ? 'heading' : type === 'codeBlock' ? 'code' : kind, checked);
    stack.push('end');
  }
  const own = ownText(node, type);
  if (own !== '') builder.write(own, { path: indices(path), sourceStart: 0 }, isQuiet(node, type));
  const children = Array.isArray(node.content) ? (node.content as readonly unknown[]) : [];
  for (let index = children.length - 1; index >= 0; index--) {
    const child = asNode(children[index]);
    if (child) stack.push({ node: child, parentPath: path, index, kind, checked });
  }
}

function titleOf(node: AdfNode, path: Path | null, builder: TextBuilder): void {
  const title = node.attrs?.title;
  if (typeof title !== 'string' || title === '') return;
  builder.begin('heading');
  builder.write(title, { path: indices(path), sourceStart: 0 });
  builder.end();
}

/** What a leaf shows to a reader. */
function ownText(node: AdfNode, type: string): string {
  if (typeof node.text === 'string') return node.text;
  if (type === 'hardBreak') return '\n';
  const attrs = node.attrs ?? {};
  if (type === 'date') return dateText(attrs.timestamp);
  if (type === 'expand' || type === 'nestedExpand') return '';
  for (const name of type === 'emoji' ? ['text', 'shortName'] : ['text', 'title', 'alt', 'url']) {
    const value = attrs[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** Jira keeps a date as milliseconds since 1970 in a string. */
function dateText(timestamp: unknown): string {
  const time = Number(timestamp);
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
}

function isQuiet(node: AdfNode, type: string): boolean {
  if (/card$/i.test(type)) return true;
  return Array.isArray(node.marks) && node.marks.some((mark: unknown) => quietMarks.has(String(asNode(mark)?.type)));
}

function indices(path: Path | null): readonly number[] {
  const found: number[] = [];
  for (let step = path; step; step = step.parent) found.push(step.index);
  return found.reverse();
}

function asNode(value: unknown): AdfNode | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
