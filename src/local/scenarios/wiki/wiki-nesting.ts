import type { DocumentNode } from './wiki-document';

type Container = 'blockquote' | 'panel';

/** What the wiki's quotes and panels may hold by Atlassian's document schema. */
const allowed: Readonly<Record<Container, ReadonlySet<string>>> = {
  blockquote: new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']),
  panel: new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock', 'heading', 'taskList', 'rule']),
};

/** The same blocks as they may stand inside a quote or a panel: what may not is told more plainly, and no word is lost. */
export const nestedIn = (container: Container, blocks: readonly DocumentNode[]): DocumentNode[] =>
  blocks.flatMap((block) => (allowed[container].has(block.type) ? [block] : nestedIn(container, plainer(block))));

/** What is inside a block, or its words as a paragraph; a rule is no word. */
function plainer({ type, content = [] }: DocumentNode): readonly DocumentNode[] {
  if (type === 'rule') return [];
  const isOfWords = type === 'heading' || type === 'taskItem';
  return isOfWords ? [{ type: 'paragraph', content }] : content;
}
