import { readFile } from 'node:fs/promises';
import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** By the name's ending: "index.html", or ".html" alone. */
export function contentTypeOf(file: string): string {
  return contentTypes[file.slice(file.lastIndexOf('.')).toLowerCase()] ?? 'application/octet-stream';
}

/** A file below the folder, or null where there is none or the path would leave the folder. */
export async function readBelow(folder: string, relative: string): Promise<Buffer | null> {
  const file = path.resolve(folder, `.${path.posix.normalize(`/${relative}`)}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  try {
    return await readFile(file);
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw problem;
  }
}
