import type { Span } from '../model/finding';
import type { ItemText } from './item-text';

/** Lines that a machine wrote: stack frames, log lines, dumps, markup. */
const machine =
  /^\s*(?:at\s+[\w$.<>]+\(|Caused by:|\.\.\. \d+ more|Traceback|File "|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|\[?\d{1,2}:\d{2}:\d{2}|\[?(?:ERROR|WARN|INFO|DEBUG|TRACE|FATAL|SEVERE)\b|<\/?[a-z!?][^>]*>|[{}[\]]|[$#>]\s*\w+|!ENTRY|!MESSAGE|!STACK)|(?:\b[\w$]+\.){3,}[\w$]+\(|\b(?:java|org|com|net)\.[\w.]+(?:Exception|Error)\b/;
/** Words judged at most: beyond this an item is an attachment, and rules have seen enough of it. */
const proseReadAtMost = 20_000;

/** What a person wrote to be read: no code, no logs, no quotes of others, no links. In order, not overlapping. */
export function proseOf(whole: ItemText): readonly Span[] {
  const found: Span[] = [];
  let length = 0;
  let quiet = 0;
  for (const block of whole.blocks) {
    if (length > proseReadAtMost) break;
    if (block.kind === 'code' || block.kind === 'quote') continue;
    const end = Math.min(block.end, block.start + proseReadAtMost);
    if (isMachineText(whole.text, block.start, end)) continue;
    let start = block.start;
    while ((whole.quiet[quiet]?.end ?? Infinity) <= block.start) quiet++;
    for (let index = quiet; ; index++) {
      const span = whole.quiet[index];
      if (!span || span.start >= end) break;
      if (span.start > start) found.push({ start, end: span.start });
      start = Math.max(start, span.end);
    }
    if (end > start) found.push({ start, end });
    length += end - block.start;
  }
  return found;
}

function isMachineText(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 600));
  if (machine.test(head)) return true;
  if (head.length < 40) return false;
  const letters = head.match(/[\p{L}\s,.'’-]/gu)?.length ?? 0;
  return letters < head.length * 0.75;
}
