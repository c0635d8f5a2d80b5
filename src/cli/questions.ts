import { extname } from 'node:path';
import { isReadable, type Message, openQuestions, type OpenQuestion } from '../core/text/thread-questions';
import { isObject, parsedJson } from './json-values';
import { readFile } from './read-file';
import { UsageProblem } from './usage-problem';

/** What `tandem questions --json` says of each conversation: what nobody has answered yet. */
export interface QuestionsAnswer {
  readonly items: readonly Conversation[];
}

interface Conversation {
  readonly id: string;
  readonly open: readonly OpenQuestion[];
  /** Only of conversations in other languages than English, which are not judged. */
  readonly language?: 'other';
}

/** `tandem questions FILE.jsonl`: open questions never fail a build. */
export function questions(file: string, options: { readonly asJson: boolean }): { output: string; exitCode: 0 } {
  const items = readThreads(file).map(({ id, thread }): Conversation =>
    isReadable(thread) ? { id, open: openQuestions(thread) } : { id, open: [], language: 'other' },
  );
  return { output: options.asJson ? JSON.stringify({ items }) : table({ items }), exitCode: 0 };
}

function readThreads(file: string): readonly { readonly id: string; readonly thread: readonly Message[] }[] {
  const ending = extname(file).toLowerCase();
  const text = readFile(file);
  if (ending !== '.jsonl')
    throw new UsageProblem(`${file}: expected a file ending in .jsonl, one conversation a line.`);
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${file}, line ${index + 1}`;
    const value = parsedJson(line, where);
    if (!isObject(value) || !Array.isArray(value.thread))
      throw new UsageProblem(`${where}: expected {"id", "thread": [{"author", "text"}]}.`);
    const thread = value.thread.map((message: unknown, at): Message => {
      if (!isObject(message) || typeof message.text !== 'string')
        throw new UsageProblem(`${where}: message ${at + 1} of the thread has no "text".`);
      return { author: typeof message.author === 'string' ? message.author : '', text: message.text };
    });
    const { id } = value;
    return [{ id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(index + 1), thread }];
  });
}

function table({ items }: QuestionsAnswer): string {
  const waiting = items.filter(({ open }) => open.length > 0);
  const unread = items.filter(({ language }) => language === 'other').length;
  const notJudged = unread === 0 ? [] : [`Not in English, so not judged: ${unread} of ${items.length}.`];
  if (waiting.length === 0) return [`${items.length} conversations; no question waits.`, ...notJudged].join('\n');
  const count = waiting.reduce((sum, { open }) => sum + open.length, 0);
  return [
    `${count === 1 ? 'One question waits' : `${count} questions wait`} for an answer.`,
    '',
    ...waiting.flatMap(({ id, open }) => [
      id,
      ...open.map(
        ({ text, askedBy, directedAt }) =>
          `  ${askedBy || 'somebody'}${directedAt ? ` asks ${directedAt}` : ' asks'}: ${text.replace(/\s+/g, ' ')}`,
      ),
    ]),
    ...notJudged,
  ].join('\n');
}
