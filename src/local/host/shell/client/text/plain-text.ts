/** Descriptions as text that can be typed: headings, lists, check items and code survive the way there and back. */
import type { AdfNode } from './adf-node';

export function toPlainText(document: unknown): string {
  return blocks((document as AdfNode | null)?.content ?? [], '')
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

function blocks(nodes: readonly AdfNode[], indent: string): string[] {
  return nodes.map((node) => block(node, indent)).filter((line) => line !== '');
}

function block(node: AdfNode, indent: string): string {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${inline(inside)}`;
    case 'bulletList':
      return inside.map((item) => listItem(item, `${indent}- `, indent)).join('\n');
    case 'orderedList':
      return inside.map((item, index) => listItem(item, `${indent}${index + 1}. `, indent)).join('\n');
    case 'taskList':
      return inside
        .map((item) => `${indent}${item.attrs?.state === 'DONE' ? '[x]' : '[ ]'} ${inline(item.content ?? [])}`)
        .join('\n');
    case 'codeBlock':
      return `\`\`\`\n${inline(inside)}\n\`\`\``;
    case 'table':
      return inside
        .map((row) => (row.content ?? []).map((cell) => blocks(cell.content ?? [], '').join(' ')).join(' | '))
        .join('\n');
    case 'rule':
      return '---';
    case 'paragraph':
    case 'decisionItem':
      return inline(inside);
    default:
      return inside.length ? blocks(inside, indent).join('\n\n') : inline([node]);
  }
}

function listItem(item: AdfNode, mark: string, indent: string): string {
  const [first = '', ...rest] = blocks(item.content ?? [], `${indent}  `);
  return [mark + first, ...rest].join('\n');
}

function inline(nodes: readonly AdfNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '\n';
      const { text, url, shortName } = node.attrs ?? {};
      return node.text ?? [text, url, shortName].find((part) => typeof part === 'string') ?? '';
    })
    .join('');
}

const patterns = {
  heading: /^(#{1,6})\s+(.*)$/,
  task: /^\[([ xX]?)\]\s+(.*)$/,
  bullet: /^[-*]\s+(.*)$/,
  ordered: /^\d+[.)]\s+(.*)$/,
};

/** Null for blank text, which is how Jira keeps an empty description. */
export function fromPlainText(source: string): object | null {
  if (source.trim() === '') return null;
  const content: AdfNode[] = [];
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length) content.push({ type: 'paragraph', content: withBreaks(paragraph.splice(0)) });
  };
  const addToList = (type: string, item: AdfNode): void => {
    endParagraph();
    const last = content.at(-1);
    if (last?.type === type) content[content.length - 1] = { ...last, content: [...(last.content ?? []), item] };
    else
      content.push({
        type,
        content: [item],
        ...(type === 'taskList' ? { attrs: { localId: `list-${content.length}` } } : {}),
      });
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const trimmed = line.trim();
    const heading = patterns.heading.exec(trimmed);
    const task = patterns.task.exec(trimmed);
    const bullet = patterns.bullet.exec(trimmed);
    const ordered = patterns.ordered.exec(trimmed);
    if (trimmed.startsWith('```')) {
      const end = lines.findIndex((other, index) => index > at && other.trim() === '```');
      const code = lines.slice(at + 1, end < 0 ? undefined : end).join('\n');
      endParagraph();
      content.push({ type: 'codeBlock', content: code ? [{ type: 'text', text: code }] : [] });
      at = end < 0 ? lines.length : end;
    } else if (trimmed === '---') {
      endParagraph();
      content.push({ type: 'rule' });
    } else if (heading) {
      endParagraph();
      content.push({ type: 'heading', attrs: { level: heading[1]?.length ?? 1 }, content: words(heading[2]) });
    } else if (task) {
      const attrs = { localId: `task-${at}`, state: task[1]?.trim() ? 'DONE' : 'TODO' };
      addToList('taskList', { type: 'taskItem', attrs, content: words(task[2]) });
    } else if (bullet || ordered) {
      const item = [{ type: 'paragraph', content: words((bullet ?? ordered)?.[1]) }];
      addToList(bullet ? 'bulletList' : 'orderedList', { type: 'listItem', content: item });
    } else if (trimmed === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return { type: 'doc', version: 1, content };
}

function words(text: string | undefined): AdfNode[] {
  return text ? [{ type: 'text', text }] : [];
}

function withBreaks(lines: readonly string[]): AdfNode[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...words(line)]);
}
