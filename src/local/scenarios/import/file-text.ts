/** A file's bytes to text: UTF-8, or UTF-16 where a byte order mark says so; anything else is refused. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ImportError } from './import-error';

const largestInBytes = 200 * 1024 * 1024;

export const expectation =
  'Expected a Jira search or export as JSON, a Jira CSV export, a CSV with a title column, or a text file with a story a line';

export async function fileText(file: string): Promise<string> {
  const name = path.basename(file);
  const bytes = await bytesOf(file, name);
  if (bytes.length === 0) throw new ImportError(file, `${expectation}, but ${name} is empty.`);
  const text = decoded(bytes, file, name);
  if (text.trim() === '') throw new ImportError(file, `${expectation}, but ${name} holds only blank space.`);
  return text;
}

async function bytesOf(file: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new ImportError(file, `${expectation}, but ${name} is a folder.`);
    if (found.size > largestInBytes) throw new ImportError(file, `${name} is larger than 200 MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    throw new ImportError(file, code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
}

function decoded(bytes: Buffer, file: string, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!holdsControlCharacters(text)) return text;
  } catch {
    // Falls through to the sentence below: bytes that are no text in this encoding.
  }
  throw new ImportError(file, `${expectation}, but ${name} is not a UTF-8 text file. Save it as UTF-8 and try again.`);
}

/** No text holds them; pictures, archives and office files do. */
function holdsControlCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 27)) return true;
  }
  return false;
}
