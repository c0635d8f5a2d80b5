import type { Span } from '../model/finding';
import type { Item } from '../model/item';
import type { TextBlock } from '../model/review';
import { readRichText } from './rich-text';
import type { ReadText } from './text-builder';

/** Which field of the item a stretch of the whole text came from. */
export interface TextPart extends Span {
  readonly field: 'summary' | 'description' | 'extra';
  /** The extra field's name; empty for the item's own fields. */
  readonly name: string;
  /** Offsets in `read` are those of the whole text minus `start`. */
  readonly read: ReadText;
}

/** The whole text of an item: summary, blank line, description, blank line, extra fields. */
export interface ItemText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly parts: readonly TextPart[];
  readonly quiet: readonly Span[];
}

export function readItem(item: Pick<Item, 'summary' | 'description' | 'extraTexts'>): ItemText {
  const summary = item.summary.replace(/[\r\n]+/g, ' ');
  let text = summary;
  const blocks: TextBlock[] = summary === '' ? [] : [{ kind: 'summary', start: 0, end: summary.length }];
  const parts: TextPart[] = [];
  const quiet: Span[] = [];
  const add = (field: TextPart['field'], name: string, read: ReadText): void => {
    if (read.text === '') return;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += read.text;
    parts.push({ field, name, read, start, end: text.length });
    for (const block of read.blocks) {
      const kind = field === 'extra' && block.kind === 'paragraph' ? 'field' : block.kind;
      blocks.push({ ...block, kind, start: block.start + start, end: block.end + start });
    }
    for (const span of read.quiet) quiet.push({ start: span.start + start, end: span.end + start });
  };
  add('description', '', readRichText(item.description));
  for (const extra of item.extraTexts) add('extra', extra.name, readRichText(extra.body));
  return { text, blocks, parts, quiet };
}
