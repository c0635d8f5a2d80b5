/** Turns a stack of the bundle into one of the sources. Done here, because maps would slow the start of every process. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SourceMap, type SourceMapPayload } from 'node:module';

const maps = new Map<string, { readonly writtenAt: number; readonly map: SourceMap }>();
const frame = /(\/[^():\s]+\.cjs):(\d+):(\d+)/g;

/** Frames without a map stay as they are. */
export function sourceStack(stack: string): string {
  return stack.replace(frame, (whole, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry && 'originalSource' in entry
      ? `${path.resolve(path.dirname(file), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : whole;
  });
}

function mapOf(file: string): SourceMap | undefined {
  try {
    const writtenAt = statSync(`${file}.map`).mtimeMs;
    const known = maps.get(file);
    if (known?.writtenAt === writtenAt) return known.map;
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
    maps.set(file, { writtenAt, map });
    return map;
  } catch {
    return undefined;
  }
}
