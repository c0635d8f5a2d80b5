import type { TextBlock } from '../model/review';
import { type ReadText, TextBuilder } from './text-builder';

/** Opens or closes a stretch that is not prose. */
const fences: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /^\s*\{(?:code|noformat)(?::[^}]*)?\}/i, close: /\{(?:code|noformat)\}/i },
  { open: /^\s*(?:```|~~~)/, close: /^\s*(?:```|~~~)/ },
];
const heading = /^\s*(?:h[1-6]\.\s+|#{1,6}\s+(?=\S))/;
const checkbox = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[( |x|X)?\]|([☐☑☒✅✔]))\s+/;
const wikiCheck = /^\s*(?:[-*#]+\s+)?\((\/|x)\)\s+/;
const listMark = /^\s*(?:[-*#+•‣▪–]+\s+|\d{1,3}[.)]\s+|[a-z]\)\s+)/;
const quoteMark = /^\s*(?:bq\.\s+|>\s+)/;
const rule = /^\s*-{4,}\s*$/;

/**
 * Reads Jira's wiki markup, and the Markdown and bare lists people paste into it.
 * Line by line, so that time grows with the length of the text and with nothing else.
 */
export function readMarkup(source: string): ReadText {
  const builder = new TextBuilder();
  let closing: RegExp | null = null;
  let isInQuote = false;
  let lineStart = 0;
  while (lineStart <= source.length) {
    let lineEnd = source.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = source.length;
    const line = source.slice(lineStart, lineEnd).replace(/\r$/, '');
    if (closing) {
      const end = closing.exec(line);
      codeLine(builder, end ? line.slice(0, end.index) : line, lineStart);
      if (end) closing = null;
    } else {
      const fence = fences.find(({ open }) => open.test(line));
      const opening = fence?.open.exec(line)?.[0] ?? null;
      if (fence && opening !== null) {
        builder.begin('code');
        const rest = line.slice(opening.length);
        const end = fence.close.exec(rest);
        if (rest.trim() !== '' && !/^\w+$/.test(rest))
          codeLine(builder, end ? rest.slice(0, end.index) : rest, lineStart);
        if (!end || opening.includes('`')) closing = fence.close;
        else {
          builder.end();
          const after = opening.length + end.index + end[0].length;
          proseLine(builder, line.slice(after), lineStart + after, isInQuote);
        }
      } else if (/^\s*\{quote\}\s*$/i.test(line)) isInQuote = !isInQuote;
      else proseLine(builder, line, lineStart, isInQuote);
    }
    lineStart = lineEnd + 1;
  }
  return builder.finish();
}

function codeLine(builder: TextBuilder, line: string, at: number): void {
  if (line.trim() === '') return;
  builder.begin('code');
  builder.write(line, { path: null, sourceStart: at });
}

function proseLine(builder: TextBuilder, line: string, at: number, isInQuote: boolean): void {
  if (line.trim() === '' || rule.test(line)) return builder.end();
  if (/^\s*\|/.test(line)) return tableRow(builder, line, at);
  const found = blockOf(line);
  builder.begin(isInQuote && found.kind === 'paragraph' ? 'quote' : found.kind, found.checked);
  inline(builder, line.slice(found.skip), at + found.skip);
}

function blockOf(line: string): { kind: TextBlock['kind']; skip: number; checked?: boolean } {
  const check = checkbox.exec(line);
  if (check) {
    const checked = /x/i.test(check[1] ?? '') || /[☑☒✅✔]/.test(check[2] ?? '');
    return { kind: 'checkItem', skip: check[0].length, checked };
  }
  const wiki = wikiCheck.exec(line);
  if (wiki) return { kind: 'checkItem', skip: wiki[0].length, checked: wiki[1] === '/' };
  // "# step" is a numbered step in wiki markup and a heading in Markdown: a single mark is read as Jira reads it.
  const title = heading.exec(line);
  if (title && !/^\s*#\s/.test(line)) return { kind: 'heading', skip: title[0].length };
  const item = listMark.exec(line);
  if (item) return { kind: 'listItem', skip: item[0].length };
  const quote = quoteMark.exec(line);
  if (quote) return { kind: 'quote', skip: quote[0].length };
  // A line that is bold from end to end is a heading to every reader.
  if (/^\s*(\*\*?)[^*]{2,80}\1:?\s*$/.test(line)) return { kind: 'heading', skip: 0 };
  return { kind: 'paragraph', skip: 0 };
}

function tableRow(builder: TextBuilder, line: string, at: number): void {
  let start = 0;
  while (start < line.length) {
    while (line[start] === '|') start++;
    let end = line.indexOf('|', start);
    if (end < 0) end = line.length;
    const cell = line.slice(start, end);
    if (cell.trim() !== '' && !/^\s*:?-+:?\s*$/.test(cell)) {
      builder.begin('tableCell');
      const lead = cell.length - cell.trimStart().length;
      inline(builder, cell.trim(), at + start + lead);
    }
    start = end;
  }
  builder.end();
}

/** Marks that a reader does not see, and stretches that are not prose. Every alternative is bounded: linear time. */
const inlineMark =
  /\{\{([^}\n]{1,300})\}\}|`([^`\n]{1,300})`|\[([^\]|\n]{1,300})\|[^\]\n]{1,1000}\]|\[([^\]\n]{1,300})\]\([^)\s]{1,1000}\)|!([^!\s|]{1,200}\.\w{2,4})(?:\|[^!\n]{0,100})?!|(\{(?:color|quote|panel|code|noformat|anchor|toc)[^}\n]{0,200}\})|(https?:\/\/[^\s\])>|]{1,2000})|(\*{1,2})(?=\S)([^*\n]{1,300}?)(?<=\S)\8(?!\w)/gi;

/** Most lines hold none of these, and are spared the long pattern. */
const mayHoldMark = /[{`[!*]|https?:/i;

function inline(builder: TextBuilder, line: string, at: number): void {
  if (!mayHoldMark.test(line)) {
    builder.write(line, { path: null, sourceStart: at });
    return;
  }
  let done = 0;
  const plain = (from: number, to: number, isQuiet = false): void =>
    builder.write(line.slice(from, to), { path: null, sourceStart: at + from }, isQuiet);
  for (const match of line.matchAll(inlineMark)) {
    if (match[8] !== undefined && /\w/.test(line[match.index - 1] ?? ' ')) continue;
    plain(done, match.index);
    done = match.index + match[0].length;
    const [, mono, tick, linkText, markdownText, image, macro, url, , bold] = match;
    if (macro !== undefined) continue;
    const shown = mono ?? tick ?? linkText ?? markdownText ?? image ?? url ?? bold ?? '';
    const from = match.index + match[0].indexOf(shown);
    plain(
      from,
      from + shown.length,
      mono !== undefined || tick !== undefined || image !== undefined || url !== undefined,
    );
  }
  plain(done, line.length);
}
