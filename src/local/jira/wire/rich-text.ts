import { wordsOf } from '../http/words';

/** Plain and wiki text from Atlassian documents, as the older resources and the changelog show them. */
interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

const cache = new WeakMap<object, string>();

/** Wiki markup of a document; enough to read, not to round-trip. */
export function wikiText(document: object | null): string | null {
  if (document === null) return null;
  const known = cache.get(document);
  if (known !== undefined) return known;
  const text = blocks(document, '').trim();
  cache.set(document, text);
  return text;
}

function blocks(node: Node, bullet: string): string {
  return (node.content ?? []).map((child) => block(child, bullet)).join('');
}

function block(node: Node, bullet: string): string {
  switch (node.type) {
    case 'heading':
      return `h${wordsOf(node.attrs?.level ?? 1)}. ${inline(node)}\n\n`;
    case 'paragraph':
      return `${inline(node)}\n\n`;
    case 'bulletList':
    case 'taskList':
    case 'decisionList':
      return list(node, `${bullet}*`);
    case 'orderedList':
      return list(node, `${bullet}#`);
    case 'codeBlock':
      return `{code}\n${inline(node)}\n{code}\n\n`;
    case 'blockquote':
      return `{quote}\n${blocks(node, bullet).trim()}\n{quote}\n\n`;
    case 'panel':
    case 'expand':
    case 'nestedExpand':
      return `{panel}\n${blocks(node, bullet).trim()}\n{panel}\n\n`;
    case 'rule':
      return '----\n\n';
    case 'table':
      return `${(node.content ?? []).map(row).join('\n')}\n\n`;
    default:
      return node.content ? blocks(node, bullet) : inline({ content: [node] });
  }
}

function list(node: Node, bullet: string): string {
  const lines = (node.content ?? []).map((item) => {
    const isTextOnly = (item.content ?? []).every((child) => child.type === 'text' || child.type === 'mention');
    if (isTextOnly) return `${bullet} ${inline(item)}\n`;
    return (item.content ?? [])
      .map((child) =>
        child.type === 'paragraph' ? `${bullet} ${inline(child)}\n` : block(child, bullet).trimEnd() + '\n',
      )
      .join('');
  });
  return `${lines.join('')}${bullet.length === 1 ? '\n' : ''}`;
}

function row(node: Node): string {
  const cells = node.content ?? [];
  const edge = cells[0]?.type === 'tableHeader' ? '||' : '|';
  return `${edge}${cells.map((cell) => blocks(cell, '').trim()).join(edge)}${edge}`;
}

function inline(node: Node): string {
  return (node.content ?? [])
    .map((child) => {
      if (child.type === 'text') return child.text ?? '';
      if (child.type === 'hardBreak') return '\n';
      if (child.type === 'mention') return `[~accountid:${wordsOf(child.attrs?.id ?? '')}]`;
      if (child.type === 'emoji') return wordsOf(child.attrs?.text ?? child.attrs?.shortName ?? '');
      if (child.type === 'inlineCard') return wordsOf(child.attrs?.url ?? '');
      return child.content ? inline(child) : wordsOf(child.attrs?.text ?? '');
    })
    .join('');
}
